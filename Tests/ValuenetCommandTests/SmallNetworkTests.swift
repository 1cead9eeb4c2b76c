import Foundation
import Testing

/// Networks on which careless code divides by zero.
@Suite("Networks of almost nothing")
struct SmallNetworkTests {
  static let networks: [(String, [String: String])] = [
    ("empty", ["nodes.csv": "id,name\n", "edges.csv": "source,target\n"]),
    ("one node", ["nodes.csv": "id\na\n", "edges.csv": "source,target\n"]),
    ("one loop", ["edges.csv": "source,target\na,a\n"]),
    ("two components", ["edges.csv": "source,target\na,b\nc,d\n"]),
  ]

  @Test(
    "stats answers in every format", arguments: networks,
    ["text", "json", "csv", "markdown", "latex"])
  func stats(network: (String, [String: String]), format: String) throws {
    try withTemporaryDirectory { directory in
      let input = try write(network.1, into: directory)
      for options in [
        [], ["--direction", "undirected"], ["--compat", "gephi"],
        ["--years", "2014-2016"], ["--unreachable", "largest-component"],
        ["--paths", "approximate"], ["--isolates", "drop"], ["--kind", "firm"],
      ] {
        let result = valuenet(
          ["stats", input, "--quiet", "--format", format] + options)
        #expect(result.status == 0, "\(result.notes)")
        #expect(!result.output.isEmpty)
        for word in ["nan", "inf"] {
          #expect(
            !result.output.lowercased().contains(of: word), "\(options)")
        }
      }
    }
  }

  @Test("the numbers of each")
  func numbers() throws {
    let expected: [[String: Any]] = [
      [
        "nodes": 0, "edges": 0, "average_degree": NSNull(),
        "density": NSNull(), "average_path_length": NSNull(),
        "diameter": NSNull(), "weak_components": 0,
        "largest_weak_component": 0, "modularity": NSNull(),
        "max_degree": NSNull(), "sample_nodes": NSNull(),
        "degree_gini": NSNull(), "max_core": NSNull(),
      ],
      [
        "nodes": 1, "edges": 0, "average_degree": 0, "density": NSNull(),
        "average_path_length": NSNull(), "diameter": 0, "radius": 0,
        "weak_components": 1, "isolated_nodes": 1, "max_degree": 0,
        "communities": 1,
      ],
      [
        "nodes": 1, "edges": 1, "self_loops": 1, "average_degree": 1,
        "average_path_length": NSNull(), "max_degree": 2,
        "weak_components": 1, "reciprocity": NSNull(),
      ],
      [
        "nodes": 4, "edges": 2, "average_degree": 0.5,
        "average_path_length": 1, "reachable_pairs": 2, "diameter": 1,
        "weak_components": 2, "largest_weak_component": 2,
        "strong_components": 4, "modularity": 0.5, "communities": 2,
        "reciprocity": 0,
      ],
    ]
    for (network, wanted) in zip(Self.networks, expected) {
      try withTemporaryDirectory { directory in
        let input = try write(network.1, into: directory)
        let found = try firstSnapshot(
          valuenet("stats", input, "--quiet", "--format", "json"))
        for (key, value) in wanted {
          let number = try #require(found[key] as? NSObject, "\(key)")
          #expect(
            number == value as? NSObject, "\(key) of \(network.0)")
        }
      }
    }
  }

  @Test("rank and draw answer", arguments: networks)
  func rankAndDraw(network: (String, [String: String])) throws {
    try withTemporaryDirectory { directory in
      let input = try write(network.1, into: directory)
      for format in ["text", "json", "csv", "markdown", "latex"] {
        let result = valuenet("rank", input, "--quiet", "--format", format)
        #expect(result.status == 0, "\(result.notes)")
        #expect(!result.output.isEmpty)
      }
      for suffix in ["dot", "svg", "png", "pdf"] {
        let picture = directory.appending(path: "picture.\(suffix)")
        let result = valuenet(
          "draw", input, "--quiet", "--isolates", "keep", "-o", picture.path)
        #expect(result.status == 0, "\(result.notes)")
        #expect(try !Data(contentsOf: picture).isEmpty)
      }
    }
  }
}

extension String {
  /// Whether a word stands in the text by itself.
  fileprivate func contains(of word: String) -> Bool {
    split { !$0.isLetter }.contains { $0 == word }
  }
}
