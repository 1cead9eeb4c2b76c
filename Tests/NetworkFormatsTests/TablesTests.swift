import Foundation
import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// Writes files into a new directory, which is removed afterwards.
func withDirectory<Result>(
  of written: WrittenNetwork, _ body: (String) throws -> Result
) throws -> Result {
  let directory = FileManager.default.temporaryDirectory
    .appending(path: "valuenet-tables-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: directory) }
  try written.write(to: directory)
  return try body(directory)
}

@Suite("Directories of CSV tables")
struct TablesTests {
  private func sample() throws -> Network {
    var entity = Entity(id: "a,\"b\"", name: "# x")
    entity.aliases = ["乙", "甲"]
    entity.attributes = [
      Attribute("staff", .integer(7)), Attribute("note", .text("")),
      Attribute("mixed", .text("1")),
    ]
    var other = Entity(id: "c")
    other.attributes = [Attribute("mixed", .integer(1))]
    return try Network(
      entities: [entity, other],
      relations: [Relation(source: "c", target: "c", weight: 0.5)])
  }

  private func text(_ written: WrittenNetwork, _ name: String) -> String? {
    written.files.first { $0.name == name }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("what is missing is nothing, an empty text two quotes")
  func form() throws {
    let written = try written(sample(), as: .tables)
    #expect(
      written.files.map(\.name) == [
        "nodes.csv", "edges.csv", "aliases.csv", "events.csv",
        "datapackage.json",
      ])
    #expect(
      text(written, "nodes.csv")
        == "id,name,staff,note,mixed\n\"a,\"\"b\"\"\",\"# x\",7,\"\","
        + "\"\"\"1\"\"\"\nc,,,,1\n")
    #expect(text(written, "edges.csv") == "source,target,weight\nc,c,0.5\n")
    #expect(
      text(written, "aliases.csv")
        == "alias,id\n乙,\"a,\"\"b\"\"\"\n甲,\"a,\"\"b\"\"\"\n")
    let package = try #require(text(written, "datapackage.json"))
    let json = try JSONSerialization.jsonObject(with: Data(package.utf8))
    let resources = (json as? [String: Any])?["resources"] as? [[String: Any]]
    #expect(resources?.map { $0["path"] as? String }.count == 4)
    #expect(package.contains("{\"name\":\"staff\",\"type\":\"integer\"}"))
    #expect(package.contains("{\"name\":\"mixed\",\"type\":\"any\"}"))
    #expect(written.ledger.entries == [])
  }

  @Test("tables that somebody changed are read as any others, and noted")
  func changed() throws {
    try withDirectory(of: written(sample(), as: .tables)) { path in
      let network = try NetworkReader.read(path)
      #expect(network.network == (try sample()))
      #expect(
        network.ledger.tables[0].dialect == "CSV written by valuenet")
      let edges = path + "/edges.csv"
      try "source,target\nc,c\nc,d\n".write(
        toFile: edges, atomically: true, encoding: .utf8)
      let again = try NetworkReader.read(path)
      #expect(again.network.entities.map(\.id) == ["a,\"b\"", "c", "d"])
      #expect(
        again.ledger.reasons.contains(
          "files that were changed since they were written; the tables are"
            + " read as any others"))
    }
  }

  @Test("a description of others, or one that is damaged, changes nothing")
  func descriptions() throws {
    try withDirectory(of: written(sample(), as: .tables)) { path in
      for (text, isNoted) in [
        (
          "{\"name\": \"x\", \"resources\": [{\"path\": \"nodes.csv\"}]}", false
        ),
        ("[]", false), ("{\"valuenetwork\": 1, \"resources\"", true),
        ("{\"resources\": 1, \"valuenetwork\": 1}", true), ("", true),
      ] {
        try text.write(
          toFile: path + "/datapackage.json", atomically: true,
          encoding: .utf8)
        let loaded = try NetworkReader.read(path)
        #expect(loaded.network.relations.count == 1)
        #expect(
          loaded.ledger.reasons.contains { $0.hasPrefix("files that were") }
            == isNoted)
      }
    }
  }

  @Test("another network in the same directory leaves nothing of the first")
  func again() throws {
    try withDirectory(of: written(sample(), as: .tables)) { path in
      _ = try NetworkWriter.write(Network(), to: path, as: .tables)
      #expect(try NetworkReader.read(path).network == Network())
    }
  }

  @Test("a row that is cut is refused where it stands")
  func rows() {
    func words(_ text: String) -> String? {
      do throws(FormatError) {
        let rows = try CSVRows(
          Array(text.utf8), name: "x", types: [:], limits: .init())
        var row = CellRow()
        while try rows.next(&row) { row.clear() }
        return nil
      } catch {
        return error.description
      }
    }
    #expect(words("id,a\n1,2\r\n\"x\ny\",\"\"\"\"\n") == nil)
    #expect(
      words("id,a\n\"x\ny\",1\n1\n")
        == "x:4:1: the row has 1 cells, the header 2; complete it")
    #expect(words("id,\"a")?.hasPrefix("x:1:4: ") == true)
    #expect(
      words("id,\"a\"b")
        == "x:1:7: something follows a closing quote; double quotes inside"
        + " quotes")
  }
}
