/// The documents of a workbook beside its sheets.
enum WorkbookParts {
  private static let declaration =
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/"
  private static let package =
    "http://schemas.openxmlformats.org/package/2006/"
  private static let main =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let kinds =
    "application/vnd.openxmlformats-officedocument."

  /// What stands before the rows of a sheet; the row of headers stays in
  /// view.
  static let sheetStart =
    declaration + "<worksheet xmlns=\"\(main)\">"
    + #"<sheetViews><sheetView workbookViewId="0">"#
    + #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft""#
    + #" state="frozen"/></sheetView></sheetViews><sheetData>"#
  static let sheetEnd = "</sheetData></worksheet>"

  /// Returns the names and texts of all parts but the sheets.
  static func all(
    sheets: [String], describedBy description: NetworkDescription?
  ) -> [(name: String, text: String)] {
    let properties = description.map { [(corePart, core($0))] } ?? []
    return [
      ("[Content_Types].xml", types(sheets.count, description)),
      ("_rels/.rels", root(description)),
      ("docProps/app.xml", self.properties),
      ("xl/workbook.xml", workbook(sheets)),
      ("xl/_rels/workbook.xml.rels", relations(sheets.count)),
      ("xl/styles.xml", styles),
    ] + properties
  }

  private static func types(
    _ sheets: Int, _ description: NetworkDescription?
  ) -> String {
    func override(_ part: String, _ kind: String) -> String {
      "<Override PartName=\"/\(part)\" ContentType=\"\(kinds)\(kind)+xml\"/>"
    }
    return declaration + "<Types xmlns=\"\(package)content-types\">"
      + #"<Default Extension="rels" ContentType="application/"#
      + #"vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + override("xl/workbook.xml", "spreadsheetml.sheet.main")
      + override("xl/styles.xml", "spreadsheetml.styles")
      + (0..<sheets).map {
        override(
          "xl/worksheets/sheet\($0 + 1).xml", "spreadsheetml.worksheet")
      }.joined()
      + override("docProps/app.xml", "extended-properties")
      + (description != nil
        ? "<Override PartName=\"/\(corePart)\""
          + " ContentType=\"\(coreType)+xml\"/>" : "")
      + "</Types>"
  }

  private static func relation(
    _ id: Int, _ type: String, _ target: String
  ) -> String {
    "<Relationship Id=\"rId\(id)\" Type=\"\(office)relationships/\(type)\""
      + " Target=\"\(target)\"/>"
  }

  private static func relationships(_ relations: [String]) -> String {
    declaration + "<Relationships xmlns=\"\(package)relationships\">"
      + relations.joined() + "</Relationships>"
  }

  private static func root(_ description: NetworkDescription?) -> String {
    relationships(
      [
        relation(1, "officeDocument", "xl/workbook.xml"),
        relation(2, "extended-properties", "docProps/app.xml"),
      ]
        + (description != nil
          ? [
            "<Relationship Id=\"rId3\" Type=\"\(package)relationships/"
              + "metadata/core-properties\" Target=\"\(corePart)\"/>"
          ] : []))
  }

  // What spreadsheet programs show as the properties of a file.
  private static let corePart = "docProps/core.xml"
  private static let coreType =
    "application/vnd.openxmlformats-package.core-properties"

  private static func core(_ description: NetworkDescription) -> String {
    var output = XMLOutput()
    output.add(declaration)
    output.add("<cp:coreProperties")
    output.add(
      attribute: "xmlns:cp", package + "metadata/core-properties")
    output.add(attribute: "xmlns:dc", "http://purl.org/dc/elements/1.1/")
    output.add("><dc:description>")
    output.add(text: description.text)
    output.add("</dc:description><cp:keywords>")
    output.add(text: description.keywords.joined(separator: ", "))
    output.add("</cp:keywords></cp:coreProperties>")
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private static func relations(_ sheets: Int) -> String {
    relationships(
      (0..<sheets).map {
        relation($0 + 1, "worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [relation(sheets + 1, "styles", "styles.xml")])
  }

  private static let properties =
    declaration + "<Properties xmlns=\"\(office)extended-properties\">"
    + "<Application>\(Workbook.application)</Application></Properties>"

  private static func workbook(_ sheets: [String]) -> String {
    declaration + "<workbook xmlns=\"\(main)\""
      + " xmlns:r=\"\(office)relationships\"><sheets>"
      + sheets.enumerated().map { place, name in
        "<sheet name=\"\(name)\" sheetId=\"\(place + 1)\""
          + " r:id=\"rId\(place + 1)\"/>"
      }.joined() + "</sheets></workbook>"
  }

  /// Two styles: plain cells, and headers in bold.
  private static let styles =
    declaration + "<styleSheet xmlns=\"\(main)\">"
    + #"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>"#
    + #"<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#
    + #"<fills count="2"><fill><patternFill patternType="none"/></fill>"#
    + #"<fill><patternFill patternType="gray125"/></fill></fills>"#
    + #"<borders count="1"><border><left/><right/><top/><bottom/>"#
    + #"<diagonal/></border></borders><cellStyleXfs count="1">"#
    + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
    + #"</cellStyleXfs><cellXfs count="2">"#
    + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
    + #"<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0""#
    + #" applyFont="1"/></cellXfs><cellStyles count="1">"#
    + #"<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#
    + "</styleSheet>"
}
