import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("GEXF")
struct GEXFTests {
  @Test("conventions, types, looks and times of a file by hand")
  func byHand() throws {
    let loaded = try readFile(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"
        xmlns:viz="http://www.gexf.net/1.2draft/viz">
      <meta><creator>hand</creator></meta>
      <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
        <attributes class="node">
          <attribute id="0" title="类型" type="string"><default>高校</default>
          </attribute>
          <attribute id="s" title="staff" type="integer"/>
          <attribute id="t" title="tags" type="liststring"/>
          <attribute id="x" title="share" type="float"/>
          <attribute id="y" title="listed" type="boolean"/>
        </attributes>
        <attributes class="edge" mode="dynamic">
          <attribute id="w" title="force" type="double"/>
        </attributes>
        <nodes>
          <node id="a" label="甲" start="2014-03-01">
            <attvalues>
              <attvalue for="0" value="企业"/><attvalue for="s" value="12"/>
              <attvalue for="t" value="[a, 'b, c', &quot;d\\&quot;&quot;]"/>
              <attvalue for="x" value="0.5"/><attvalue for="y" value="true"/>
            </attvalues>
            <viz:color r="255" g="0" b="16"/>
            <viz:position x="1" y="-2.5" z="0"/><viz:size value="3"/>
            <viz:shape value="disc"/>
            <nodes><node id="b" label="乙"/></nodes>
          </node>
          <node id="c" pid="a"><viz:color hex="#00FF00"/></node>
        </nodes>
        <edges>
          <edge id="0" source="a" target="b" weight="2.5" kind="投资">
            <attvalues>
              <attvalue for="w" value="1" start="2014-01-01"/>
              <attvalue for="w" value="2" start="2015-01-01"/>
            </attvalues>
            <spells><spell start="2014-01-01" end="2015-01-01"/>
              <spell start="2017-01-01" end="2018-01-01"/></spells>
          </edge>
          <edge id="x9" source="b" target="d" type="directed" label="合作"/>
          <edge id="2" source="c" target="a" type="mutual"/>
        </edges>
      </graph></gexf>
      """)
    let network = loaded.network
    #expect(network.entities.map(\.id) == ["a", "b", "c", "d"])
    let first = network.entities[0]
    #expect(first.name == "甲")
    #expect(first.kind == .firm)
    #expect(first.year == 2014)
    #expect(
      first.attributes == [
        Attribute("staff", .integer(12)),
        Attribute("tags", .list([.text("a"), .text("b, c"), .text("d\"")])),
        Attribute("share", .real(0.5)), Attribute("listed", .boolean(true)),
        Attribute("viz_color", .text("#FF0010")), Attribute("viz_x", .real(1)),
        Attribute("viz_y", .real(-2.5)), Attribute("viz_z", .real(0)),
        Attribute("viz_size", .real(3)), Attribute("viz_shape", .text("disc")),
        Attribute("date", .text("2014-03-01")),
      ])
    #expect(network.entities[1].kind == .university)
    #expect(
      network.entities[1].attributes == [Attribute("parent", .text("a"))])
    let relations = network.relations
    #expect(
      relations.map(\.direction) == [.undirected, .directed, .undirected])
    #expect(relations[0].kind == "invests")
    #expect(relations[0].weight == 2.5)
    #expect(relations[0].year == 2014)
    #expect(relations[0].endYear == 2018)
    #expect(
      relations[0].attributes.first { $0.name == "spells" }?.value
        == .list([
          .text("2014-01-01–2015-01-01"), .text("2017-01-01–2018-01-01"),
        ]))
    #expect(
      relations[0].attributes.first { $0.name == "force" }?.value == .real(2))
    #expect(
      relations[0].attributes.first { $0.name == "force over time" }?.value
        == .list([.text("2014-01-01–: 1"), .text("2015-01-01–: 2")]))
    #expect(
      relations[1].attributes == [
        Attribute("label", .text("合作")), Attribute("edge_id", .text("x9")),
      ])
    #expect(relations[1].kind == nil)
    #expect(
      loaded.ledger.tables[0].dialect
        == "GEXF 1.2, edges undirected unless they say otherwise")
    let reasons = loaded.ledger.reasons
    for reason in [
      "entities that only edges name",
      "nodes inside others, read flat; their attribute parent says in which",
      "mutual edges, read as undirected",
    ] { #expect(reasons.contains(reason)) }
  }

  @Test("without a default edge type edges are directed, and it says so")
  func noDefault() throws {
    let loaded = try readFile(
      "<gexf><graph><nodes><node id='a'/></nodes><edges>"
        + "<edge source='a' target='a'/></edges></graph></gexf>")
    #expect(loaded.network.relations[0].direction == .directed)
    #expect(
      loaded.ledger.tables[1].dialect
        == "GEXF, edges directed, for want of a defaultedgetype")
  }

  @Test("times that are no years stay as they are")
  func noYears() throws {
    let loaded = try readFile(
      "<gexf><graph timeformat='double'><nodes>"
        + "<node id='a' start='0.5' end='7'/></nodes></graph></gexf>")
    #expect(
      loaded.network.entities[0].attributes == [
        Attribute("start", .text("0.5")), Attribute("end", .text("7")),
      ])
  }

  @Test("timestamps and intervals of version 1.3")
  func version13() throws {
    let loaded = try readFile(
      "<gexf version='1.3'><graph timerepresentation='timestamp'><nodes>"
        + "<node id='a' timestamps='&lt;[2014.0, 2016.0]&gt;'/>"
        + "<node id='b' timestamp='2015'/></nodes><edges>"
        + "<edge source='a' target='b'"
        + " intervals='&lt;[2014.0, 2015.0]; [2017.0, 2018.0]&gt;'/>"
        + "</edges></graph></gexf>")
    #expect(loaded.network.entities.map(\.year) == [2014, 2015])
    #expect(loaded.network.relations[0].year == 2014)
    #expect(loaded.network.relations[0].endYear == 2018)
  }

  @Test(
    "what is no GEXF is refused",
    arguments: [
      (
        "<graphml/>",
        "x:1:1: the root is not gexf; give the format in which it is"
          + " written"
      ),
      (
        "<gexf>\n<graph><nodes>\n<node/></nodes></graph></gexf>",
        "x:3:1: a node without an id; give it one"
      ),
      (
        "<gexf>\n<graph><nodes><node id='a'/>\n<node id='a'/></nodes></graph>"
          + "</gexf>",
        "x:3:1: the id 'a' is given to another entity at line 2; ids must be"
          + " unique"
      ),
      (
        "<gexf><graph><edges>\n<edge source='a'/></edges></graph></gexf>",
        "x:2:1: an edge without a target; give it one"
      ),
      (
        "<gexf><graph><nodes><node id='a'/></nodes><edges>\n"
          + "<edge source='a' target='a' weight='INF'/></edges></graph></gexf>",
        "x:2:1: the weight 'inf' is not finite; write a plain number or leave"
          + " the cell empty"
      ),
      (
        "<gexf><graph><nodes><node id=''/></nodes></graph></gexf>",
        "x:1:21: the id of a node is empty; every row needs one"
      ),
      (
        "<gexf><graph><attributes class='node'><attribute id='1'/>\n"
          + "<attribute id='1'/></attributes></graph></gexf>",
        "x:2:1: the attribute id '1' is declared twice; give each"
          + " attribute an id of its own"
      ),
    ])
  func refused(text: String, sentence: String) {
    #expect(refusal(text, as: .gexf) == sentence)
  }

  @Test("what is written is what Gephi reads")
  func golden() throws {
    var a = Entity(id: "a", name: "甲 & Co", kind: .firm, year: 2014)
    a.regions = ["上海", "北京"]
    a.attributes = [
      Attribute("viz_color", .text("#FF0010")), Attribute("viz_size", .real(3)),
    ]
    var relation = Relation(
      source: "a", target: "b", kind: "invests", year: 2015, weight: 2)
    relation.endYear = 2017
    var mutual = relation
    mutual.direction = .undirected
    let network = try Network(
      entities: [a, Entity(id: "b")], relations: [relation, mutual, relation])
    let result = try written(network, as: .gexf)
    let text = String(decoding: result.files[0].bytes, as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <?valuenetwork 1?>
        <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
        version="1.3">
        <meta>
        <creator>ValueNetwork</creator>
        </meta>
        <graph defaultedgetype="directed" idtype="string" mode="dynamic" \
        timeformat="double" timerepresentation="interval">
        <attributes class="node" mode="static">
        <attribute id="0" title="kind" type="string"/>
        <attribute id="1" title="region" type="liststring"/>
        <attribute id="2" title="year" type="long"/>
        <attribute id="3" title="viz_color" type="string"/>
        <attribute id="4" title="viz_size" type="double"/>
        </attributes>
        <attributes class="edge" mode="static">
        <attribute id="0" title="dimension" type="string"/>
        <attribute id="1" title="relation" type="string"/>
        <attribute id="2" title="year" type="long"/>
        <attribute id="3" title="end_year" type="long"/>
        </attributes>
        <nodes>
        <node id="a" label="甲 &amp; Co" start="2014.0"><attvalues>\
        <attvalue for="0" value="firm"/>\
        <attvalue for="1" value="[&quot;上海&quot;, &quot;北京&quot;]"/>\
        <attvalue for="2" value="2014"/><attvalue for="3" value="#FF0010"/>\
        <attvalue for="4" value="3.0"/></attvalues>\
        <viz:color r="255" g="0" b="16" a="1.0"/><viz:size value="3.0"/></node>
        <node id="b" label="b"/>
        </nodes>
        <edges>
        <edge id="0" source="a" target="b" weight="2.0" kind="invests" \
        start="2015.0" end="2017.0"><attvalues>\
        <attvalue for="0" value="investment"/>\
        <attvalue for="1" value="invests"/><attvalue for="2" value="2015"/>\
        <attvalue for="3" value="2017"/></attvalues></edge>
        <edge id="1" source="a" target="b" weight="2.0" kind="invests" \
        type="undirected" start="2015.0" end="2017.0"><attvalues>\
        <attvalue for="0" value="investment"/>\
        <attvalue for="1" value="invests"/><attvalue for="2" value="2015"/>\
        <attvalue for="3" value="2017"/></attvalues></edge>
        <edge id="2" source="a" target="b" weight="2.0" kind="invests" \
        start="2015.0" end="2017.0"><attvalues>\
        <attvalue for="0" value="investment"/>\
        <attvalue for="1" value="invests"/><attvalue for="2" value="2015"/>\
        <attvalue for="3" value="2017"/></attvalues></edge>
        </edges>
        </graph>
        </gexf>

        """)
    #expect(
      result.ledger.entries.map { "\($0.what), \($0.count), \($0.places)" } == [
        "parallel relations of one kind, which Gephi merges as it imports,"
          + " unless told not to, 1, [\"a → b\"]",
        "undirected relations among directed ones, which networkx refuses, 1,"
          + " [\"a → b\"]",
      ])
  }
}
