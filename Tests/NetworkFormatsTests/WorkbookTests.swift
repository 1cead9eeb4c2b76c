import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

private typealias Book = WorkbookFixture

@Suite("Workbooks")
struct WorkbookTests {
  /// A sheet of relations with the headers 来源, 目标, 年份 and 备注 and one
  /// row of given cells.
  private func book(_ cells: String...) -> WorkbookFixture {
    Book(
      (
        "关系",
        Book.row(
          1, Book.text("A1", "来源"), Book.text("B1", "目标"),
          Book.text("C1", "年份"), Book.text("D1", "备注"))
          + "<row r=\"2\">" + cells.joined() + "</row>"
      ))
  }

  @Test("sheets are known by their names, Chinese or English, in any order")
  func names() throws {
    let loaded = try Book(
      ("说明", Book.row(1, Book.text("A1", "read me"))),
      (
        "Edges",
        Book.row(1, Book.text("A1", "来源"), Book.text("B1", "目标"))
          + Book.row(2, Book.text("A2", "甲"), Book.text("B2", "乙公司"))
      ),
      (
        "别名",
        Book.row(1, Book.text("A1", "别名"), Book.text("B1", "编号"))
          + Book.row(2, Book.text("A2", "甲"), Book.text("B2", "j"))
      ),
      (
        "节点",
        Book.row(1, Book.text("A1", "编号"), Book.text("B1", "名称"))
          + Book.row(2, Book.text("A2", "j"), Book.text("B2", "甲公司"))
      )
    ).read()
    #expect(pairs(loaded.network) == ["j>乙公司"])
    #expect(loaded.network.entities.map(\.name) == ["甲公司", "乙公司"])
    #expect(
      loaded.ledger.tables.map(\.file)
        == ["b.xlsx!节点", "b.xlsx!别名", "b.xlsx!Edges"])
    #expect(loaded.ledger.tables.map(\.dialect)[2] == "XLSX, header")
    #expect(
      noted(loaded.ledger) == [
        "noted 1 names understood by an alias: b.xlsx!Edges:2:1",
        "created 1 entities that only this table names: b.xlsx!Edges:2:2",
        "noted 1 sheets that are not read: b.xlsx!说明",
      ])
  }

  @Test("sheets of other names are known by their headers, under a title")
  func headers() throws {
    let loaded = try Book(
      (
        "Sheet1",
        Book.row(1, Book.text("B1", "表1 企业"))
          + Book.row(3, Book.text("B3", "名称"), Book.text("C3", "国家"))
          + Book.row(4, Book.text("B4", "甲"), Book.text("C4", "CN"))
      ),
      (
        "Sheet2",
        Book.row(1, Book.text("A1", "investor"), Book.text("B1", "investee"))
          + Book.row(2, Book.text("A2", "甲"), Book.text("B2", "乙"))
      )
    ).read()
    #expect(pairs(loaded.network) == ["甲>乙"])
    #expect(loaded.network.entities[0].country == "CN")
    #expect(
      noted(loaded.ledger).first
        == "noted 1 a title before the header: b.xlsx!Sheet1:1")
  }

  @Test("a workbook without relations is refused with the names it has")
  func noRelations() {
    #expect(
      Book(("节点", ""), ("x", "")).complaint()
        == "b.xlsx: none of the sheets is one of relations; name one "
        + "relations or 关系, or give it columns source and target; the file "
        + "has '节点', 'x'")
  }

  @Test("texts are shared or in place, in runs, without pronunciation")
  func texts() throws {
    var book = book(
      "<c r=\"A2\" t=\"s\"><v>1</v></c>", "<c r=\"B2\" t=\"s\"><v>0</v></c>",
      "<c r=\"D2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>粗</t></r><r>"
        + "<t xml:space=\"preserve\"> 体&amp;</t></r></is></c>")
    book.strings = [
      "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>"
        + "<phoneticPr fontId=\"1\"/>",
      "<r><t>a_x000D_b_x005F_x0041_</t></r>",
    ]
    let network = try book.read().network
    #expect(pairs(network) == ["a\rb_x0041_>東京"])
    #expect(
      network.relations[0].attributes == [Attribute("备注", .text("粗 体&"))])
    book.strings.removeLast()
    #expect(
      book.complaint()
        == "b.xlsx!关系:2:1: the cell names a text that the workbook has not; "
        + "save the workbook anew")
  }

  @Test("numbers are what was typed, and keep their sort in free columns")
  func numbers() throws {
    func note(_ value: String, _ attributes: String = "") throws
      -> [AttributeValue]
    {
      try book(
        Book.text("A2", "00123"), Book.value("B2", "123"),
        Book.value("D2", value, attributes)
      ).read().network.relations[0].attributes.map(\.value)
    }
    #expect(try note("0.10000000000000001") == [.real(0.1)])
    #expect(try note("2.0") == [.integer(2)])
    #expect(
      try note("1.23456789012345E+16") == [.integer(12_345_678_901_234_500)])
    #expect(try note("-7") == [.integer(-7)])
    #expect(try note("9007199254740993") == [.integer(9_007_199_254_740_993)])
    #expect(try note("1", "t=\"b\"") == [.boolean(true)])
    #expect(try note("3月", "t=\"str\"") == [.text("3月")])
    #expect(
      try note("2021-06-30T00:00:00", "t=\"d\"") == [
        .text("2021-06-30T00:00:00")
      ])
    let loaded = try book(
      Book.text("A2", "00123"), Book.value("B2", "123.0"),
      Book.value("C2", "2021.0")
    ).read()
    #expect(pairs(loaded.network) == ["00123>123"])
    #expect(loaded.network.relations[0].year == 2021)
  }

  @Test("a day in a column of years gives its year, and stays as the date")
  func dates() throws {
    var book = book(
      Book.text("A2", "a"), Book.text("B2", "b"),
      Book.value("C2", "44377", "s=\"1\""), Book.value("D2", "0.75", "s=\"2\""))
    book.formats = ["yyyy&quot;年&quot;m&quot;月&quot;;@", "[$-804]h:mm"]
    var relation = try book.read().network.relations[0]
    #expect(relation.year == 2021)
    #expect(
      relation.attributes == [
        Attribute("备注", .text("18:00:00")),
        Attribute("date", .text("2021-06-30")),
      ])
    book.properties = "date1904=\"1\""
    relation = try book.read().network.relations[0]
    #expect(relation.year == 2025)
    #expect(
      relation.attributes.last == Attribute("date", .text("2025-07-01")))
  }

  @Test("formulas count by the value they had; #N/A is missing, the rest wrong")
  func formulas() throws {
    let loaded = try book(
      "<c r=\"A2\" t=\"str\"><f>B2&amp;\"x\"</f><v>ax</v></c>",
      Book.text("B2", "b"), "<c r=\"C2\"><f>1+1</f></c>",
      Book.value("D2", "#N/A", "t=\"e\"")
    ).read()
    #expect(pairs(loaded.network) == ["ax>b"])
    #expect(loaded.network.relations[0].year == nil)
    #expect(
      noted(loaded.ledger).dropFirst() == [
        "noted 1 formulas without a stored value: b.xlsx!关系:2:3",
        "noted 1 cells with #N/A, taken as missing: b.xlsx!关系:2:4",
      ])
    #expect(
      book(
        Book.text("A2", "a"), Book.value("B2", "#REF!", "t=\"e\"")
      ).complaint()
        == "b.xlsx!关系:2:2: the cell holds the error '#REF!'; correct its "
        + "formula or clear it")
  }

  @Test("merged cells, hidden rows, empty rows and stray cells are noted")
  func notes() throws {
    let head = Book.row(1, Book.text("A1", "source"), Book.text("B1", "target"))
    let loaded = try Book(
      (
        "s",
        "<worksheet><sheetPr/><cols><col/></cols><sheetData>" + head
          + "<row r=\"4\" hidden=\"1\">" + Book.text("A4", "a")
          + Book.text("B4", "b") + Book.text("AA4", "remark") + "</row>"
          + "<row r=\"5\"><c r=\"A5\" s=\"3\"/></row><row/>"
          + "</sheetData><mergeCells><mergeCell ref=\"B7:C8\"/></mergeCells>"
          + "</worksheet>"
      )
    ).read()
    #expect(
      noted(loaded.ledger).dropFirst() == [
        "noted 1 cells outside of the columns with a header, left out: "
          + "b.xlsx!s:4:27",
        "noted 1 hidden rows, read like others: b.xlsx!s:4",
        "noted 2 rows without any value: b.xlsx!s:5 b.xlsx!s:6",
        "noted 1 merged cells, of which only the first holds the value: "
          + "b.xlsx!s:7:2",
      ])
  }

  @Test("rows and cells without a place follow each other")
  func withoutPlaces() throws {
    let loaded = try Book(
      (
        "s",
        "<row><c t=\"str\"><v>source</v></c><c t=\"str\"><v>target</v></c></row>"
          + "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
      )
    ).read()
    #expect(pairs(loaded.network) == ["a>b"])
  }

  @Test(
    "faults are placed in the sheet",
    arguments: [
      (
        Book.row(1, Book.text("A1", "source"), Book.text("C1", "x")),
        "b.xlsx!s:1:1: no column for the target of a relation; name one target or 目标"
      ),
      (
        "<row r=\"2\"/><row r=\"1\"/>",
        "b.xlsx!s:2:1: the rows are out of order; save the workbook anew"
      ),
      (
        Book.row(1, Book.text("B1", "a"), Book.text("A1", "b")),
        "b.xlsx!s:1:2: the cells of the row are out of order; save the workbook anew"
      ),
      (
        Book.row(1, Book.value("A1", "x")),
        "b.xlsx!s:1:1: the cell holds 'x', not a number; save the workbook anew"
      ),
      (
        Book.row(1, Book.value("A1", "1", "t=\"q\"")),
        "b.xlsx!s:1:1: a cell is of no known type; save the workbook anew"
      ),
      (
        "<row r=\"1048577\"><c/></row>",
        "b.xlsx!s: more than 1048576 rows of a sheet; an honest file has fewer"
      ),
      (
        Book.row(1, Book.text("XFE1", "a")),
        "b.xlsx!s:1: more than 16384 columns of a sheet; an honest file has fewer"
      ),
      (
        Book.row(1, Book.text("XFD1", "a")),
        "b.xlsx!s:1: the row has more than 4096 cells; a table has at most that many columns"
      ),
    ])
  func faults(xml: String, message: String) {
    #expect(Book(("s", xml)).complaint() == message)
  }

  @Test("empty rows are passed over, and counted")
  func emptyRows() throws {
    let head = Book.row(1, Book.text("A1", "source"), Book.text("B1", "target"))
    let empty = String(repeating: "<row/>", count: 30_000)
    let loaded = try Book(("s", head + empty)).read()
    #expect(
      noted(loaded.ledger) == [
        "noted 30000 rows without any value: b.xlsx!s:2 b.xlsx!s:3 b.xlsx!s:4"
      ])
  }

  @Test("what is no workbook, or one that is cut off, is refused")
  func cuts() throws {
    let bytes = book(Book.text("A2", "a"), Book.text("B2", "b")).bytes
    for count in 4..<bytes.count {
      #expect(complaint(aboutBytes: Array(bytes.prefix(count))) != nil)
    }
    var empty = ZipWriter()
    _ = empty.add("a") { _ in }
    #expect(
      complaint(aboutBytes: empty.finish())
        == "edges.csv: this is a ZIP archive that holds no workbook, not a "
        + "table; save the table as .xlsx or .csv")
  }

  @Test("damage anywhere crashes nothing")
  func damage() throws {
    let bytes = book(Book.text("A2", "a"), Book.text("B2", "b")).bytes
    var random = SeededGenerator(seed: 7)
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      _ = complaint(aboutBytes: damaged)
    }
  }
}

@Suite("Numbers of sheets")
struct SheetNumberTests {
  @Test(
    "formats of dates are told from those of numbers",
    arguments: [
      ("General", NumberFormat.number), ("G/通用格式", .number),
      ("0.00E+00", .number),
      ("#,##0.00&quot;元&quot;", .number), ("[Red]-0", .number),
      ("[h]:mm:ss", .number),
      ("[$¥-804]#,##0", .number), ("\\d0", .number), ("0_d", .number),
      ("@", .number),
      ("yyyy-mm-dd", .date), ("yyyy\"年\"m\"月\"d\"日\"", .date),
      ("[$-804]e/m/d", .date),
      ("mmm", .date), ("[DBNum1][$-804]yyyy年m月", .date), ("d.m.", .date),
      ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("上午/下午h时mm分", .time),
    ])
  func formats(code: String, format: NumberFormat) {
    #expect(NumberFormat(code) == format)
  }

  @Test(
    "days are counted from 1900 with its false leap day, or from 1904",
    arguments: [
      (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"),
      (36_525, "1999-12-31"),
      (36_526, "2000-01-01"), (44_377, "2021-06-30"),
      (44_377.5, "2021-06-30T12:00:00"),
      (44_377.999_999, "2021-07-01"), (2_958_465, "9999-12-31"),
    ])
  func days(day: Double, text: String) {
    #expect(DateSystem().text(day, as: .date) == text)
    guard day > 1_462 else { return }
    #expect(
      DateSystem(startsIn1904: true).text(day - 1_462, as: .date) == text)
  }

  @Test("what no calendar has is no date")
  func noDays() {
    #expect(DateSystem().text(0, as: .date) == nil)
    #expect(DateSystem().text(60, as: .date) == nil)
    #expect(DateSystem().text(-1, as: .date) == nil)
    #expect(DateSystem().text(2_958_466, as: .date) == nil)
    #expect(DateSystem().text(.infinity, as: .date) == nil)
    #expect(DateSystem().text(0.5, as: .time) == "12:00:00")
  }
}
