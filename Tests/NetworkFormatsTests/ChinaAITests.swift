import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// What a relation says, ids aside.
private struct Statement: Hashable {
  var source: String
  var target: String
  var kind: RelationKind?
  var year: Int?
  var technology: String?
  var application: String?
  var amount: Double?

  init(_ relation: Relation, id: (String) -> String = { $0 }) {
    source = id(relation.source)
    target = id(relation.target)
    kind = relation.kind
    year = relation.year
    technology = relation.technology
    application = relation.application
    amount = relation.amount
  }
}

private func counts(_ statements: [Statement]) -> [Statement: Int] {
  Dictionary(statements.map { ($0, 1) }, uniquingKeysWith: +)
}

private let folder = packagePath("Fixtures/china-ai")

@Suite("The real input")
struct ChinaAITests {
  @Test("the directory is read as its README counts it")
  func directory() throws {
    let loaded = try NetworkReader.read(folder)
    let network = loaded.network
    #expect(network.invariantViolations() == [])
    #expect(network.entities.count == 1_503)
    #expect(network.relations.count == 1_840)
    #expect(network.relations.count { $0.year == nil } == 1_723)
    #expect(network.relations.count { $0.dimension == .investment } == 80)
    #expect(network.relations.count { $0.kind == "empowers" } == 306)
    #expect(network.entities.count { $0.kind == .firm } == 744)
    let tables = loaded.ledger.tables
    #expect(tables.map(\.content) == ["entities", "aliases", "relations"])
    #expect(tables.map(\.read) == [1_503, 514, 1_840])
    #expect(tables.map(\.kept) == [1_503, 514, 1_840])
    for table in tables {
      #expect(table.dialect == "UTF-8, comma, header")
      #expect(table.entries == [])
    }
    let fourParadigm = try #require(
      network.entities.first { $0.id == "4paradigm" })
    #expect(fourParadigm.name == "第四范式")
    #expect(fourParadigm.aliases.contains("4Paradigm"))
    #expect(fourParadigm.sectors == ["AI 芯片", "应用层/AI+工业"])
    #expect(fourParadigm.provenance == ["bank2023:6060", "frost2025:716"])
    let noted = try #require(
      network.relations.first { $0.source == "prod-hangzhou-city-brain" })
    #expect(
      noted.attributes == [Attribute("note", .text("11 systems, 48 scenes"))])
  }

  @Test(
    "the raw files say what the clean ones do",
    arguments: [
      ("edges_raw.csv", "UTF-8, comma, header"),
      ("edges_raw_bom.csv", "UTF-8 with byte-order mark, comma, header"),
      ("edges_raw_gb18030.csv", "GB18030, comma, header"),
    ])
  func raw(file: String, dialect: String) throws {
    var options = ReadingOptions()
    options.nodesFile = folder + "/nodes.csv"
    options.aliasesFile = folder + "/aliases.csv"
    let raw = try NetworkReader.read("\(folder)/raw/\(file)", options: options)
    let clean = try NetworkReader.read(folder)
    #expect(raw.network.invariantViolations() == [])
    #expect(raw.network.entities.count == 1_503)
    #expect(
      counts(raw.network.relations.map { Statement($0) })
        == counts(clean.network.relations.map { Statement($0) }))
    let ledger = try #require(raw.ledger.tables.last)
    #expect(ledger.dialect == dialect)
    #expect(ledger.read == 1_876)
    #expect(ledger.kept == 1_840)
    #expect(ledger.total(.merged) == 36)
    #expect(ledger.total(.dropped) == 0)
    #expect(ledger.total(.created) == 0)
    #expect(
      ledger.entries.filter { $0.outcome == .merged }.map {
        "\($0.count) \($0.reason)"
      } == [
        "35 repeats an earlier relation", "1 completes an earlier relation",
      ])
    // The merged rows of the city-brain platform: its provenance is joined.
    let platform = try #require(
      raw.network.relations.first {
        $0.source == "nop-city-brain"
          && $0.target == "prog-national-open-platforms"
      })
    #expect(platform.application == "智慧城市")
    #expect(platform.provenance == ["saiia2023:982", "growth2021:444"])
  }

  @Test("the aliases alone give the same, but for the names of ends")
  func aliasesAlone() throws {
    var options = ReadingOptions()
    options.aliasesFile = folder + "/aliases.csv"
    let raw = try NetworkReader.read(
      folder + "/raw/edges_raw.csv", options: options)
    let clean = try NetworkReader.read(folder)
    #expect(raw.network.invariantViolations() == [])
    var idOfName: [String: String] = [:]
    for entity in clean.network.entities { idOfName[entity.name] = entity.id }
    let said = raw.network.relations.map {
      Statement($0) { idOfName[$0] ?? $0 }
    }
    #expect(
      Set(said) == Set(clean.network.relations.map { Statement($0) }))
    let ledger = try #require(raw.ledger.tables.last)
    #expect(ledger.read == 1_876)
    #expect(ledger.read == ledger.kept + ledger.total(.merged))
    // Kinds come from the rows.
    #expect(
      raw.network.entities.first { $0.id == "百度" }?.kind == .firm)
  }

  @Test("names that must stay apart stay apart")
  func distinct() throws {
    let table = try NetworkReader.read(
      bytes: Array(
        try readText(folder + "/distinct.csv").replacing(
          "name_a,name_b,why", with: "source,target,note"
        ).utf8),
      name: "distinct.csv", options: withNames)
    #expect(table.network.relations.count == 243)
    for pair in table.network.relations {
      #expect(pair.source != pair.target)
    }
  }

  private var withNames: ReadingOptions {
    var options = ReadingOptions()
    options.nodesFile = folder + "/nodes.csv"
    options.aliasesFile = folder + "/aliases.csv"
    options.repeatedRows = .keep
    return options
  }

  @Test("the ten rounds become events of the relations that stand already")
  func events() throws {
    var options = ReadingOptions()
    options.eventsFile = folder + "/published/financing_events.csv"
    let loaded = try NetworkReader.read(folder, options: options)
    let network = loaded.network
    #expect(network.invariantViolations() == [])
    #expect(network.relations.count == 1_840)
    #expect(network.events.count == 10)
    #expect(network.events.compactMap(\.amount).reduce(0, +) == 10.82e9)
    #expect(network.events.allSatisfy { $0.kind == "invests" })
    #expect(network.events.allSatisfy { $0.dimension == .investment })
    #expect(network.events.allSatisfy { $0.year == 2020 })
    let pairs = network.events.map { $0.sources.count * $0.targets.count }
    #expect(
      network.relations.count { $0.event != nil } == pairs.reduce(0, +))
    let ledger = try #require(loaded.ledger.tables.last)
    #expect(ledger.content == "events")
    #expect(ledger.total(.noted) == pairs.reduce(0, +))
  }
}
