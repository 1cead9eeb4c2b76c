import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// Returns what reading a file gives: its pairs, or what is said against it.
private func outcome(_ path: String, as name: String) throws -> String {
  let bytes = try readBytes(path)
  let isSheet = path.hasSuffix(".xml")
  let input =
    isSheet
    ? WorkbookFixture(
      ("relations", String(decoding: bytes, as: UTF8.self))
    ).bytes : bytes
  do throws(FormatError) {
    return pairs(
      try NetworkReader.read(bytes: input, name: name).network
    ).joined(separator: " ")
  } catch {
    return error.description
  }
}

@Suite("The corpus of workbooks and databases")
struct BooksCorpusTests {
  @Test("honest files give what their writers put in")
  func honest() throws {
    func found(_ path: String) throws -> String {
      try outcome(packagePath("Fixtures/Formats/" + path), as: "f")
    }
    #expect(try found("xlsx/openpyxl.xlsx") == "甲>乙 a>b")
    #expect(try found("xlsx/xlsxwriter.xlsx") == "x>y x>z ab>pq")
    #expect(try found("sqlite/plain.sqlite") == "a>b b>c 甲>7")
    #expect(try found("sheet/inline.xml") == "1500>a\r")
    #expect(
      try found("sheet/shared.xml")
        == "f!relations:1:1: the cell names a text that the workbook has "
        + "not; save the workbook anew")
  }

  @Test("hostile files are refused or read without running anything")
  func hostile() throws {
    func found(_ path: String) throws -> String {
      try outcome(packagePath("Fixtures/Formats/" + path), as: "f")
    }
    #expect(
      try found("sqlite/hostile.sqlite")
        == "f!edges:2:1: the source is empty; every row needs one")
    #expect(
      try found("sheet/doctype.xml")
        == "f!xl/worksheets/s0.xml:1:1: a document type declaration is not "
        + "read; remove it, and write what its entities stand for in their "
        + "places")
    #expect(
      try found("sheet/deep.xml")
        == "f!xl/worksheets/s0.xml:1:1294: more than 256 elements in each "
        + "other; an honest file has fewer")
  }
}
