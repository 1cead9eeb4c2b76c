import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Matrix Market")
struct MatrixMarketTests {
  private func read(_ text: String) throws -> [String] {
    try readFile("%%MatrixMarket matrix " + text).network.relations.map {
      "\($0.source)\($0.direction == .directed ? ">" : "-")\($0.target)"
        + " \($0.weight)"
    }
  }

  @Test("sparse and dense, general, symmetric and skew-symmetric")
  func forms() throws {
    #expect(
      try read("coordinate real general\n% note\n\n2 2 2\n1 2 0.5\n2 1 -1e2\n")
        == ["1>2 0.5", "2>1 -100.0"])
    #expect(
      try read("coordinate pattern symmetric\n3 3 2\n2 1\n3 3")
        == ["2-1 1.0", "3-3 1.0"])
    #expect(
      try read("coordinate integer skew-symmetric\n2 2 1\n2 1 5")
        == ["2>1 5.0", "1>2 -5.0"])
    #expect(
      try read("array real general\n2 2\n0\n1\n\n2 0")
        == ["2>1 1.0", "1>2 2.0"])
    #expect(
      try read("array real symmetric\n2 2\n3\n1\n0") == ["1-1 3.0", "2-1 1.0"])
    #expect(try read("coordinate pattern general\n2 3 1\n2 3") == ["r2>c3 1.0"])
  }

  @Test("ids stand in remarks, and come back")
  func ids() throws {
    var relations: [Relation] = []
    let names = RandomNetworks.hostileNames.enumerated().map { "\($1)\($0)" }
    for (place, name) in names.enumerated().dropFirst() {
      relations.append(
        Relation(source: name, target: names[place - 1], weight: 0.1))
    }
    let network = try Network(
      entities: names.map { Entity(id: $0) }, relations: relations)
    let result = try written(network, as: .matrixMarket)
    let back = try readFile(result.files[0].bytes).network
    #expect(back == network)
    #expect(
      result.ledger.entries.map(\.what) == [
        "ids, which stand in remarks that other readers pass over"
      ])
  }

  @Test("undirected relations are a symmetric matrix, or two entries each")
  func directions() throws {
    var undirected = Relation(source: "a", target: "b")
    undirected.direction = .undirected
    let entities = ["a", "b"].map { Entity(id: $0) }
    func text(_ relations: [Relation]) throws -> String {
      let network = try Network(entities: entities, relations: relations)
      let bytes = try written(network, as: .matrixMarket).files[0].bytes
      return String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n").filter { !$0.hasPrefix("% ") }
        .joined(separator: "|")
    }
    #expect(
      try text([undirected])
        == "%%MatrixMarket matrix coordinate pattern symmetric|2 2 1|2 1")
    #expect(
      try text([undirected, Relation(source: "b", target: "a")])
        == "%%MatrixMarket matrix coordinate pattern general|2 2 3|1 2|2 1|2 1")
    #expect(
      try text([]) == "%%MatrixMarket matrix coordinate pattern general|2 2 0")
  }

  @Test(
    "what is no matrix is refused where it stands",
    arguments: [
      (
        "x",
        "x:1:1: the head of a matrix is missing; write %%MatrixMarket matrix coordinate real general"
      ),
      (
        "%%MatrixMarket matrix coordinate complex general",
        "x:1:34: 'complex' is not read here; save the matrix as coordinate real general"
      ),
      (
        "%%MatrixMarket matrix coordinate real general\n2 2",
        "x:2:4: the number of entries is missing; write rows, columns and entries"
      ),
      (
        "%%MatrixMarket matrix coordinate real general\n2 2 1\n",
        "x:3:1: the matrix ends before its last entry; get the file anew"
      ),
      (
        "%%MatrixMarket matrix coordinate real general\n2 2 1\n1 3 1",
        "x:3:3: this is not the number of a column; write one from 1 to 2"
      ),
      (
        "%%MatrixMarket matrix coordinate real general\n2 2 1\n1 2 x",
        "x:3:5: the weight 'x' is not a number; write one such as 2.5, or name the column if it is no weight"
      ),
      (
        "%%MatrixMarket matrix coordinate real general\n2 2 0\n1 2 1",
        "x:3:1: more entries than the 0 that the matrix states; correct the number or the entries"
      ),
      (
        "%%MatrixMarket matrix coordinate real general\n9999999999 9999999999 0",
        "x:2:1: more than 4194304 rows of a matrix; an honest file has fewer"
      ),
      (
        "%%MatrixMarket matrix coordinate real symmetric\n2 3 0",
        "x:2:1: a symmetric matrix has as many rows as columns; correct the sizes"
      ),
    ])
  func malformed(text: String, sentence: String) {
    #expect(refusal(text, as: .matrixMarket) == sentence)
  }
}
