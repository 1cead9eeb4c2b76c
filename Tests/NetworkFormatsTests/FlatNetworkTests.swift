import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("The flat form")
struct FlatNetworkTests {
  private static func nowhere(_: FlatRow) -> InputPosition {
    InputPosition(file: "memory")
  }

  @Test("there and back nothing changes", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    let network = try RandomNetworks.network(seed: UInt64(seed))
    let flat = FlatNetwork(network)
    let (back, notes) = try flat.network(.exact, position: Self.nowhere)
    #expect(back == network)
    #expect(back.invariantViolations() == [])
    #expect(notes == [])
  }

  @Test("free attributes named as fields are marked, and marks doubled")
  func marks() throws {
    var entity = Entity(id: "a")
    entity.attributes = [
      Attribute("kind", .text("x")), Attribute("企业名称", .integer(1)),
      Attribute("attribute:kind", .boolean(true)),
      Attribute("staff", .integer(2)),
    ]
    let network = try Network(entities: [entity], relations: [])
    let flat = FlatNetwork(network)
    #expect(
      flat.entities.map(\.name) == [
        "attribute:kind", "attribute:企业名称", "attribute:attribute:kind", "staff",
      ])
    for naming in [FlatNaming.exact, .vocabulary] {
      let back = try flat.network(naming, position: Self.nowhere).0
      #expect(back == network)
    }
  }

  @Test("people's words are understood where the file is not ours")
  func vocabulary() throws {
    var flat = FlatNetwork()
    flat.ids = ["a", "b"]
    func column(_ values: [AttributeValue?]) -> CategoryColumn<AttributeValue?>
    {
      var column = CategoryColumn<AttributeValue?>()
      for value in values { column.append(value) }
      return column
    }
    flat.entities = [
      FlatColumn("类型", column([.text("企业"), .text("高校")])),
      FlatColumn("year", column([.integer(2014), .text("no year")])),
      FlatColumn("aliases", column([.text("x|y"), nil])),
    ]
    flat.sources = [0]
    flat.targets = [1]
    flat.directions = Column([.directed])
    flat.weights = Column([1])
    flat.relations = [
      FlatColumn("关系", column([.text("投资")])),
      FlatColumn("投资日期", column([.text("2016-05-01")])),
    ]
    let (network, notes) = try flat.network(.vocabulary, position: Self.nowhere)
    #expect(network.entities.map(\.kind) == [.firm, .university])
    #expect(network.entities[0].aliases == ["x", "y"])
    #expect(
      network.entities[1].attributes == [Attribute("year", .text("no year"))])
    #expect(
      notes == [
        "'year' is kept as a free attribute, because not every value is a year"
      ])
    #expect(network.relations[0].kind == "invests")
    #expect(network.relations[0].dimension == .investment)
    #expect(network.relations[0].year == 2016)
    #expect(
      network.relations[0].attributes == [
        Attribute("date", .text("2016-05-01"))
      ])
  }

  @Test("a weight that is no number is refused where it stands")
  func weight() throws {
    var flat = FlatNetwork()
    flat.ids = ["a"]
    flat.sources = [0]
    flat.targets = [0]
    flat.directions = Column([.directed])
    flat.weights = Column([.infinity])
    let error = #expect(throws: FormatError.self) {
      try flat.network(.exact) { _ in
        InputPosition(file: "x.gexf", line: 3, column: 7)
      }
    }
    #expect(
      error?.description
        == "x.gexf:3:7: the weight 'inf' is not finite; write a plain number or"
        + " leave the cell empty")
  }
}
