import NetworkModel
import Testing

@Suite("Values as text, and the ledger")
struct ValueTextTests {
  @Test("a position prints as far as it is known")
  func positions() {
    #expect(
      InputPosition(file: "a.csv", line: 2, column: 3).description
        == "a.csv:2:3")
    #expect(InputPosition(file: "a.csv", line: 2).description == "a.csv:2")
    #expect(InputPosition(file: "a.csv").description == "a.csv")
    #expect(InputPosition(file: "a.csv", column: 3).description == "a.csv")
  }

  @Test("attribute values print plainly, lists with bars")
  func attributes() {
    let list = AttributeValue.list([.integer(1), .real(0.5), .boolean(true)])
    #expect(list.description == "1|0.5|true")
    #expect(AttributeValue.text("甲").description == "甲")
    #expect(AttributeValue.real(3).description == "3.0")
    #expect(AttributeValue.boolean(false).description == "false")
    #expect(AttributeValue.list([]).description == "")
  }

  @Test("an open term is its word, known or not")
  func terms() {
    #expect(EntityKind.researchInstitute.description == "research_institute")
    #expect(EntityKind(rawValue: "segment") == "segment")
    #expect(
      [Dimension.technology, .affiliation].sorted() == [
        .affiliation, .technology,
      ])
    #expect(RelationKind("prior_learning").dimension == .humanCapital)
    #expect(RelationKind("unheard_of").dimension == nil)
  }

  @Test("the ledger counts every row and keeps the first places")
  func ledger() {
    var table = ImportLedger.Table(
      content: "relations", file: "edges.csv", dialect: "UTF-8, comma")
    for line in 2...6 {
      table.count(
        .dropped, "no target",
        at: InputPosition(file: "edges.csv", line: line))
    }
    table.count(.merged, "same row", at: nil)
    table.count(.dropped, "no source", at: nil)
    #expect(table.total(.dropped) == 6)
    #expect(table.total(.merged) == 1)
    #expect(table.total(.created) == 0)
    #expect(
      table.entries.map(\.reason) == ["no target", "same row", "no source"])
    #expect(table.entries[0].positions.map(\.line) == [2, 3, 4])
  }
}
