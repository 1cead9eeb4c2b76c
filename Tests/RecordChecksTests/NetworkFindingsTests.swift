import NetworkModel
import NetworkResults
import RecordChecks
import Testing

@Suite("Findings in a network")
struct NetworkFindingsTests {
  @Test("each sort once")
  func each() throws {
    var entities = ["a", "b", "c", "d", "e"].map { Entity(id: $0) }
    entities[1].year = 2019
    entities[3].role = .sample
    var twice = [
      Relation(source: "a", target: "c", kind: "invests", year: 2020),
      Relation(source: "a", target: "c", kind: "invests", year: 2020),
    ]
    twice[0].amount = 5
    twice[1].amount = 6
    let network = try Network(
      entities: entities,
      relations: [
        Relation(source: "a", target: "a", kind: "supplies"),
        Relation(source: "a", target: "b", kind: "owns", year: 2020),
        Relation(source: "b", target: "a", kind: "owns", year: 2020),
        Relation(source: "b", target: "c", year: 2018),
        Relation(source: "b", target: "c", year: 20),
      ] + twice)
    #expect(
      network.findings().map { "\($0.certainty): \($0.message)" } == [
        "likely: a is related to itself",
        "possible: the same relation has the amounts 5.0 and 6.0",
        "likely: b and a own each other",
        "possible: the relation is of 2018, but b is there only from 2019 on",
        "likely: the year 20 is outside of 1900 to 2100",
        "possible: d is a sample entity without a relation",
        "remark: 1 of 5 entities have no relation, such as e",
      ])
    #expect(
      network.findings(NetworkCheckOptions(years: 2019...2020))
        .count { $0.kind == .yearOutOfRange } == 2)
  }

  @Test("nothing in nothing")
  func empty() { #expect(Network().findings() == []) }

  @Test("the ledger: ends without a row are found only beside a table of them")
  func ledger() {
    var relations = ImportLedger.Table(
      content: "relations", file: "edges.csv", dialect: "")
    relations.count(.created, "entities that only this table names", at: nil)
    relations.count(.dropped, "an end is missing", at: nil)
    #expect(
      ImportLedger(tables: [relations]).findings().map(\.message) == [
        "1 dropped: an end is missing"
      ])
    let entities = ImportLedger.Table(
      content: "entities", file: "nodes.csv", dialect: "")
    #expect(
      ImportLedger(tables: [entities, relations]).findings().map(\.certainty)
        == [.likely, .possible])
  }
}
