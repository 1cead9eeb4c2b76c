import Foundation
import Testing

@Suite("Estimated paths")
struct ApproximatePathsTests {
  func stats(_ options: String...) -> CommandResult {
    valuenet(
      ["stats", fixture("china-ai"), "--quiet", "--format", "json"] + options)
  }

  @Test(
    "stand near the exact ones, and what is exact is the same",
    arguments: ["directed", "undirected"], ["skip", "largest-component"])
  func columns(direction: String, unreachable: String) throws {
    let options = ["--direction", direction, "--unreachable", unreachable]
    let call =
      ["stats", fixture("china-ai"), "--quiet", "--format", "json"] + options
    let exact = try firstSnapshot(valuenet(call))
    let found = try firstSnapshot(valuenet(call + ["--paths", "approximate"]))
    for key in exact.keys {
      let one = try #require(exact[key] as? NSObject)
      let other = try #require(found[key] as? NSObject)
      switch key {
      case "average_path_length", "reachable_pairs":
        let expected = try #require(exact[key] as? Double)
        let estimate = try #require(found[key] as? Double)
        #expect(abs(estimate / expected - 1) < 0.3, "\(key)")
        if key == "reachable_pairs", direction == "undirected" {
          #expect(estimate == expected)
        }
      case "radius": #expect(other == NSNull())
      default: #expect(one == other, "\(key)")
      }
    }
  }

  @Test("follow the seed, and no number of threads")
  func seeds() throws {
    let one = stats("--paths", "approximate", "--seed", "3")
    #expect(
      one == stats("--paths", "approximate", "--seed", "3", "--threads", "1"))
    let other = stats("--paths", "approximate", "--seed", "4")
    #expect(
      try firstSnapshot(one)["average_path_length"] as? Double
        != firstSnapshot(other)["average_path_length"] as? Double)
  }

  @Test("say so, with their error")
  func conventions() throws {
    let document = try #require(
      JSONSerialization.jsonObject(
        with: Data(stats("--paths", "approximate").output.utf8))
        as? [String: Any])
    let told = try #require(document["conventions"] as? [String: String])
    #expect(told["paths"] == "approximate")
    #expect(told["path_registers"] == "128")
    #expect(told["path_seed"] == "1")
    #expect(told["path_standard_error"] == "0.0919")
    #expect(
      told["average_path_length"]
        == "mean distance over reachable ordered pairs, along directions,"
        + " estimated with HyperLogLog counters of 128 registers, seed 1")
    #expect(told["radius"]?.hasSuffix(", none: not estimated") == true)
    let text = valuenet(
      "stats", fixture("china-ai"), "--quiet", "--paths", "approximate")
    #expect(text.output.contains("path_standard_error: 0.0919"))
  }

  @Test("are not asked for by a word that does not exist")
  func misspelt() {
    let result = valuenet("stats", "x", "--paths", "aproximate")
    #expect(result.status == 2)
    #expect(
      result.notes
        == "--paths cannot be 'aproximate'; did you mean"
        + " 'approximate'? it is one of exact, approximate\n")
  }
}
