import NetworkModel
import NetworkResults
import RecordMetrics
import TestSupport
import Testing

@Suite("Shares")
struct ShareTableTests {
  /// a and b of two layers and one, c of none; four relations, two years.
  func network() throws -> Network {
    var entities = ["a", "b", "c"].map { Entity(id: $0) }
    entities[0].layers = ["base", "top", "base"]
    entities[1].layers = ["top"]
    entities[0].country = "CN"
    entities[1].country = "US"
    var relations = [
      Relation(source: "a", target: "b", year: 2019, weight: 2),
      Relation(source: "b", target: "c", year: 2020, weight: 3),
      Relation(source: "c", target: "a", year: 2020, weight: 5),
      Relation(source: "a", target: "c", weight: 0.5),
    ]
    relations[0].technology = "vision"
    relations[1].technology = "speech"
    relations[2].technology = "vision"
    return try Network(entities: entities, relations: relations)
  }

  func lines(_ table: ShareTable) -> [String] {
    table.rows.map { row in
      let name =
        switch row.group {
        case .label(let label): label
        case .others(let groups): "+\(groups)"
        case .notStated: "–"
        }
      return "\(name) " + row.values.map { "\($0)" }.joined(separator: " ")
    }
  }

  func table(
    by field: String, _ change: (inout ShareOptions) -> Void = { _ in }
  ) throws -> ShareTable {
    var options = ShareOptions()
    change(&options)
    return try ShareTable(
      of: [(nil, network())], by: field, options: options)
  }

  @Test("relations by a field of theirs, what is not stated apart")
  func relations() throws {
    let found = try table(by: "technology")
    #expect(lines(found) == ["vision 2.0", "speech 1.0", "– 1.0"])
    #expect(found.totals == [4])
    #expect(found.rows[0].shares == [0.5])
    // Of the three with a technology: (2/3, 1/3).
    #expect(found.concentrations[0]?.parts == 2)
    #expect(found.concentrations[0]?.total == 3)
    let stated = try table(by: "technology") { $0.missing = .drop }
    #expect(lines(stated) == ["vision 2.0", "speech 1.0"])
    #expect(stated.totals == [3])
    let weights = try table(by: "technology") { $0.unit = .weight }
    #expect(lines(weights) == ["vision 7.0", "speech 3.0", "– 0.5"])
  }

  @Test("entities by a field of theirs: each value, once, or a part of each")
  func entities() throws {
    let each = try table(by: "layer")
    #expect(lines(each) == ["top 2.0", "base 1.0", "– 1.0"])
    #expect(each.totals == [3])
    let split = try table(by: "layer") { $0.several = .split }
    #expect(lines(split) == ["top 1.5", "base 0.5", "– 1.0"])
  }

  @Test("relations by the entities at their ends")
  func ends() throws {
    #expect(
      try lines(table(by: "source.country")) == ["CN 2.0", "US 1.0", "– 1.0"])
    // a–b has both; one end without a country leaves that of the other.
    #expect(try lines(table(by: "either.country")) == ["CN 3.0", "US 2.0"])
  }

  @Test("the smaller groups as one")
  func top() throws {
    let found = try table(by: "id") { $0.top = 1 }
    #expect(lines(found) == ["a 1.0", "+2 2.0"])
    #expect(found.concentrations[0]?.parts == 3)
  }

  @Test("by year, with growth; what has no year is in every snapshot")
  func years() throws {
    let network = try network()
    let found = try ShareTable(
      of: [2018, 2019, 2020].map { ($0, network.snapshot(of: $0)) },
      by: "technology")
    #expect(found.years == [2018, 2019, 2020])
    #expect(found.totals == [1, 2, 4])
    #expect(
      lines(found)
        == ["vision 0.0 1.0 2.0", "speech 0.0 0.0 1.0", "– 1.0 1.0 1.0"])
    #expect(found.rows[0].shares == [0, 0.5, 0.5])
    #expect(found.rows[0].growth == [nil, nil, 1])
    #expect(found.rows[0].compoundGrowth == nil)
    #expect(found.rows[2].compoundGrowth == 0)
    #expect(found.concentrations[0] == nil)
  }

  @Test("amounts are those of events, each once, and of other relations")
  func amounts() throws {
    var relation = Relation(source: "x", target: "f")
    relation.amount = 7
    relation.currency = "CNY"
    relation.round = "B"
    let round = Event(
      id: "e", sources: ["x", "y", "z"], targets: ["f"], amount: 100,
      currency: "CNY", round: "A")
    let network = try Network(
      entities: ["x", "y", "z", "f"].map { Entity(id: $0) },
      relations: [relation], events: [round])
    #expect(network.relations.count == 4)
    var options = ShareOptions()
    options.unit = .amount
    let found = try ShareTable(
      of: [(nil, network)], by: "round", options: options)
    #expect(lines(found) == ["A 100.0", "B 7.0"])
    #expect(found.totals == [107])
    #expect(found.currency == "CNY")
    // An event is in the group of each of its investors, and once in all.
    let investors = try ShareTable(
      of: [(nil, network)], by: "source.id", options: options)
    #expect(lines(investors) == ["x 107.0", "y 100.0", "z 100.0"])
    #expect(investors.totals == [107])
    options.unit = .events
    let events = try ShareTable(
      of: [(nil, network)], by: "round", options: options)
    #expect(lines(events) == ["A 1.0"])
  }

  @Test("two fields against each other")
  func cross() throws {
    var options = ShareOptions()
    options.missing = .drop
    let found = try CrossTable(
      of: network(), by: "technology", and: "source.country",
      options: options)
    // vision: CN; speech: US; the relation of c has no country.
    #expect(found.total == 2)
    #expect(found.cells.map(\.row) == ["speech", "vision"])
    #expect(found.cells.map(\.column) == ["US", "CN"])
    #expect(found.cells.map(\.locationQuotient) == [2, 2])
    #expect(found.cells.map(\.share) == [0.5, 0.5])
    let all = try CrossTable(
      of: network(), by: "technology", and: "source.country")
    #expect(all.total == 4)
    #expect(all.cells.map(\.value).reduce(0, +) == 4)
    let missing = try #require(
      all.cells.first { $0.row == nil && $0.column == "CN" })
    #expect(missing.shareOfRow == 1)
    #expect(missing.shareOfColumn == 0.5)
    #expect(missing.locationQuotient == 2)
  }

  @Test("what cannot be divided says why, and what to do")
  func errors() throws {
    let network = try network()
    func message(
      _ field: String, _ unit: ShareUnit? = nil, in network: Network
    ) -> String? {
      var options = ShareOptions()
      options.unit = unit
      do throws(ShareError) {
        _ = try ShareTable(of: [(nil, network)], by: field, options: options)
        return nil
      } catch { return error.description }
    }
    #expect(
      message("tecnology", in: network)
        == "there is no field 'tecnology'; did you mean 'technology'?")
    #expect(
      message("technology", .entities, in: network)
        == "'technology' is a field of relations, and entities are counted;"
        + " count relations, weight, amount or events by it")
    #expect(
      message("layer", .relations, in: network)
        == "'layer' is a field of entities, and relations are counted; write"
        + " 'source.layer', 'target.layer' or 'either.layer', or count"
        + " entities")
    #expect(
      message("both.layer", in: network)
        == "'both.layer' speaks of two ends at once; write 'either' instead of"
        + " 'both', which counts a relation for the value of each end")
    var relations = [
      Relation(source: "a", target: "b"), Relation(source: "a", target: "b"),
    ]
    relations[0].amount = 1
    relations[0].currency = "USD"
    relations[1].amount = -2
    let entities = ["a", "b"].map { Entity(id: $0) }
    let mixed = try Network(entities: entities, relations: relations)
    #expect(
      message("technology", .amount, in: mixed)
        == "amounts are in USD, no stated currency and have no sum; select"
        + " one, such as --where 'currency = USD'")
    relations[1].currency = "USD"
    let negative = try Network(entities: entities, relations: relations)
    #expect(
      message("technology", .amount, in: negative)
        == "an amount is -2.0, and what is below 0 has no share; leave it out,"
        + " such as --where 'amount >= 0'")
  }

  @Test("of nothing there are no shares")
  func empty() throws {
    let found = try ShareTable(of: [(nil, Network())], by: "technology")
    #expect(found.rows == [])
    #expect(found.totals == [0])
    #expect(found.concentrations == [nil])
    #expect(try CrossTable(of: Network(), by: "kind", and: "role").cells == [])
  }
}
