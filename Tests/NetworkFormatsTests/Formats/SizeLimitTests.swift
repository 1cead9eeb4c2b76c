import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// What a few bytes may make of themselves.
@Suite("Limits of size")
struct SizeLimitTests {
  private func refusal(
    _ text: String, _ limits: ReadingLimits, as format: FileFormat
  ) -> String? {
    var options = ReadingOptions()
    options.format = format
    options.limits = limits
    do throws(FormatError) {
      _ = try NetworkReader.read(
        bytes: Array(text.utf8), name: "x", options: options)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("more attributes than a table may have columns are refused")
  func columns() {
    var limits = ReadingLimits()
    limits.columns = 3
    let json = { (count: Int) in
      let nodes = (0..<count).map { "{\"id\":\"\($0)\",\"a\($0)\":1}" }
      return "{\"nodes\":[\(nodes.joined(separator: ",\n"))],\"links\":[]}"
    }
    #expect(refusal(json(3), limits, as: .json) == nil)
    #expect(
      refusal(json(4), limits, as: .json)
        == "x:4:1: more than 3 attributes of all nodes or of all edges;"
        + " an honest file has fewer")
    let gml = (0..<4).map { "node [ id \($0) k\($0) 1 ]" }.joined()
    #expect(
      refusal("graph [ \(gml) ]", limits, as: .gml)?
        .contains("more than 3 attributes") == true)
  }

  @Test("far more cells than values are refused")
  func cells() {
    var limits = ReadingLimits()
    limits.impliedCells = 1_000
    let keys = (0..<100).map {
      "<key id=\"k\($0)\" for=\"node\" attr.name=\"k\($0)\""
        + " attr.type=\"int\"><default>1</default></key>"
    }
    let document = { (count: Int) in
      "<graphml>\(keys.joined())<graph>"
        + (0..<count).map { "<node id=\"\($0)\"/>" }.joined()
        + "</graph></graphml>"
    }
    #expect(refusal(document(10), limits, as: .graphML) == nil)
    #expect(
      refusal(document(11), limits, as: .graphML)?
        .contains("values that are left out") == true)
  }

  private func faultOfDOT(_ text: String, _ edges: Int) -> String? {
    var limits = ReadingLimits()
    limits.impliedEdges = edges
    limits.impliedCells = 1_000
    do throws(FormatError) {
      try DOTSizes.check(Array(text.utf8), file: "x", limits)
      return nil
    } catch {
      return error.description
    }
  }

  private func group(_ name: String, _ count: Int) -> String {
    "{" + (0..<count).map { "\(name)\($0)" }.joined(separator: " ") + "}"
  }

  @Test("DOT: groups of nodes stand for all edges between them")
  func products() throws {
    let text = "digraph { \(group("a", 100)) -> \(group("b", 100)) }"
    #expect(faultOfDOT(text, 9_999) == nil)
    let fault = try #require(faultOfDOT(text, 9_998))
    #expect(fault.contains("edges that groups of nodes stand for"), "\(fault)")
    // A group is known by its name, counts each node once, and may stand in
    // another.
    let named = """
      graph { subgraph s \(group("a", 100)); # {x y}
        subgraph s -- {\(group("a", 60)) \(group("a", 90))} // [
        /* {{{ */ "{" -- <<b>{</b>> [label="{ -- {", x=1]
      }
      """
    #expect(faultOfDOT(named, 8_999) == nil)
    #expect(faultOfDOT(named, 8_998) != nil)
    // Chains are what is written.
    let chain = (0..<2_000).map { "n\($0):p:n" }.joined(separator: " -> ")
    #expect(faultOfDOT("digraph {\(chain)}", 0) == nil)
  }

  @Test("DOT: an attribute is kept for every node")
  func attributes() throws {
    let defaults = (0..<400).map { "node [a\($0)=x]" }.joined(separator: ";")
    let nodes = { (count: Int) in
      "graph {\(defaults); \((0..<count).map { "n\($0)" }.joined(separator: ";"))}"
    }
    #expect(faultOfDOT(nodes(80), 0) == nil)
    let fault = try #require(faultOfDOT(nodes(1_000), 0))
    #expect(fault.contains("attributes of all nodes and edges"), "\(fault)")
  }

  @Test("texts of lines that end within one are noted")
  func lastLines() throws {
    let note =
      "a last line without an end, read as it is; was the file cut off?"
    for (text, format) in [
      ("a b\nb c", FileFormat.edgeList), ("a b c\nb c", .adjacencyList),
      ("*Vertices 2\n1 \"a\"\n2 \"b\"\n*Arcs\n1 2", .pajek),
      (
        "%%MatrixMarket matrix coordinate real general\n2 2 1\n1 2 12",
        .matrixMarket
      ),
    ] {
      let cut = try readFile(text, as: format).ledger.reasons
      #expect(cut.contains(note), "\(format): \(cut)")
      let whole = try readFile(text + "\n", as: format).ledger.reasons
      #expect(!whole.contains(note))
    }
  }
}
