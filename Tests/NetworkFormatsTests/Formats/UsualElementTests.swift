import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// What is read at once where it is written as usual must mean the same
/// however else it is written.
@Suite("Elements in their usual form")
struct UsualElementTests {
  private static let values = [
    "甲", "", " a  b ", "x &amp; y", "&lt;&gt;&quot;&apos;", "&#x7532;&#30002;",
    "a\tb", "a\nb", "a\rb", "<![CDATA[&]]>", "<!-- no -->z", "\"'", "= /> ",
    "]]&gt;",
  ]

  private static func document(
    _ element: (_ key: String, _ value: String) -> String, isGEXF: Bool
  ) -> String {
    let keys = ["d0", "d1", "d2"]
    let usable = values.filter { value in
      !isGEXF || !value.contains { "<\"".contains($0) }
    }
    let nodes = usable.enumerated().map { place, value in
      let data = keys.indices.map { key in
        element(keys[key], key == place % 3 ? value : "\(place)")
      }
      let inside = data.joined(separator: place % 2 == 0 ? "" : "\n  ")
      return isGEXF
        ? "<node id=\"\(place)\"><attvalues>\(inside)</attvalues></node>"
        : "<node id=\"\(place)\">\(inside)</node>"
    }
    return isGEXF
      ? """
      <gexf version="1.3"><graph><attributes class="node">
      <attribute id="d0" title="p" type="string"/>
      <attribute id="d1" title="q" type="string"/>
      <attribute id="d2" title="r" type="string"/>
      </attributes><nodes>\(nodes.joined())</nodes></graph></gexf>
      """
      : """
      <graphml><key id="d0" for="node" attr.name="p" attr.type="string"/>
      <key id="d1" for="node" attr.name="q" attr.type="string"/>
      <key id="d2" for="node" attr.name="r" attr.type="string"/>
      <graph edgedefault="directed">\(nodes.joined())</graph></graphml>
      """
  }

  @Test("GraphML: other quotes, blanks and comments say the same")
  func graphML() throws {
    let usual = try readFile(
      Self.document({ "<data key=\"\($0)\">\($1)</data>" }, isGEXF: false))
    let first = usual.network.entities[0].attributes
    #expect(first.first == Attribute("p", .text("甲")))
    #expect(usual.network.entities.count == Self.values.count)
    for other: (String, String) -> String in [
      { "<data key='\($0)'>\($1)</data>" },
      { "<data  key=\"\($0)\" >\($1)</data >" },
      { "<!-- --><data key=\"\($0)\">\($1)</data>" },
      { "<data key=\"&#100;\($0.dropFirst())\">\($1)</data>" },
    ] {
      let found = try readFile(Self.document(other, isGEXF: false))
      #expect(found.network == usual.network)
    }
  }

  @Test("GEXF: other quotes, orders and ends say the same")
  func gexf() throws {
    let usual = try readFile(
      Self.document(
        { "<attvalue for=\"\($0)\" value=\"\($1)\"/>" }, isGEXF: true))
    #expect(
      usual.network.entities[0].attributes.first
        == Attribute("p", .text("甲")))
    for other: (String, String) -> String in [
      { "<attvalue for=\"\($0)\" value=\"\($1)\" />" },
      { "<attvalue for=\"\($0)\" value=\"\($1)\"></attvalue>" },
      { "<attvalue value=\"\($1)\" for=\"\($0)\"/>" },
      { "<attvalue for='\($0)' value=\"\($1)\"/>" },
      { "<attvalue\n for=\"\($0)\"\n value=\"\($1)\">\n</attvalue>" },
    ] {
      let found = try readFile(Self.document(other, isGEXF: true))
      #expect(found.network == usual.network)
    }
  }

  @Test(
    "what is wrong in one is named where it stands",
    arguments: [
      ("<data key=\"k\">&no;</data>", "x:2:28: this "),
      ("<data key=\"no\">1</data>", "x:2:14: data of the key 'no'"),
      ("<data key=\"k\">1</dato>", "x:2:31: this is not the end"),
      ("<data key=\"k\">1", "x:"),
      ("<data key=\"k\">\u{1}</data>", "x:2:28: this "),
    ])
  func faults(data: String, start: String) throws {
    let found = refusal(
      """
      <graphml><key id="k" for="node" attr.name="p" attr.type="string"/><graph>
      <node id="a">\(data)</node></graph></graphml>
      """)
    let text = try #require(found)
    #expect(text.hasPrefix(start), "\(text)")
  }

  @Test("a head that is expected is known, and no other is taken for it")
  func heads() {
    var random = SeededGenerator(seed: 5)
    var heads = XMLUsualHeads()
    // The ids begin each other; the quote that ends them tells them apart.
    let names = (0..<9).map {
      Array((String(repeating: "k", count: $0 + 1) + "\"").utf8)
    }
    var known: Set<Int> = []
    var place = 0
    var hits = 0
    for _ in 0..<2_000 {
      // Mostly the next one, now and then any.
      place =
        random.oneIn(5)
        ? Int.random(in: 0..<9, using: &random) : (place + 1) % 9
      let text = Array("ab".utf8) + names[place] + Array("kk\"".utf8)
      let head = heads.head(in: text.span, at: 2)
      if let head {
        #expect(known.contains(place) && head.number == place)
        #expect(head.end == 2 + names[place].count)
        hits += 1
      } else {
        known.insert(place)
        let name = names[place]
        heads.note(place, name.span)
      }
    }
    #expect(hits > 1_000)
  }

  @Test("a key that is declared in the middle is not missed before")
  func lateKeys() throws {
    let found = try readFile(
      """
      <gexf version="1.3"><graph><nodes>
      <node id="a"><attvalues><attvalue for="0" value="x"/></attvalues></node>
      </nodes><attributes class="node">
      <attribute id="0" title="p" type="string"/></attributes><nodes>
      <node id="b"><attvalues><attvalue for="0" value="y"/></attvalues></node>
      <node id="c"><attvalues><attvalue for="0" value="z"/></attvalues></node>
      </nodes></graph></gexf>
      """)
    let values = found.network.entities.map { $0.attributes.first?.value }
    #expect(values == [nil, .text("y"), .text("z")])
  }
}
