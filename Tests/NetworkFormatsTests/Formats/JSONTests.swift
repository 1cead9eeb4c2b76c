import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("JSON")
struct JSONTests {
  @Test("node-link of networkx, with either key of edges")
  func nodeLink() throws {
    for key in ["edges", "links"] {
      let loaded = try readFile(
        """
        {"directed": false, "multigraph": true, "graph": {"name": "x"},
         "nodes": [{"id": 1, "kind": "企业", "staff": 12, "share": 0.5,
           "listed": true, "tags": ["a", 1], "none": null},
           {"id": "二", "name": "\\u4e8c\\ud83d\\ude00"}],
         "\(key)": [{"source": 1, "target": "二", "key": 0, "weight": 2},
           {"source": 1, "target": 3, "key": 1, "year": "2016-05-01"}]}
        """)
      let network = loaded.network
      #expect(network.entities.map(\.id) == ["1", "二", "3"])
      #expect(network.entities[1].name == "二😀")
      #expect(network.entities[0].kind == .firm)
      #expect(
        network.entities[0].attributes == [
          Attribute("staff", .integer(12)), Attribute("share", .real(0.5)),
          Attribute("listed", .boolean(true)),
          Attribute("tags", .list([.text("a"), .integer(1)])),
        ])
      #expect(network.relations.map(\.direction) == [.undirected, .undirected])
      #expect(network.relations.map(\.weight) == [2, 1])
      #expect(network.relations[1].year == 2016)
      #expect(
        loaded.ledger.tables[0].dialect
          == (key == "edges" ? "node-link JSON" : "d3 JSON")
          + ", edges undirected, as it states")
      #expect(
        loaded.ledger.reasons == [
          "entities that only edges name",
          "attributes of the graph itself, not read",
        ])
    }
  }

  @Test("d3: links by place, values as weights")
  func d3() throws {
    let loaded = try readFile(
      """
      {"nodes": [{"name": "甲", "group": 1}, {"name": "乙", "group": 2}],
       "links": [{"source": 0, "target": 1, "value": 3}]}
      """)
    #expect(loaded.network.entities.map(\.id) == ["0", "1"])
    #expect(loaded.network.entities.map(\.name) == ["甲", "乙"])
    #expect(loaded.network.relations[0].weight == 3)
    #expect(
      loaded.ledger.tables[0].dialect
        == "d3 JSON, edges directed, for want of a statement")
    #expect(
      loaded.ledger.reasons == [
        "nodes without ids, called by their places from 0"
      ])
  }

  @Test("Cytoscape.js: elements by group, as a list, or bare")
  func cytoscape() throws {
    let node =
      "{\"data\": {\"id\": \"a\", \"name\": \"甲\"},"
      + " \"position\": {\"x\": 1, \"y\": 2.5}, \"classes\": \"c\"}"
    let edge =
      "{\"data\": {\"id\": \"e\", \"source\": \"a\", \"target\": \"a\"}}"
    for text in [
      "{\"elements\": {\"nodes\": [\(node)], \"edges\": [\(edge)]}}",
      "{\"elements\": [\(edge), \(node)], \"style\": []}",
      "[\(node), \(edge)]",
    ] {
      let network = try readFile(text).network
      #expect(network.entities.map(\.name) == ["甲"])
      #expect(
        network.entities[0].attributes == [
          Attribute("x", .integer(1)), Attribute("y", .real(2.5)),
        ])
      #expect(
        network.relations[0].attributes == [Attribute("edge_id", .text("e"))])
    }
  }

  @Test("elements of networkx: value repeats the id, key numbers the edges")
  func networkxElements() throws {
    let text = { (head: String) in
      """
      {\(head)"elements": {"nodes": [
        {"data": {"id": "7", "value": 7, "name": "甲"}},
        {"data": {"id": "b", "value": 3.5}}
      ], "edges": [
        {"data": {"source": 7, "target": "b", "key": 0}},
        {"data": {"source": 7, "target": "b", "key": 1}}
      ]}}
      """
    }
    let network = try readFile(text("\"multigraph\": true, ")).network
    #expect(network.entities.map(\.id) == ["7", "b"])
    #expect(network.entities[0].attributes == [])
    // Not the id: an attribute of one's own.
    #expect(network.entities[1].attributes == [Attribute("value", .real(3.5))])
    #expect(network.relations.map(\.attributes) == [[], []])
    let plain = try readFile(text("")).network
    #expect(
      plain.relations.map(\.attributes)
        == [[Attribute("key", .integer(0))], [Attribute("key", .integer(1))]])
  }

  @Test(
    "what is no JSON is refused where it stands",
    arguments: [
      (
        "{\"nodes\": [\n  {\"id\": \"a\",}]}",
        "x:2:14: JSON: '}' cannot stand here; repair what is before it"
      ),
      (
        "{\"nodes\": []",
        "x:1:13: JSON: the document ends inside it; it may"
          + " be cut off; get it anew"
      ),
      (
        "{\"nodes\": [{\"id\": 01}]}",
        "x:1:20: JSON: '1' cannot stand here; repair what is before it"
      ),
      (
        "{\"nodes\": [{\"id\": \"\\ud800\"}]}",
        "x:1:20: JSON: half of a pair of surrogates; write both or none"
      ),
      (
        "{\"nodes\": [{\"id\": \"\\x\"}]}",
        "x:1:20: JSON: an escape that JSON does not have; remove the"
          + " backslash"
      ),
      (
        "{\"nodes\": [{\"id\": \"a\nb\"}]}",
        "x:1:21: JSON: a control character inside a string; write it as \\u…"
      ),
      (
        "{\"nodes\": []} x",
        "x:1:15: JSON: 'x' cannot stand here; repair what is before it"
      ),
      (
        "{\"a\": 1}",
        "x:1:1: JSON: no list of nodes; one is under \"nodes\" or"
          + " \"elements\"; give the format in which the file is written"
      ),
      (
        "{\"nodes\": [{\"id\": \"a\"}, {}]}",
        "x:1:25: JSON: a node without an id; give it one"
      ),
      (
        "{\"nodes\": [], \"edges\": [\n{\"source\": 1}]}",
        "x:2:1: JSON: an edge without a target; give it one"
      ),
      (
        "{\"nodes\": [{\"id\": 1}, {\"id\": \"1\"}]}",
        "x:1:23: the id '1' is given to another entity at line 1; ids must be"
          + " unique"
      ),
    ])
  func refused(text: String, sentence: String) {
    #expect(refusal(text, as: .json) == sentence)
  }

  @Test("depth is limited, and no stack is needed to say so")
  func depth() {
    for opening in ["[", "{\"a\":"] {
      let text =
        "{\"nodes\": [], \"x\": "
        + String(repeating: opening, count: 1_000_000)
      #expect(
        refusal(text, as: .json)?.hasSuffix(
          "more than 256 arrays and objects inside each other; an honest file"
            + " has fewer") == true)
    }
  }

  @Test(
    "values keep their types",
    arguments: [
      ("1", AttributeValue.integer(1)), ("1.0", .real(1)), ("1e2", .real(100)),
      ("-0", .integer(0)), ("9223372036854775808", .real(9223372036854775808)),
      ("true", .boolean(true)), ("\"\"", .text("")),
      ("[[], \"a\"]", .list([.list([]), .text("a")])),
      ("{\"a\": [1]}", .text("{\"a\": [1]}")), ("Infinity", .real(.infinity)),
    ] as [(String, AttributeValue)])
  func values(text: String, value: AttributeValue) {
    #expect(JSONText.value(of: text) == value)
  }
}
