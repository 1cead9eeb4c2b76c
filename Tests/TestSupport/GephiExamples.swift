import Foundation
package import GraphCore

/// The graphs with the numbers that Gephi gives for them.
package struct GephiExample: Decodable, Sendable, CustomStringConvertible {
  package var name: String
  /// How Gephi's switch for the direction stood.
  package var isReadDirected: Bool
  package var nodes: [String]
  package var edges: [Edge]
  package var expected: Expected

  package var description: String { name }

  package var direction: GraphDirection {
    isReadDirected ? .directed : .undirected
  }

  enum CodingKeys: String, CodingKey {
    case name, nodes, edges, expected
    case isReadDirected = "interpret_directed"
  }

  /// `[source, target, weight, kind or null, directed]`
  package struct Edge: Decodable, Sendable {
    package var source: String
    package var target: String
    package var weight: Double
    package var kind: String?
    package var isDirected: Bool

    package init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      source = try parts.decode(String.self)
      target = try parts.decode(String.self)
      weight = try parts.decode(Double.self)
      kind = try parts.decodeIfPresent(String.self)
      isDirected = try parts.decode(Bool.self)
    }
  }

  package struct Expected: Decodable, Sendable {
    package var n: Int
    package var m: Int
    package var undirectedViewSize: Int
    package var isDirected: Bool
    package var averageDegree: Double?
    package var averageWeightedDegree: Double?
    package var averageClustering: Double?
    package var averagePathLength: Double?
    package var reachablePairs: Int?
    package var diameter: Int?
    package var radius: Int?
    package var density: Double?
    package var weakComponents: Int?
    package var strongComponents: Int?
    /// Worked by hand, as whole numbers or fractions, by the same names.
    package var hand: [String: String]?
    /// For each node its numbers by name.
    package var nodes: [String: [String: Double]]
    package var modularity: Modularity

    enum CodingKeys: String, CodingKey {
      case n, m, isDirected, hand, nodes, reachablePairs, diameter, radius
      case modularity
      case density, weakComponents, strongComponents
      case undirectedViewSize = "m_undirected_view"
      case averageDegree = "avgDegree"
      case averageWeightedDegree = "avgWeightedDegree"
      case averageClustering = "avgClustering"
      case averagePathLength = "avgPathLength"
    }
  }

  private struct File: Decodable {
    var examples: [GephiExample]
  }

  package static func all() throws -> [GephiExample] {
    let path = packagePath("Fixtures/Gephi/examples.json")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode(File.self, from: data).examples
  }

  /// The graph, its vertices in the order of the nodes.
  package var graph: PlainGraph {
    let kinds = edges.map { $0.kind ?? "" }
    return PlainGraph(
      vertexCount: nodes.count,
      edges: edges.compactMap { edge in
        guard let source = nodes.firstIndex(of: edge.source),
          let target = nodes.firstIndex(of: edge.target)
        else { return nil }
        return PlainGraph.Edge(
          source, target, weight: edge.weight,
          kind: kinds.firstIndex(of: edge.kind ?? "") ?? 0,
          isUndirected: !edge.isDirected)
      })
  }

  /// Returns the value of a whole number or a fraction.
  package static func value(ofFraction text: String) -> Double? {
    let parts = text.split(separator: "/").map { Double($0) }
    guard let first = parts.first, let numerator = first else { return nil }
    guard parts.count == 2 else { return numerator }
    return parts[1].map { numerator / $0 }
  }
}
