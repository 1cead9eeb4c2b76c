import NetworkModel
import SystemFiles

@testable import NetworkFormats

/// A workbook that a test writes down as XML.
struct WorkbookFixture {
  /// The name of each sheet and what stands in its `sheetData`, or all of
  /// its document.
  var sheets: [(name: String, xml: String)]
  var strings: [String] = []
  /// The formats of cells, by style from 1.
  var formats: [String] = []
  var properties = ""
  var application = "Microsoft Excel"

  init(_ sheets: (name: String, xml: String)...) { self.sheets = sheets }

  var bytes: [UInt8] {
    var archive = ZipWriter()
    func add(_ name: String, _ text: String) {
      _ = archive.add(name) { add in
        var part = Array(text.utf8)
        add(&part)
      }
    }
    func relation(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"http://x/\(type)\" "
        + "Target=\"\(target)\"/>"
    }
    add(
      "_rels/.rels",
      "<r>" + relation("a", "officeDocument", "xl/workbook.xml")
        + relation("b", "extended-properties", "/docProps/app.xml") + "</r>")
    add(
      "docProps/app.xml",
      "<p><Application>\(application)</Application></p>")
    let names = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\""
        + " r:id=\"s\(place)\"/>"
    }
    add(
      "xl/workbook.xml",
      "<workbook><workbookPr \(properties)/><sheets>\(names.joined())"
        + "</sheets></workbook>")
    let parts = sheets.indices.map {
      relation("s\($0)", "worksheet", "worksheets/s\($0).xml")
    }
    add(
      "xl/_rels/workbook.xml.rels",
      "<r>" + parts.joined() + relation("t", "sharedStrings", "strings.xml")
        + relation("u", "styles", "../xl/styles.xml") + "</r>")
    add(
      "xl/strings.xml",
      "<sst>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>")
    let written = formats.enumerated().map { place, code in
      "<numFmt numFmtId=\"\(200 + place)\" formatCode=\"\(code)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    add(
      "xl/styles.xml",
      "<s><numFmts>\(written.joined())</numFmts><cellXfs>"
        + "<xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></s>")
    for (place, sheet) in sheets.enumerated() {
      add(
        "xl/worksheets/s\(place).xml",
        sheet.xml.hasPrefix("<worksheet") || sheet.xml.hasPrefix("<!")
          ? sheet.xml
          : "<worksheet><sheetData>\(sheet.xml)</sheetData></worksheet>")
    }
    return archive.finish()
  }

  func read(_ options: ReadingOptions = .init()) throws -> LoadedNetwork {
    try NetworkReader.read(bytes: bytes, name: "b.xlsx", options: options)
  }

  func complaint(_ options: ReadingOptions = .init()) -> String? {
    do throws(FormatError) {
      _ = try NetworkReader.read(
        bytes: bytes, name: "b.xlsx", options: options)
      return nil
    } catch {
      return error.description
    }
  }

  /// A row of texts, from the first column on.
  static func row(_ number: Int, _ cells: String...) -> String {
    "<row r=\"\(number)\">" + cells.joined() + "</row>"
  }

  static func text(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  static func value(
    _ place: String, _ value: String, _ attributes: String = ""
  ) -> String {
    "<c r=\"\(place)\" \(attributes)><v>\(value)</v></c>"
  }
}

/// Returns the entries of a ledger, one a line.
func noted(_ ledger: ImportLedger) -> [String] {
  ledger.tables.flatMap(\.entries).map { entry in
    "\(entry.outcome) \(entry.count) \(entry.reason): "
      + entry.positions.map(\.description).joined(separator: " ")
  }
}
