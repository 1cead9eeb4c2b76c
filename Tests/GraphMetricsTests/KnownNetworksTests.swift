import Foundation
import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

/// Real networks with the numbers on which networkx and igraph agree.
///
/// They are no part of the package; where they lie beside it they are read.
@Suite("Known networks")
struct KnownNetworksTests {
  static let folder = packagePath("../shared/reference/networks")
  static let isThere = FileManager.default.fileExists(
    atPath: folder + "/expected.json")

  static let names = [
    "florentine_business", "florentine_marriage", "karate",
    "davis_southern_women", "corporate_leadership", "dolphins", "lesmis",
    "polbooks", "netscience", "power_grid", "ca_grqc", "as_22july06",
    "facebook_combined",
  ]

  struct Expected: Decodable {
    var n: Int
    var mRecords: Int
    var mSimpleUndirected: Int
    var directed: Bool
    var selfLoops: Int
    var distinctPairsInclLoops: Int
    var isolates: Int
    var avgDegreeRecords2MOverN: Double
    var avgDegreeSimple2MOverN: Double
    var degreeMaxRecordsLoopsTwice: Int
    var degreeMaxSimple: Int
    var clusteringAvgLocalZeros: Double
    var clusteringAvgLocalExclDegreeLt2: Double?
    var transitivity: Double
    var triangles: Int
    var componentsWeak: Int
    var largestComponentWeak: Int
    var undirectedAplReachablePairs: Double
    var undirectedReachableOrderedPairs: Int
    var undirectedSumDistancesOrdered: UInt64
    var undirectedDiameterLargestFinite: Int
    var degreeAssortativitySimpleUndirected: Double
    var kcoreMaxSimpleUndirected: Int
  }

  /// Cells with the tabs between them, without the header.
  func table(_ name: String) throws -> [[String]] {
    try String(
      contentsOfFile: Self.folder + "/\(name).tsv", encoding: .utf8
    ).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0) }
    }
  }

  func graph(_ name: String) throws -> PlainGraph {
    var places: [String: Int] = [:]
    func place(_ id: String) -> Int {
      if let place = places[id] { return place }
      places[id] = places.count
      return places.count - 1
    }
    if FileManager.default.fileExists(
      atPath: Self.folder + "/\(name).nodes.tsv")
    {
      for row in try table(name + ".nodes") { _ = place(row[0]) }
    }
    let edges = try table(name).map { row in
      PlainGraph.Edge(
        place(row[0]), place(row[1]),
        weight: row.count > 2 ? Double(row[2]) ?? 1 : 1, isUndirected: true)
    }
    return PlainGraph(vertexCount: places.count, edges: edges)
  }

  func expected(_ name: String) throws -> Expected? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = try Data(
      contentsOf: URL(fileURLWithPath: Self.folder + "/expected.json"))
    let all = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try all?[name].map {
      try decoder.decode(
        Expected.self, from: JSONSerialization.data(withJSONObject: $0))
    }
  }

  @Test(
    "every number",
    .enabled(if: isThere, "the known networks do not lie beside the package"),
    arguments: names)
  func network(name: String) throws {
    let expected = try #require(try expected(name))
    let plain = try graph(name)
    let records = plain.compiled()
    let simple = plain.compiled(
      policy: EdgePolicy(parallel: .merge, loops: .drop))
    let found = records.structure(measures: [.weakComponents, .maxCore])
    #expect(found.nodes == expected.n)
    #expect(found.edges == expected.mRecords)
    #expect(found.selfLoops == expected.selfLoops)
    // Others do not count vertices that have nothing but a loop.
    #expect(records.degrees().count { $0 == 0 } == expected.isolates)
    #expect(found.isolatedNodes == simple.degrees().count { $0 == 0 })
    #expect(found.maxDegree == expected.degreeMaxRecordsLoopsTwice)
    #expect(found.averageDegree == expected.avgDegreeRecords2MOverN)
    #expect(found.weakComponents == expected.componentsWeak)
    #expect(found.largestWeakComponent == expected.largestComponentWeak)
    #expect(found.maxCore == expected.kcoreMaxSimpleUndirected)
    let distinct = plain.compiled(policy: EdgePolicy(parallel: .merge))
    #expect(distinct.edgeCount == expected.distinctPairsInclLoops)

    var options = StructureOptions()
    options.lowDegree = .zero
    let clean = simple.structure(
      options,
      measures: [.averageClustering, .triangles, .degreeAssortativity])
    #expect(clean.edges == expected.mSimpleUndirected)
    #expect(clean.maxDegree == expected.degreeMaxSimple)
    #expect(clean.averageDegree == expected.avgDegreeSimple2MOverN)
    #expect(clean.triangles == expected.triangles)
    let reals: [(Double?, Double?)] = [
      (clean.averageClustering, expected.clusteringAvgLocalZeros),
      (
        simple.averageClustering(), expected.clusteringAvgLocalExclDegreeLt2
      ),
      (clean.transitivity, expected.transitivity),
      (
        clean.degreeAssortativity,
        expected.degreeAssortativitySimpleUndirected
      ),
    ]
    for (found, expected) in reals {
      let expected = try #require(expected)
      // The sums of others are rounded at every step.
      #expect(found.map { $0.isClose(to: expected, within: 1e-9) } == true)
    }
  }

  @Test(
    "every distance",
    .enabled(if: isThere, "the known networks do not lie beside the package"),
    arguments: names)
  func paths(name: String) throws {
    let expected = try #require(try expected(name))
    let paths = try graph(name).compiled().pathLengths()
    #expect(paths.sum == expected.undirectedSumDistancesOrdered)
    #expect(paths.reachablePairs == expected.undirectedReachableOrderedPairs)
    #expect(paths.diameter == expected.undirectedDiameterLargestFinite)
    let average = try #require(paths.average)
    #expect(average.isClose(to: expected.undirectedAplReachablePairs))
  }
}
