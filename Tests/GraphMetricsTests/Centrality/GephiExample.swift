import Foundation
import GraphCore
import TestSupport

/// A graph whose numbers Gephi 0.9.2 gave.
struct GephiExample: Decodable, CustomStringConvertible {
  struct Edge: Decodable {
    var source: String
    var target: String
    var weight: Double
    var kind: String?
    var isDirected: Bool

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      source = try parts.decode(String.self)
      target = try parts.decode(String.self)
      weight = try parts.decode(Double.self)
      kind = try parts.decodeIfPresent(String.self)
      isDirected = try parts.decode(Bool.self)
    }
  }

  struct Expected: Decodable {
    var nodes: [String: Scores]
    var modularity: Modularity
  }

  struct Scores: Decodable {
    var closeness: Double
    var harmonic: Double
    var betweenness: Double
    var pagerank: Double
    var authority: Double
    var hub: Double
    var eigenvector: Double
  }

  /// Either a partition worked out by hand with its Q, or what was found.
  struct Modularity: Decodable {
    var partition: [[String]]?
    var quality: Double?
    var count: Int

    enum CodingKeys: String, CodingKey {
      case partition, quality = "Q", found = "gephi_0.9.2_found"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      partition = try values.decodeIfPresent(
        [[String]].self, forKey: .partition)
      if let partition {
        quality = try values.decode(Double.self, forKey: .quality)
        count = partition.count
      } else {
        var found = try values.nestedUnkeyedContainer(forKey: .found)
        if (try? found.decode(String.self)) == nil {
          quality = try found.decode(Double.self)
        }
        count = try found.decode(Int.self)
      }
    }
  }

  var name: String
  var interpret_directed: Bool
  var nodes: [String]
  var edges: [Edge]
  var expected: Expected

  var description: String { name }
  var direction: GraphDirection {
    interpret_directed ? .directed : .undirected
  }

  var graph: CompiledGraph {
    let kinds = edges.map { $0.kind ?? "" }
    return CompiledGraph(
      vertexCount: nodes.count, sources: edges.map { index(of: $0.source) },
      targets: edges.map { index(of: $0.target) },
      weights: edges.map(\.weight),
      kinds: kinds.map { UInt32(kinds.firstIndex(of: $0) ?? 0) },
      isUndirected: edges.map { !$0.isDirected })
  }

  private func index(of name: String) -> UInt32 {
    UInt32(nodes.firstIndex(of: name) ?? .max)
  }

  /// Returns one expected score of every node, in the order of the nodes.
  func scores(_ score: KeyPath<Scores, Double>) -> [Double] {
    nodes.map { expected.nodes[$0]?[keyPath: score] ?? .nan }
  }

  static func all() throws -> [GephiExample] {
    struct File: Decodable { var examples: [GephiExample] }
    let url = URL(
      fileURLWithPath: packagePath("Fixtures/Gephi/examples.json"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
      .examples
  }
}

/// Whether two lists of scores differ by no more than a tolerance anywhere.
func agree(
  _ left: [Double]?, _ right: [Double]?, within tolerance: Double
) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
}
