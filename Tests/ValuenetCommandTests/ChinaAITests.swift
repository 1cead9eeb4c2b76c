import Foundation
import TestSupport
import Testing

/// The real input against `expected.json`, which networkx computed.
@Suite("The networks of Fixtures/china-ai")
struct ChinaAITests {
  static let organizations =
    "firm,investor,university,research_institute,innovation_organization,"
    + "government,alliance,park"

  /// A subset by its key in `expected.json` and the options that choose it.
  static let subsets: [(String, [String])] = [
    ("whole", []),
    ("whole_without_isolates", ["--isolates", "drop"]),
    ("organizations", ["--kind", organizations]),
    (
      "organizations_without_isolates",
      ["--kind", organizations, "--isolates", "drop"]
    ),
    ("investment", ["--dimension", "investment", "--isolates", "drop"]),
    ("technology", ["--dimension", "technology", "--isolates", "drop"]),
  ]

  static func expected(_ subset: String) throws -> [String: Any] {
    let file = URL(filePath: fixture("china-ai/expected.json"))
    let all =
      try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      as? [String: Any]
    return try #require(all?[subset] as? [String: Any])
  }

  static func snapshot(_ options: [String]) throws -> [String: Any] {
    let result = valuenet(
      ["stats", fixture("china-ai"), "--quiet", "--format", "json"] + options)
    #expect(result.status == 0)
    #expect(result.notes == "")
    return try firstSnapshot(result)
  }

  /// Compares numbers: integers exactly, others to the printed 12 decimals.
  static func compare(
    _ snapshot: [String: Any], _ key: String, _ expected: [String: Any],
    _ expectedKey: String
  ) throws {
    let found = try #require(snapshot[key] as? Double, "\(key)")
    let wanted = try #require(
      expected[expectedKey] as? Double, "\(expectedKey)")
    #expect(abs(found - wanted) <= 6e-13, "\(key) against \(expectedKey)")
  }

  @Test("as it is", arguments: subsets)
  func directed(subset: String, options: [String]) throws {
    let expected = try Self.expected(subset)
    let found = try Self.snapshot(options)
    for (key, expectedKey) in [
      ("nodes", "nodes"), ("edges", "edges"), ("self_loops", "self_loops"),
      ("parallel_edges", "parallel_edges"), ("isolated_nodes", "isolates"),
      ("average_degree", "average_degree_directed"),
      ("density", "density_directed_multi"),
      ("weak_components", "weak_components"),
      ("largest_weak_component", "largest_weak_component"),
      ("strong_components", "strong_components"),
      ("average_path_length", "average_path_length_directed"),
      ("reachable_pairs", "reachable_ordered_pairs_directed"),
      ("diameter", "diameter_directed"),
      ("transitivity", "transitivity_undirected"),
      ("triangles", "triangles_undirected"),
    ] {
      try Self.compare(found, key, expected, expectedKey)
    }
  }

  @Test("read without direction", arguments: subsets)
  func undirected(subset: String, options: [String]) throws {
    let expected = try Self.expected(subset)
    let options = options + ["--direction", "undirected"]
    for (lowDegree, expectedKey) in [
      ("zero", "average_clustering_undirected_all_nodes"),
      ("exclude", "average_clustering_undirected_degree_2_or_more"),
    ] {
      let found = try Self.snapshot(options + ["--low-degree", lowDegree])
      try Self.compare(found, "average_clustering", expected, expectedKey)
    }
    let found = try Self.snapshot(options)
    try Self.compare(
      found, "average_path_length", expected, "average_path_length_undirected")
    try Self.compare(
      found, "reachable_pairs", expected, "reachable_ordered_pairs_undirected")
    try Self.compare(found, "diameter", expected, "diameter_undirected")
    let largest = try Self.snapshot(
      options + ["--unreachable", "largest-component"])
    try Self.compare(
      largest, "average_path_length", expected,
      "average_path_length_undirected_largest_component")
    try Self.compare(
      largest, "diameter", expected, "diameter_undirected_largest_component")
    let merged = try Self.snapshot(options + ["--parallel", "merge"])
    try Self.compare(merged, "density", expected, "density_undirected_simple")
  }

  @Test("simple digraph by --parallel merge")
  func merged() throws {
    let expected = try Self.expected("whole")
    let found = try Self.snapshot(["--parallel", "merge"])
    try Self.compare(found, "edges", expected, "distinct_ordered_pairs")
    try Self.compare(
      found, "average_degree", expected, "average_degree_directed_simple")
    try Self.compare(found, "density", expected, "density_directed_simple")
  }

  @Test("the twenty highest by degree", arguments: subsets)
  func top(subset: String, options: [String]) throws {
    let expected = try Self.expected(subset)
    let wanted = try #require(
      expected["top20_by_total_degree"] as? [[String: Any]])
    for (score, key) in [
      ("degree", "total"), ("in-degree", "in"), ("out-degree", "out"),
    ] {
      let result = valuenet(
        [
          "rank", fixture("china-ai"), "--quiet", "--format", "json", "--by",
          score, "--top", "0",
        ] + options)
      let document =
        try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        as? [String: Any]
      let rows = try #require(document?["rows"] as? [[String: Any]])
      if score == "degree" {
        #expect(
          rows.prefix(wanted.count).map { $0["id"] as? String }
            == wanted.map { $0["id"] as? String })
      }
      let scores = Dictionary(
        rows.map { ($0["id"] as? String ?? "", $0["score"] as? Int) },
        uniquingKeysWith: { first, _ in first })
      for row in wanted {
        let id = try #require(row["id"] as? String)
        #expect(scores[id] == row[key] as? Int, "\(score) of \(id)")
      }
    }
  }

  @Test(
    "the relations as typed are those of the clean file",
    arguments: ["edges_raw.csv", "edges_raw_bom.csv", "edges_raw_gb18030.csv"])
  func raw(file: String) throws {
    let clean = try Self.snapshot([])
    let result = valuenet(
      "stats", fixture("china-ai/raw/\(file)"), "--nodes",
      fixture("china-ai/nodes.csv"), "--aliases",
      fixture("china-ai/aliases.csv"), "--format", "json")
    var raw = try firstSnapshot(result)
    #expect(result.notes.contains("1,876 rows read"))
    #expect(result.notes.contains("1,840 kept"))
    #expect(result.notes.contains("36 merged"))
    // Communities depend on the order of the rows, which the two files do
    // not share; everything else must not.
    var wanted = clean
    for key in ["modularity", "modularity_runs", "communities"] {
      raw[key] = nil
      wanted[key] = nil
    }
    #expect(NSDictionary(dictionary: raw) == NSDictionary(dictionary: wanted))
  }
}
