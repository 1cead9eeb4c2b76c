import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("GML")
struct GMLTests {
  @Test("conventions, types and looks of a file by hand")
  func byHand() throws {
    let loaded = try readFile(
      """
      # made by hand
      Creator "hand"
      graph [
        comment "two firms"
        directed 1
        edge [ source 7 target 1 weight 2.5 类 0 ]
      ]
      """.replacing("类 0", with: "label \"投资\" tag \"x\" tag \"y\"")
        .replacing(
          "  edge",
          with: """
              node [ id 7 label "&#30002;" type "firm" staff 12 share .5
                graphics [ x 1 y -2.5 w 3 fill "#FF0010" Line [ a 1 ] ] ]
              node [ id 1 label "&quot;b&amp;&#x63;&unknown;" deep [ a 1 ] ]
              edge
            """))
    let network = loaded.network
    #expect(network.entities.map(\.id) == ["甲", "\"b&c&unknown;"])
    #expect(network.entities[0].kind == .firm)
    #expect(
      network.entities[0].attributes == [
        Attribute("staff", .integer(12)), Attribute("share", .real(0.5)),
        Attribute("viz_x", .integer(1)), Attribute("viz_y", .real(-2.5)),
        Attribute("viz_size", .integer(3)),
        Attribute("viz_color", .text("#FF0010")),
      ])
    let relation = network.relations[0]
    #expect(relation.source == "甲" && relation.direction == .directed)
    #expect(relation.weight == 2.5)
    #expect(relation.kind == "invests")
    #expect(
      relation.attributes == [
        Attribute("tag", .list([.text("x"), .text("y")]))
      ])
    #expect(
      loaded.ledger.tables[0].dialect
        == "UTF-8 GML, edges directed, as it states")
    #expect(
      loaded.ledger.reasons == [
        "attributes of the graph itself, not read",
        "lists of keys inside nodes and edges, not read",
      ])
  }

  @Test("the numbers by which networkx tells parallel edges apart")
  func keys() throws {
    let text = { (head: String) in
      "graph [ directed 1 \(head) node [ id 0 ] node [ id 1 ]"
        + " edge [ source 0 target 1 key 0 ]"
        + " edge [ source 0 target 1 key 1 year 2020 ] ]"
    }
    let stated = try readFile(text("multigraph 1"))
    #expect(stated.network.relations.map(\.attributes) == [[], []])
    #expect(stated.ledger.reasons == [])
    let plain = try readFile(text("")).network
    #expect(
      plain.relations.map(\.attributes)
        == [[Attribute("key", .integer(0))], [Attribute("key", .integer(1))]])
  }

  @Test("without a statement edges are undirected, and it says so")
  func noStatement() throws {
    let loaded = try readFile(
      "graph [ node [ id 0 ] node [ id 1 ] edge [ source 0 target 2 ] ]")
    #expect(loaded.network.relations[0].direction == .undirected)
    #expect(loaded.network.entities.map(\.id) == ["0", "1", "2"])
    #expect(
      loaded.ledger.tables[1].dialect
        == "UTF-8 GML, edges undirected, for want of a statement")
    #expect(loaded.ledger.reasons == ["entities that only edges name"])
  }

  @Test("labels that are alike are names, the numbers ids")
  func sameLabels() throws {
    let network = try readFile(
      "graph [ node [ id 3 label \"a\" ] node [ id 4 label \"a\" ] ]"
    ).network
    #expect(network.entities.map(\.id) == ["3", "4"])
    #expect(network.entities.map(\.name) == ["a", "a"])
  }

  @Test("what is written is ASCII, its keys words and its reals with a point")
  func ascii() throws {
    var entity = Entity(id: "企")
    entity.attributes = [
      Attribute("注册 资本", .real(1e300)), Attribute("ok", .boolean(true)),
      Attribute("id", .integer(1 << 40)),
    ]
    let result = try written(
      Network(entities: [entity], relations: []), as: .gml)
    let text = String(decoding: result.files[0].bytes, as: UTF8.self)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("label \"&#20225;\""))
    #expect(text.contains("1.0e+300") && text.contains("ok 1\n"))
    #expect(
      result.ledger.entries.map(\.what) == [
        "integers of more than 32 bits, which GML does not promise"
      ])
  }

  @Test(
    "what is no GML is refused where it stands",
    arguments: [
      (
        "graph [",
        "x:1:8: GML: the document ends inside it; it may be cut off; get it anew"
      ),
      (
        "graph [ 1 2 ]",
        "x:1:9: GML: this is not a key; write a word of letters"
      ),
      (
        "graph [ a b ]",
        "x:1:11: GML: this is not a value; write a number, a text in quotes or a list"
      ),
      (
        "Creator \"a\"\ngraph [ directed 2 ]",
        "x:2:18: GML: '2' is not a direction; write directed 0 or 1"
      ),
      ("graph [ node [ ] ]", "x:1:9: GML: a node without an id; give it one"),
      (
        "graph [ edge [ source 1 ] ]",
        "x:1:9: GML: an edge without a target; give it one"
      ),
      (
        "graph [ node [ id 1 ]\nnode [ id 1 ] ]",
        "x:2:1: the id '1' is given to another entity at line 1; ids must be unique"
      ),
    ])
  func malformed(text: String, sentence: String) {
    #expect(refusal(text, as: .gml) == sentence)
  }

  @Test("depth has a limit")
  func depth() {
    let deep =
      "graph " + String(repeating: "[ a ", count: 300)
    #expect(
      refusal(deep, as: .gml)
        == "x:1:1031: more than 256 lists inside each other; an honest file"
        + " has fewer")
  }
}
