import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Formats of files")
struct FileFormatTests {
  @Test("a name states a format by its suffix, compressed or not")
  func suffixes() {
    #expect(FileFormat(suffixOf: "a/b.c/network.GEXF") == .gexf)
    #expect(FileFormat(suffixOf: "network.graphml.gz") == .graphML)
    #expect(FileFormat(suffixOf: "x.tsv") == .tables)
    #expect(FileFormat(suffixOf: "x.y/json") == nil)
    #expect(FileFormat(suffixOf: "x.gz") == nil)
    #expect(FileFormat(suffixOf: "") == nil)
    let all = FileFormat.allCases.flatMap(\.suffixes)
    #expect(Set(all).count == all.count)
  }

  @Test(
    "content states a format",
    arguments: [
      ("<?xml version='1.0'?>\n<!-- <graphml> --><gexf>", FileFormat.gexf),
      ("\u{FEFF}<!DOCTYPE g [<!ENTITY a '>'>]><g:graphml", .graphML),
      ("<html>", nil), (" { \"nodes\": []}", .json), ("[{}]", .json),
      ("{a}", nil), ("PK\u{3}\u{4}…", .workbook),
      ("SQLite format 3\0", .sqlite), ("%%MatrixMarket matrix", .matrixMarket),
      ("\n*Vertices 3", .pajek), ("*Vertical,x", nil),
      ("Creator \"x\"\ngraph\n[", .gml), ("graph,x\n[", nil),
      ("// a\nstrict digraph \"x\" {", .dot), ("graph,{", nil),
      ("source,target\n", nil), ("", nil),
    ] as [(String, FileFormat?)])
  func content(text: String, format: FileFormat?) {
    #expect(FileFormat(contentOf: Array(text.utf8)) == format)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    if format == .gexf {
      #expect(FileFormat(contentOf: [0xFF, 0xFE] + wide) == format)
      #expect(FileFormat(contentOf: wide) == format)
    }
  }
}

@Suite("Inputs merged")
struct MergingTests {
  private func network(_ first: String, _ second: String) throws
    -> LoadedNetwork
  {
    let folder = try FolderFixture(
      "merging", texts: ["first": first, "second": second])
    return try NetworkReader.read(
      merging: ["first", "second"].compactMap { folder.paths[$0] })
  }

  @Test("entities are joined by id, equal relations once")
  func joined() throws {
    let loaded = try network(
      "source,target,year\na,b,2014\nb,c,2015\n",
      "source,target,year\na,b,2014\nc,d,2016\na,b,2017\n")
    #expect(loaded.network.entities.map(\.id) == ["a", "b", "c", "d"])
    #expect(loaded.network.relations.map(\.year) == [2014, 2015, 2016, 2017])
    let account = try #require(loaded.ledger.tables.last)
    #expect(account.read == 5)
    #expect(account.kept == 4)
    #expect(account.total(.merged) == 1)
    for table in loaded.ledger.tables {
      #expect(
        table.read == table.kept + table.total(.merged) + table.total(.dropped))
    }
  }
}
