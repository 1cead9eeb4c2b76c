import Foundation
import TestSupport
import Testing

/// The graphs are kept twice: with their numbers, and as directories that
/// the command can read. They must not drift apart.
@Suite("The Gephi examples as directories")
struct GephiExamplesTests {
  struct Examples: Decodable {
    var examples: [Example]
  }

  struct Example: Decodable {
    var name: String
    var nodes: [String]
    var edges: [Edge]

    var nodeTable: String {
      (["Id,Label"] + nodes.map { "\($0),\($0)" }).map { $0 + "\n" }.joined()
    }

    var edgeTable: String {
      (["Source,Target,Type,Weight,relation"] + edges.map(\.row))
        .map { $0 + "\n" }.joined()
    }
  }

  /// `[source, target, weight, kind or null, directed]`
  struct Edge: Decodable {
    var row: String

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      let ends = [
        try parts.decode(String.self), try parts.decode(String.self),
      ]
      let weight = try parts.decode(Double.self)
      let kind = try parts.decodeIfPresent(String.self) ?? ""
      let type = try parts.decode(Bool.self) ? "Directed" : "Undirected"
      let number =
        weight == weight.rounded() ? String(Int(weight)) : "\(weight)"
      row = (ends + [type, number, kind]).joined(separator: ",")
    }
  }

  static let folder = packagePath("Fixtures/Gephi")

  func examples() throws -> [Example] {
    let file = URL(fileURLWithPath: Self.folder + "/examples.json")
    return try JSONDecoder()
      .decode(Examples.self, from: Data(contentsOf: file)).examples
  }

  @Test("there are 23, and a directory for each")
  func names() throws {
    let names = try examples().map(\.name)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder + "/graphs")
    #expect(names.count == 23)
    #expect(Set(names).count == 23)
    #expect(names.sorted() == folders.sorted())
  }

  @Test("their tables hold the same nodes and edges in the same order")
  func tables() throws {
    for example in try examples() {
      let folder = Self.folder + "/graphs/" + example.name
      let nodes = try String(
        contentsOfFile: folder + "/nodes.csv", encoding: .utf8)
      let edges = try String(
        contentsOfFile: folder + "/edges.csv", encoding: .utf8)
      #expect(nodes == example.nodeTable, "\(example.name)")
      #expect(edges == example.edgeTable, "\(example.name)")
    }
  }
}
