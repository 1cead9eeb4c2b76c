import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

/// Numbers that Gephi's own classes gave.
@Suite("The Gephi examples: structure")
struct GephiStructureTests {
  func structure(
    of example: GephiExample, compatibility: Compatibility = .none
  ) -> StructureStatistics {
    var options = StructureOptions()
    options.direction = example.direction
    options.compatibility = compatibility
    return example.graph.compiled()
      .structure(options, measures: .computed)
  }

  /// Returns both numbers by Gephi's names.
  func pairs(
    _ found: StructureStatistics, _ expected: GephiExample.Expected
  ) -> [(name: String, found: Double?, expected: Double?)] {
    func real(_ value: Int?) -> Double? { value.map { Double($0) } }
    return [
      ("n", real(found.nodes), real(expected.n)),
      ("m", real(found.edges), real(expected.m)),
      ("avgDegree", found.averageDegree, expected.averageDegree),
      (
        "avgWeightedDegree", found.averageWeightedDegree,
        expected.averageWeightedDegree
      ),
      ("avgClustering", found.averageClustering, expected.averageClustering),
      ("avgPathLength", found.averagePathLength, expected.averagePathLength),
      (
        "reachablePairs", real(found.reachablePairs),
        real(expected.reachablePairs)
      ),
      ("diameter", real(found.diameter), real(expected.diameter)),
      ("radius", real(found.radius), real(expected.radius)),
      ("density", found.density, expected.density),
      (
        "weakComponents", real(found.weakComponents),
        real(expected.weakComponents)
      ),
      (
        "strongComponents", real(found.strongComponents),
        real(expected.strongComponents)
      ),
    ]
  }

  func areAlike(
    _ found: Double?, _ expected: Double?, within tolerance: Double = 1e-12
  ) -> Bool {
    guard let found, let expected else { return found == expected }
    return found.isClose(to: expected, within: tolerance)
  }

  @Test("there are 23")
  func count() throws { #expect(try GephiExample.all().count == 23) }

  @Test(
    "numbers of the whole, clustering but for Gephi's 32-bit floats",
    arguments: try GephiExample.all())
  func network(example: GephiExample) {
    for row in pairs(structure(of: example), example.expected) {
      let tolerance = row.name == "avgClustering" ? 1e-6 : 1e-12
      #expect(areAlike(row.found, row.expected, within: tolerance), "\(row)")
    }
    let view = example.graph.compiled().undirectedViewMarks()
    #expect(view.count { $0 } == example.expected.undirectedViewSize)
    let natural = example.graph.compiled().naturalDirection
    #expect((natural == .directed) == example.expected.isDirected)
  }

  @Test(
    "with its 32-bit floats all digits agree",
    arguments: try GephiExample.all())
  func compatible(example: GephiExample) {
    let found = structure(of: example, compatibility: .gephi)
    for row in pairs(found, example.expected) {
      #expect(areAlike(row.found, row.expected), "\(row)")
    }
  }

  @Test("numbers worked by hand", arguments: try GephiExample.all())
  func hand(example: GephiExample) throws {
    let hand = try #require(example.expected.hand)
    #expect(!hand.isEmpty)
    let rows = pairs(structure(of: example), example.expected)
    for (name, text) in hand.sorted(by: { $0.key < $1.key }) {
      if name == "m_undirected_view" {
        #expect(String(example.expected.undirectedViewSize) == text)
        continue
      }
      let row = try #require(rows.first { $0.name == name })
      let value = try #require(GephiExample.value(ofFraction: text))
      #expect(areAlike(row.found, value.isNaN ? nil : value), "\(row)")
    }
  }

  @Test("numbers of each node", arguments: try GephiExample.all())
  func nodes(example: GephiExample) throws {
    let graph = example.graph.compiled()
    let columns: [(name: String, values: [Double])] = [
      ("degree", graph.degrees().map { Double($0) }),
      ("indegree", graph.inDegrees().map { Double($0) }),
      ("outdegree", graph.outDegrees().map { Double($0) }),
      (
        "clustering",
        graph.localClustering(direction: example.direction, lowDegree: .zero)
      ),
      (
        "eccentricity",
        graph.pathLengths(direction: example.direction).eccentricities
          .map { Double($0) }
      ),
    ]
    for (vertex, node) in example.nodes.enumerated() {
      let expected = try #require(example.expected.nodes[node])
      for column in columns {
        let value = try #require(expected[column.name])
        #expect(
          column.values[vertex].isClose(to: value, within: 1e-11),
          "\(column.name) of \(node)")
      }
    }
  }
}
