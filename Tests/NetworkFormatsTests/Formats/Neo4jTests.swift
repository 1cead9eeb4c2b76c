import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Tables for the bulk import of Neo4j")
struct Neo4jTests {
  private func text(_ written: WrittenNetwork, _ name: String) -> String? {
    written.files.first { $0.name == name }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Reads two tables that another program might have written.
  private func read(
    _ nodes: String, _ relationships: String
  ) throws -> LoadedNetwork {
    let files = [
      ("nodes.csv", nodes), ("relationships.csv", relationships),
    ].map { WrittenNetwork.File(name: $0, bytes: Array($1.utf8)) }
    return try withDirectory(
      of: WrittenNetwork(
        files: files, ledger: ExportLedger(format: "", of: Network()))
    ) { try NetworkReader.read($0) }
  }

  @Test("types, lists and labels stand in the headers")
  func headers() throws {
    var entity = Entity(id: "a", name: "A,\"x\"")
    entity.kind = .firm
    entity.regions = ["北京", "上海"]
    entity.attributes = [
      Attribute("staff", .integer(7)), Attribute("share", .real(0.5)),
      Attribute("listed", .boolean(true)),
      Attribute("scores", .list([.real(1), .real(2.5)])),
      Attribute("notes", .list([.text("x;y")])),
    ]
    var relation = Relation(source: "a", target: "b", year: 2014, weight: 2)
    relation.dimension = .investment
    let network = try Network(
      entities: [entity, Entity(id: "b")], relations: [relation])
    let result = try written(network, as: .neo4j)
    #expect(
      text(result, "nodes.csv") == #"""
        id:ID,name:string,kind:string,region:string[],staff:long,\#
        share:double,listed:boolean,scores:double[],notes (json):string,:LABEL
        a,"A,""x""",firm,北京;上海,7,0.5,true,1.0;2.5,"[""x;y""]",firm
        b,,,,,,,,,Entity

        """#)
    #expect(
      text(result, "relationships.csv") == """
        :START_ID,:END_ID,weight:double,dimension:string,year:long,:TYPE
        a,b,2.0,investment,2014,investment

        """)
    #expect(result.ledger.entries == [])
  }

  @Test("networks come back, all but events and directions")
  func roundTrip() throws {
    for seed in 0..<20 as Range<UInt64> {
      let made = try RandomNetworks.network(
        seed: seed, entities: Int(seed), relations: 2 * Int(seed))
      let network = Network(
        entities: made.entities, relations: made.relations, events: [])
      let result = try written(network, as: .neo4j)
      #expect(result.ledger.entries.allSatisfy { $0.outcome == .noted })
      let back = try withDirectory(of: result) { try NetworkReader.read($0) }
      #expect(back.network == network)
      #expect(try written(back.network, as: .neo4j).files == result.files)
    }
    let network = try NetworkReader.read(
      packagePath("Fixtures/china-ai")
    ).network
    let result = try written(network, as: .neo4j)
    let back = try withDirectory(of: result) { try NetworkReader.read($0) }
    #expect(back.network.entities == network.entities)
    #expect(back.network.relations == network.relations)
  }

  @Test("tables of others are read by their types")
  func others() throws {
    let loaded = try read(
      "personId:ID(Person),名称,age:int,tags:string[],skip:IGNORE,:LABEL\n"
        + "1,甲,30,a;b,x,企业\n2,乙,,\"\",,Person;Chinese\n",
      ":START_ID(Person),:END_ID(Person),since:int,:TYPE\n1,2,2014,投资\n")
    let entities = loaded.network.entities
    #expect(entities.map(\.id) == ["1", "2"])
    #expect(entities.map(\.name) == ["甲", "乙"])
    #expect(
      entities[0].attributes.contains(Attribute("age", .integer(30))))
    #expect(
      entities[0].attributes.contains(
        Attribute("tags", .list([.text("a"), .text("b")]))))
    let relation = loaded.network.relations[0]
    #expect(relation.kind == "invests" && relation.direction == .directed)
    #expect(
      loaded.ledger.tables[1].dialect
        == "UTF-8 Neo4j CSV, relationships directed")
  }

  @Test("what is no such table is refused where it stands")
  func refusals() {
    func words(_ nodes: String, _ relationships: String) -> String? {
      do {
        _ = try read(nodes, relationships)
        return nil
      } catch {
        // The directory has a name of its own every time.
        return "\(error)".split(separator: "/").last.map(String.init)
      }
    }
    let ends = ":START_ID,:END_ID\n"
    #expect(
      words("id\n", ends) == "nodes.csv:1:1: 0 headers with :ID; write one")
    #expect(
      words(":ID\na\n\"\"\n", ends)
        == "nodes.csv:3:1: the :ID is empty; every row needs one")
    #expect(
      words(":ID\na\na\n", ends)?.hasPrefix("nodes.csv:3:1: ") == true)
    #expect(
      words(":ID\na\n", ":START_ID\n")
        == "relationships.csv:1:1: 0 headers with :END_ID; write one")
    #expect(
      words(":ID\na\n", ends + "a\n")
        == "relationships.csv:2:1: the row has 1 cells, the header 2;"
        + " complete it")
    #expect(words("", ends)?.hasPrefix("nodes.csv: the file is empty") == true)
  }
}
