import Foundation
package import NetworkModel

/// The real input, read plainly.
package enum ChinaAI {
  package static func network() throws -> Network {
    let entities = try rows("nodes.csv").map { row in
      var entity = Entity(
        id: row["id"] ?? "", name: row["name"],
        kind: row["kind"].map { EntityKind(rawValue: $0) },
        country: row["country"].flatMap { $0.isEmpty ? nil : $0 })
      entity.layers = (row["layer"] ?? "").split(separator: "|").map {
        String($0)
      }
      return entity
    }
    let relations = try rows("edges.csv").map { row in
      Relation(
        source: row["source"] ?? "", target: row["target"] ?? "",
        dimension: row["dimension"].map {
          NetworkModel.Dimension(rawValue: $0)
        },
        kind: row["relation"].map { RelationKind(rawValue: $0) },
        year: row["year"].flatMap { Int($0) })
    }
    return try Network(entities: entities, relations: relations)
  }

  private static func rows(_ name: String) throws -> [[String: String]] {
    PlainTable.rows(
      try String(
        contentsOfFile: packagePath("Fixtures/china-ai/" + name),
        encoding: .utf8))
  }

  /// The kinds that count as organizations.
  package static let organizations: [EntityKind] = [
    .firm, .investor, .university, .researchInstitute,
    .innovationOrganization, .government, .alliance, .park,
  ]

  /// The parts of which `expected.json` states the structure.
  package static let parts: [(key: String, selection: Selection)] = [
    ("whole", selection()),
    ("whole_without_isolates", selection(isolates: .drop)),
    ("organizations", selection(kinds: organizations)),
    (
      "organizations_without_isolates",
      selection(kinds: organizations, isolates: .drop)
    ),
    ("investment", selection(dimension: .investment, isolates: .drop)),
    ("technology", selection(dimension: .technology, isolates: .drop)),
  ]

  private static func selection(
    kinds: [EntityKind]? = nil, dimension: NetworkModel.Dimension? = nil,
    isolates: Selection.Isolates = .keep
  ) -> Selection {
    var selection = Selection()
    selection.kinds = kinds
    selection.dimensions = dimension.map { [$0] }
    selection.isolates = isolates
    return selection
  }

  /// What networkx gave for a part.
  package struct Expected: Decodable, Sendable {
    package var nodes: Int
    package var edges: Int
    package var selfLoops: Int
    package var parallelEdges: Int
    package var parallelEdgesUndirected: Int
    package var isolates: Int
    package var averageDegreeDirected: Double
    package var averageDegreeDirectedSimple: Double
    package var averageDegreeUndirectedSimple: Double
    package var densityDirectedMulti: Double
    package var densityDirectedSimple: Double
    package var densityUndirectedSimple: Double
    package var weakComponents: Int
    package var largestWeakComponent: Int
    package var weakComponentSizes: [Int]
    package var strongComponents: Int
    package var largestStrongComponent: Int
    package var averageClusteringUndirectedAllNodes: Double
    package var nodesWithDegree2OrMore: Int
    package var averageClusteringUndirectedDegree2OrMore: Double
    package var transitivityUndirected: Double
    package var trianglesUndirected: Int
    package var averagePathLengthDirected: Double
    package var reachableOrderedPairsDirected: Int
    package var diameterDirected: Int
    package var averagePathLengthUndirected: Double
    package var reachableOrderedPairsUndirected: Int
    package var diameterUndirected: Int
    package var averagePathLengthUndirectedLargestComponent: Double
    package var diameterUndirectedLargestComponent: Int
    package var top20ByTotalDegree: [Ranked]
    package var totalDegreeHistogram: [String: Int]
  }

  package struct Ranked: Decodable, Sendable {
    package var id: String
    package var total: Int
    package var arriving: Int
    package var leaving: Int
    package var neighbors: Int

    enum CodingKeys: String, CodingKey {
      case id, total
      case arriving = "in"
      case leaving = "out"
      case neighbors = "neighbours"
    }
  }

  package static func expected(_ key: String) throws -> Expected? {
    let path = packagePath("Fixtures/china-ai/expected.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let parts = try JSONSerialization.jsonObject(with: data)
    guard let part = (parts as? [String: Any])?[key] else { return nil }
    return try decoder.decode(
      Expected.self, from: JSONSerialization.data(withJSONObject: part))
  }
}
