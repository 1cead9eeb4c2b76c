import Foundation
import NetworkModel
import NetworkReports
import NetworkResults
import Testing

@Suite("JSON")
struct JSONTests {
  @Test(
    "values",
    arguments: [
      (.null, "null"), (.boolean(true), "true"), (.integer(-3), "-3"),
      (.number(12), "12"), (.number(0.1), "0.1"), (.number(.nan), "null"),
      (.number(.infinity), "null"), (.number(-0.0), "0"),
      (.number(1e300), "1e+300"), (.string("a/b"), #""a/b""#),
      (.string("\u{0}\u{1B}\n\"\\"), #""\u0000\u001b\n\"\\""#),
      (.string("\u{9B}\u{7F}\u{202E}"), #""\u009b\u007f\u202e""#),
      (.string("华为🏭"), #""华为🏭""#), (.string("\u{1FFFE}"), #""\ud83f\udffe""#),
    ] as [(JSONValue, String)])
  func values(value: JSONValue, text: String) {
    #expect(
      value.document().lowercased() == text.lowercased() + "\n")
  }

  @Test("hostile names read back as they were")
  func roundTrip() throws {
    let value = JSONValue.array(hostileNames.map(JSONValue.string))
    let read = try JSONDecoder().decode(
      [String].self, from: Data(value.document().utf8))
    #expect(read.map { Array($0.utf8) } == hostileNames.map { Array($0.utf8) })
  }

  @Test("a snapshot has every key of the design, absent values as null")
  func keys() throws {
    guard case .object(let members) = StructureStatistics().json() else {
      Issue.record("not an object")
      return
    }
    let keys = """
      year nodes edges sample_nodes relation_nodes isolated_nodes self_loops \
      parallel_edges average_degree average_weighted_degree max_degree density \
      reciprocity average_clustering transitivity triangles \
      average_path_length reachable_pairs diameter radius modularity \
      communities weak_components largest_weak_component strong_components \
      degree_assortativity max_core top_decile_degree_share degree_gini \
      modularity_runs undated_relations gephi_path_length
      """.split(separator: " ").map(String.init)
    #expect(members.keys.sorted() == keys.sorted())
    #expect(members["diameter"] == .null)
    #expect(members["nodes"] == .integer(0))
  }

  @Test("a snapshot of some measures has no key of the others")
  func someKeys() throws {
    guard
      case .object(let members) = StructureStatistics().json(
        of: [.edges, .modularity])
    else {
      Issue.record("not an object")
      return
    }
    #expect(
      members.keys.sorted()
        == [
          "edges", "modularity", "modularity_runs", "undated_relations",
          "year",
        ])
  }

  @Test("an empty ranking is a document still")
  func empty() throws {
    let document = RankingDocument(
      input: "x", conventions: Conventions(), rankings: []
    ).json
    #expect(
      document
        == .object([
          "input": .string("x"), "version": .null, "conventions": .object([:]),
          "rankings": .array([]), "rows": .array([]),
        ]))
  }
}
