import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Edge lists and adjacency lists")
struct ListFormatTests {
  private func pairs(_ network: Network) -> [String] {
    network.relations.map { "\($0.source)>\($0.target) \($0.weight)" }
  }

  @Test("two ids, a weight or a dictionary of Python a line")
  func edgeList() throws {
    let loaded = try readFile(
      """
      # a remark
      甲 b
      b\tc  2.5
      c 甲 {'year': 2014, "weight": 3, 'note': 'it\\'s \\u4f01', 'ok': True, \
      'none': None, 'list': [1, 'a', (2.5,)]}

      alone

      """, as: .edgeList)
    let network = loaded.network
    #expect(pairs(network) == ["甲>b 1.0", "b>c 2.5", "c>甲 3.0"])
    #expect(network.entities.map(\.id) == ["甲", "b", "c", "alone"])
    #expect(network.relations[2].year == 2014)
    #expect(
      network.relations[2].attributes == [
        Attribute("note", .text("it's 企")), Attribute("ok", .boolean(true)),
        Attribute(
          "list", .list([.integer(1), .text("a"), .list([.real(2.5)])])),
      ])
    #expect(
      loaded.ledger.tables[1].dialect
        == "UTF-8 edge list, edges directed, which it does not say")
    #expect(loaded.ledger.reasons == ["lines of one id, read as entities"])
  }

  @Test("an id a line, then those to which it leads")
  func adjacencyList() throws {
    let network = try readFile(
      "# x\na b b\nb a\nc\n", as: .adjacencyList
    ).network
    #expect(pairs(network) == ["a>b 1.0", "a>b 1.0", "b>a 1.0"])
    #expect(network.entities.map(\.id) == ["a", "b", "c"])
  }

  @Test(
    "hostile ids come back, and the ledger names what a list does not hold",
    arguments: [FileFormat.edgeList, .adjacencyList])
  func roundTrip(format: FileFormat) throws {
    let names = (RandomNetworks.hostileNames + ["a\0b", "_x0020_", "#", "{"])
      .enumerated().map { "\($1)\($0)" }
    var entities = names.map { Entity(id: $0) }
    entities[0].country = "CN"
    var relations: [Relation] = []
    for (place, name) in names.enumerated() {
      relations.append(
        Relation(source: name, target: names[(place + 1) % names.count]))
    }
    relations[1].direction = .undirected
    let network = try Network(entities: entities, relations: relations)
    let result = try written(network, as: format)
    let back = try readFile(result.files[0].bytes, as: format).network
    #expect(back.entities.map(\.id) == names)
    #expect(pairs(back) == pairs(network))
    #expect(
      result.ledger.entries.map { "\($0.outcome) \($0.what)" } == [
        "omitted that relations are undirected",
        "omitted values of 'country' of entities",
        "changed ids with blanks or marks, written by their numbers",
      ])
  }

  @Test(
    "a list in which entities are met in another order says so",
    arguments: [FileFormat.edgeList, .adjacencyList])
  func order(format: FileFormat) throws {
    let network = try Network(
      entities: ["a", "b", "c"].map { Entity(id: $0) },
      relations: [
        Relation(source: "a", target: "c"), Relation(source: "b", target: "c"),
      ])
    let result = try written(network, as: format)
    #expect(
      result.ledger.entries.map { "\($0.count) \($0.what)" } == [
        "1 the order of entities, which goes by first mention"
      ])
    let back = try readFile(result.files[0].bytes, as: format).network
    #expect(back.entities.map(\.id) == ["a", "c", "b"])
  }

  @Test("entities without relations stand in adjacency lists alone")
  func isolates() throws {
    let network = try Network(
      entities: [Entity(id: "a")], relations: [])
    #expect(
      try written(network, as: .edgeList).ledger.entries.map(\.what) == [
        "entities without relations"
      ])
    #expect(
      try written(network, as: .adjacencyList).files[0].bytes
        == Array("a\n".utf8))
  }

  @Test(
    "a list of nothing comes back",
    arguments: [FileFormat.edgeList, .adjacencyList])
  func nothing(format: FileFormat) throws {
    let bytes = try written(Network(), as: format).files[0].bytes
    #expect(bytes == Array("# valuenetwork 1\n".utf8))
    #expect(try readFile(bytes, as: format).network == Network())
  }

  @Test(
    "what is no edge list is refused where it stands",
    arguments: [
      (
        "a b x",
        "x:1:5: the weight 'x' is not a number; write one such as 2.5, or name the column if it is no weight"
      ),
      (
        "a b 1 2",
        "x:1:7: more than two ids and a weight stand on the line; give tables of more columns as CSV"
      ),
      (
        "a b {'x': }",
        "x:1:5: this is not a dictionary as Python writes it; write {'key': value} or nothing"
      ),
      (
        "a b {'x': 1",
        "x:1:5: this is not a dictionary as Python writes it; write {'key': value} or nothing"
      ),
      ("", "x: the file is empty; a table has at least a header row"),
    ])
  func malformed(text: String, sentence: String) {
    #expect(refusal(text, as: .edgeList) == sentence)
  }
}
