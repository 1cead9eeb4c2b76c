import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("GraphML")
struct GraphMLTests {
  @Test("keys, defaults, directions, nesting and an editor's extras")
  func byHand() throws {
    let loaded = try readFile(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
        xmlns:y="http://www.yworks.com/xml/graphml">
        <key id="d0" for="node" attr.name="kind" attr.type="string">
          <default>企业</default></key>
        <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
        <key id="d2" for="all" attr.name="n" attr.type="int"/>
        <key id="g" for="node" yfiles.type="nodegraphics"/>
        <graph edgedefault="undirected">
          <data key="d2">1</data>
          <node id="a"><data key="d2">7</data>
            <data key="g"><y:ShapeNode><y:Fill color="#1"/>
              <y:NodeLabel x="1">甲 &amp; 乙<y:LabelModel/></y:NodeLabel>
            </y:ShapeNode></data>
            <graph edgedefault="directed"><node id="b">
              <data key="d0">大学</data></node>
              <edge source="b" target="a"/></graph>
            <port name="p"/>
          </node>
          <edge id="e9" source="a" target="b"><data key="d1">2</data></edge>
          <edge source="a" target="c" directed="true" sourceport="p">
            <data key="d2">x</data></edge>
          <hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>
        </graph>
        <graph edgedefault="directed"><node id="z"/></graph>
      </graphml>
      """)
    let network = loaded.network
    #expect(network.entities.map(\.id) == ["a", "b", "c"])
    #expect(network.entities.map(\.name) == ["甲 & 乙", "b", "c"])
    #expect(network.entities.map(\.kind) == [.firm, .university, .firm])
    #expect(network.entities[0].attributes == [Attribute("n", .integer(7))])
    #expect(
      network.entities[1].attributes == [Attribute("parent", .text("a"))])
    #expect(
      network.relations.map(\.direction) == [.directed, .undirected, .directed])
    #expect(network.relations.map(\.weight) == [1, 2, 1])
    #expect(
      network.relations[2].attributes == [
        Attribute("n", .text("x")), Attribute("edge_id", .text("e9")),
      ] || network.relations[2].attributes == [Attribute("n", .text("x"))])
    #expect(
      loaded.ledger.tables[1].dialect
        == "GraphML, edges undirected unless they say otherwise")
    #expect(loaded.ledger.tables[1].total(.dropped) == 2)
    #expect(loaded.ledger.tables[1].read == 5)
    let reasons = loaded.ledger.reasons
    for reason in [
      "hyperedges", "graphs after the first", "ports, not read",
      "entities that only edges name", "data of the graph itself, not read",
      "nodes inside others, read flat; their attribute parent says in which",
      "different values of 'n' are not of its type and stay texts",
    ] { #expect(reasons.contains(reason), "\(reason)") }
  }

  @Test("without edgedefault edges are directed, and it says so")
  func noDefault() throws {
    let loaded = try readFile("<graphml><graph/></graphml>")
    #expect(
      loaded.ledger.reasons == [
        "graphs without edgedefault, read as directed"
      ])
  }

  @Test(
    "what is no GraphML is refused",
    arguments: [
      ("<graphml/>", "x:1:1: the document holds no graph; add one"),
      (
        "<graphml><graph>\n<node id='a'><data key='k'/></node></graph></graphml>",
        "x:2:14: data of the key 'k', which is not declared; declare it"
          + " before the graph"
      ),
      (
        "<graphml><graph><node id='a'/>\n<edge source='a' target='a'"
          + " directed='yes'/></graph></graphml>",
        "x:2:1: 'yes' is not a direction; write true or false"
      ),
      (
        "<graphml><key id='k'/><key id='k'/></graphml>",
        "x:1:23: the key 'k' is declared twice; give each key an id of"
          + " its own"
      ),
    ])
  func refused(text: String, sentence: String) {
    #expect(refusal(text, as: .graphML) == sentence)
  }
}
