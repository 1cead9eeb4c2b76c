import NetworkModel
import NetworkReports
import NetworkResults
import TestSupport
import Testing

@Suite("Views as tables and DOT")
struct ViewReportTests {
  @Test("columns of nothing, and ids that are the names, are left out")
  func condensed() {
    let table = Table(
      title: "T",
      columns: ["id", "name", "kind", "first_id", "first_name"].map {
        Table.Column(key: $0, title: $0)
      },
      rows: [
        [.text("a"), .text("a"), .missing, .text("b"), .text("B")],
        [.text("c"), .text("c"), .missing, .text("b"), .text("B")],
      ])
    #expect(
      table.condensed().columns.map(\.key) == [
        "name", "first_id", "first_name",
      ])
    let empty = Table(
      title: "T", columns: [Table.Column(key: "id", title: "Id")])
    #expect(empty.condensed() == empty)
  }

  @Test("columns become ranks, what leads back does not move them")
  func placement() throws {
    let network = try Network(
      entities: ["a", "b", "c"].map { Entity(id: $0) },
      relations: [
        Relation(source: "a", target: "b"), Relation(source: "b", target: "a"),
        Relation(source: "b", target: "c"),
      ])
    var style = DrawingStyle()
    style.legend = .hidden
    let text = DOTDocument(
      network, style: style,
      placement: DrawingPlacement(columns: [[0], [1, 2]], focus: [0])
    ).text
    let lines = text.split(separator: "\n")
    #expect(lines.contains(#"  { rank=same; "b"; "c"; }"#))
    let back = lines.filter { $0.contains("constraint=false") }
    #expect(back.count == 2)
    #expect(!back.contains { $0.contains(#""a" -> "b""#) })
    #expect(lines.count { $0.contains("penwidth=4") } == 1)
    #expect(text.contains("pack=false"))
    #expect(
      !DOTDocument(network, style: style).text.contains("rank=same"))
  }

  static let panorama = ChainPanorama(
    year: nil, field: "layer",
    layers: [
      .init(
        name: "<b>&\"\\N", entities: 3, share: 0.75,
        largest: [
          .init(
            entity: EntityLabel(id: "a", name: "]]>&lt;<BR/>\u{202E}"),
            degree: 1_234)
        ]),
      .init(name: "下游", entities: 1, share: 0.25, largest: []),
      .init(name: nil, entities: 2, share: nil, largest: []),
    ],
    flows: [
      .init(from: 0, to: 1, relations: 4), .init(from: 1, to: 0, relations: 1),
      .init(from: 1, to: 2, relations: 9),
    ], entities: 6, placed: 4, several: 0, relations: 14)

  @Test("a layer is one node, its names are text, the order is held")
  func drawing() throws {
    let text = PanoramaDrawing(
      Self.panorama, title: "T", notes: ["2 are not drawn."]
    ).text
    #expect(text.contains("&#60;b&#62;&#38;&#34;\\\\N"))
    #expect(text.contains("]]&#62;&#38;lt;&#60;BR/&#62;"))
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("1,234"))
    #expect(text.contains("3 entities, 75.0 %"))
    #expect(text.contains("1 entity, 25.0 %"))
    #expect(text.contains("and 2 more"))
    #expect(
      text.contains(#""layer0" -> "layer1" [style=invis, weight=8];"#))
    #expect(
      text.contains(#""layer0" -> "layer1" [label="4", penwidth=4.00"#))
    let back = text.split(separator: "\n").filter {
      $0.contains("constraint=false")
    }
    #expect(back.count == 1)
    // What states no layer is not drawn, nor are relations with it.
    #expect(!text.contains("layer2"))
  }

  @Test("tables name the way of a flow, and what has no layer has no place")
  func panoramaTables() {
    let tables = PanoramaTables.tables([Self.panorama])
    #expect(tables.map(\.key) == ["layers", "flows", "largest"])
    #expect(
      tables[0].table.rows.map { $0[1] } == [
        .integer(1), .integer(2), .missing,
      ])
    #expect(
      tables[1].table.rows.map { $0[3] } == [
        .text("downstream"), .text("upstream"), .text("unplaced"),
      ])
  }

  @Test("years that follow each other are one range")
  func years() {
    let card = EntityCard(
      year: nil, entity: EntityLabel(id: "a", name: "A"), facts: [],
      degrees: [], all: .init(dimension: nil),
      partners: [
        .init(
          entity: EntityLabel(id: "b", name: "B"), way: .in, dimension: nil,
          kinds: ["x", "y"], relations: 4, years: [2014, 2015, 2016, 2019],
          undated: 0, weight: 2.5)
      ],
      structure: EgoStructure(
        neighbors: 0, ties: 0, clustering: nil, density: nil,
        effectiveSize: nil, constraint: nil, pieces: 0, cutOff: 0))
    let tables = CardTables.tables([card])
    #expect(
      tables.map(\.key) == ["facts", "degrees", "structure", "partners"])
    let partners = tables[3].table
    #expect(partners.title == "A: Partners")
    #expect(partners.rows[0].contains(.text("2014–2016 | 2019")))
    #expect(partners.rows[0].contains(.text("x | y")))
    #expect(partners.rows[0].contains(.real(2.5, digits: 4)))
  }

  @Test("lists end where asked, and say how many more there are")
  func rest() {
    let pairs = (0..<5).map {
      CrossBorder.Pair(
        from: "a", to: "\($0)", relations: 1, weight: 1, share: 0.2)
    }
    let snapshot = DependenceSnapshot(
      inputs: InputDependence(
        year: 2020, buyers: [], suppliers: [], relations: 0, ownRelations: 0,
        undirected: 3),
      cuts: NetworkCuts(year: 2020, points: [], bridges: []),
      borders: CrossBorder(
        year: 2020, pairs: pairs, domestic: 0, foreign: 5, notStated: 0))
    let tables = DependenceTables.tables([snapshot], top: 2)
    let borders = tables.first { $0.key == "borders" }?.table
    #expect(borders?.rows.count == 2)
    #expect(
      borders?.notes == [
        "3 more pairs of countries are not listed; --top says how many are."
      ])
    #expect(
      tables[0].table.notes.last
        == "2020: 3 undirected relations have no supplier and are no inputs.")
    #expect(DependenceTables.tables([snapshot])[5].table.rows.count == 5)
  }
}
