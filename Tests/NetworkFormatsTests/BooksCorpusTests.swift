import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// Returns what reading a fixture gives: its pairs, or what is said against
/// it.
private func found(_ path: String) throws -> String {
  let bytes = try readBytes(packagePath("Fixtures/Formats/" + path))
  var input = bytes
  if path.hasSuffix(".xml") {
    var book = WorkbookFixture(
      ("relations", String(decoding: bytes, as: UTF8.self)))
    book.formats = ["yyyy-mm-dd"]
    input = book.bytes
  }
  do throws(FormatError) {
    return pairs(
      try NetworkReader.read(bytes: input, name: "f").network
    ).joined(separator: " ")
  } catch {
    return error.description
  }
}

@Suite("The corpus of workbooks and databases")
struct BooksCorpusTests {
  private func expect(_ path: String, _ outcome: String) throws {
    let real = try found(path)
    #expect(real == outcome)
  }

  @Test("honest files give what their writers put in")
  func honest() throws {
    try expect("xlsx/openpyxl.xlsx", "甲>乙 a>b")
    try expect("xlsx/xlsxwriter.xlsx", "x>y x>z ab>pq")
    try expect("sqlite/plain.sqlite", "a>b b>c 甲>7")
    try expect("sheet/inline.xml", "1500>a&")
    try expect(
      "sheet/shared.xml",
      "f!relations:1:1: the cell names a text that the workbook has "
        + "not; save the workbook anew")
  }

  @Test("hostile files are refused or read without running anything")
  func hostile() throws {
    try expect(
      "sqlite/hostile.sqlite",
      "f!edges:2:1: the source is empty; every row needs one")
    try expect(
      "sheet/doctype.xml",
      "f!xl/worksheets/s0.xml:1:1: a document type declaration is not "
        + "read; remove it, and write what its entities stand for in their "
        + "places")
    try expect(
      "sheet/deep.xml",
      "f!xl/worksheets/s0.xml:1:1294: more than 256 elements in each "
        + "other; an honest file has fewer")
  }
}
