import Foundation
import TestSupport
import Testing

/// The 23 worked graphs through the command, as a user would read them.
@Suite("The graphs of Fixtures/Gephi")
struct GephiGraphsTests {
  static func examples() -> [[String: Any]] {
    guard
      let data = FileManager.default.contents(
        atPath: fixture("Gephi/examples.json")),
      let document = try? JSONSerialization.jsonObject(with: data),
      let examples = (document as? [String: Any])?["examples"]
    else { return [] }
    return examples as? [[String: Any]] ?? []
  }

  static var names: [String] {
    examples().compactMap { $0["name"] as? String }
  }

  @Test("all are there")
  func count() { #expect(Self.examples().count == 23) }

  @Test("network-level numbers", arguments: names)
  func numbers(name: String) throws {
    let example = try #require(
      Self.examples().first { $0["name"] as? String == name })
    let expected = try #require(example["expected"] as? [String: Any])
    let interpretDirected = try #require(example["interpret_directed"] as? Bool)
    let isDirected = try #require(example["directed"] as? Bool)
    // Rows of these tables are edges; d07 has the same one twice.
    var options = ["--repeated-rows", "keep"]
    // Where the switch differs from the graph's own kind, it must be said.
    if interpretDirected != isDirected {
      options += ["--direction", interpretDirected ? "directed" : "undirected"]
    }
    let input = fixture("Gephi/graphs/\(name)")
    let result = valuenet(
      ["stats", input, "--quiet", "--format", "json"] + options)
    #expect(result.status == 0, "\(result.notes)")
    let found = try firstSnapshot(result)
    for (key, expectedKey) in [
      ("nodes", "n"), ("edges", "m"), ("average_degree", "avgDegree"),
      ("average_weighted_degree", "avgWeightedDegree"),
      ("average_clustering", "avgClustering"),
      ("average_path_length", "avgPathLength"),
      ("reachable_pairs", "reachablePairs"), ("diameter", "diameter"),
      ("radius", "radius"), ("density", "density"),
      ("weak_components", "weakComponents"),
      ("strong_components", "strongComponents"),
    ] where expected.keys.contains(expectedKey) {
      let wanted = expected[expectedKey] as? Double
      let number = found[key] as? Double
      #expect((wanted == nil) == (number == nil), "\(key)")
      if let wanted, let number {
        // Gephi's clustering is a sum of 32-bit numbers.
        let tolerance = key == "average_clustering" ? 1e-6 : 1e-12
        #expect(abs(wanted - number) <= tolerance, "\(key)")
      }
    }
    try compareModularity(expected, input: input, options: options)
  }

  /// The best partition by either search is the one Gephi finds.
  private func compareModularity(
    _ expected: [String: Any], input: String, options: [String]
  ) throws {
    let modularity = try #require(expected["modularity"] as? [String: Any])
    let pair = modularity["gephi_0.9.2_found"] as? [Any]
    let wanted = modularity["Q"] as? Double ?? pair?.first as? Double
    for mode in ["none", "gephi"] {
      let result = valuenet(
        ["stats", input, "--quiet", "--format", "json", "--compat", mode]
          + options)
      let found = try firstSnapshot(result)
      let runs = found["modularity_runs"] as? [String: Any]
      let best = runs?["max"] as? Double
      #expect((wanted == nil) == (best == nil), "modularity, \(mode)")
      if let wanted, let best {
        #expect(abs(wanted - best) <= 1e-9, "modularity, \(mode)")
      }
      // Where two partitions are equally good, only Gephi's own search must
      // end in the same one.
      if mode == "gephi", let communities = pair?.last as? Int {
        #expect(found["communities"] as? Int == communities)
      }
    }
  }
}
