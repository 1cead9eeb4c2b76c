import NetworkModel
import SystemFiles

/// A workbook: an archive of XML documents, of which one lists the sheets.
struct Workbook {
  struct Sheet: Equatable {
    var name: String
    /// The entry of the archive that holds it.
    var part: String
  }

  private let archive: ZipArchive
  private let limits: ReadingLimits
  private(set) var sheets: [Sheet] = []
  private(set) var content = WorkbookContent()
  /// Whether it was written here and by nobody else since, so that every
  /// cell means just what it says.
  private(set) var isOwn = false

  /// What workbooks that are written here call their application.
  static let application = "valuenet"

  var name: String { archive.name }

  init(
    _ bytes: [UInt8], name: String, limits: ReadingLimits
  ) throws(FormatError) {
    self.limits = limits
    archive = try reading { () throws(SystemError) in
      try ZipArchive(
        bytes, name: name, limits: .init(expansion: limits.expansion))
    }
    let root = try relations(of: "")
    let part =
      root.first { $0.type == "officeDocument" }?.part
      ?? "xl/workbook.xml"
    guard archive.names.contains(part), !part.hasSuffix(".bin") else {
      throw .notATable(
        file: name,
        found: part.hasSuffix(".bin")
          ? "a binary workbook" : "a ZIP archive that holds no workbook",
        remedy: "save the table as .xlsx or .csv")
    }
    try readSheets(of: part)
    let properties = root.first { $0.type == "extended-properties" }?.part
    if let properties { try readProperties(properties) }
  }

  // MARK: Parts

  private func scanner(_ part: String) throws(FormatError) -> XMLScanner? {
    let stream = try reading { () throws(SystemError) -> StreamBox? in
      guard let entry = try archive.entry(named: part) else { return nil }
      return StreamBox(try ByteStream(entry))
    }
    guard let stream else { return nil }
    // The cells of a row are of several sorts, in any order.
    return try XMLScanner(stream.take(), limits: limits, shapes: nil)
  }

  private struct Relation {
    var id: String
    var type: String
    var part: String
  }

  /// Reads which parts a part names.
  private func relations(of part: String) throws(FormatError) -> [Relation] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) }
    let folder = slash.map { String(part[..<$0]) } ?? ""
    let file = slash.map { String(part[$0...]) } ?? part
    guard var scanner = try scanner("\(folder)_rels/\(file).rels") else {
      return []
    }
    var relations: [Relation] = []
    while true {
      switch try scanner.next() {
      case .start where scanner.name == "Relationship":
        guard let id = try scanner.value(of: "Id"),
          let type = try scanner.value(of: "Type"),
          let target = try scanner.value(of: "Target"),
          try scanner.value(of: "TargetMode") != "External"
        else { continue }
        relations.append(
          Relation(
            id: id,
            type: type.split(separator: "/").last.map(String.init) ?? "",
            part: Self.resolve(target, in: folder)))
      case .finish: return relations
      default: break
      }
    }
  }

  /// Returns the name of an entry that a part in a folder names.
  private static func resolve(_ target: String, in folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private mutating func readSheets(of part: String) throws(FormatError) {
    let relations = try relations(of: part)
    guard var scanner = try scanner(part) else { return }
    var isRead = false
    while !isRead {
      switch try scanner.next() {
      case .start where scanner.name == "workbookPr":
        let setting = try scanner.value(of: "date1904")
        content.dates.startsIn1904 = setting == "1" || setting == "true"
      case .start where scanner.name == "sheet":
        let id = try scanner.value(of: "id")
        // Sheets of charts hold no cells.
        if let name = try scanner.value(of: "name"),
          let target = relations.first(where: { $0.id == id }),
          target.type == "worksheet"
        {
          sheets.append(Sheet(name: name, part: target.part))
        }
      case .finish: isRead = true
      default: break
      }
    }
    let strings = relations.first { $0.type == "sharedStrings" }?.part
    if let strings, let scanner = try self.scanner(strings) {
      content.strings = try SharedStrings(scanner)
    }
    let styles = relations.first { $0.type == "styles" }?.part
    if let styles, let scanner = try self.scanner(styles) {
      content.formats = try WorkbookStyles.read(scanner)
    }
  }

  private mutating func readProperties(_ part: String) throws(FormatError) {
    guard var scanner = try scanner(part) else { return }
    var application: [UInt8] = []
    var isInside = false
    while true {
      switch try scanner.next() {
      case .start: isInside = scanner.name == "Application"
      case .end: isInside = false
      case .text: if isInside { try scanner.appendText(to: &application) }
      case .finish:
        isOwn = application.elementsEqual(Self.application.utf8)
        return
      }
    }
  }

  // MARK: Rows

  /// Returns the rows of a sheet, from the first on.
  func rows(of sheet: Sheet) throws(FormatError) -> SheetRows {
    guard let scanner = try scanner(sheet.part) else {
      throw .malformed(
        at: InputPosition(file: "\(name)!\(sheet.name)"),
        problem: "the workbook does not hold the sheet",
        remedy: "save the workbook anew")
    }
    return SheetRows(
      SheetScan(
        scanner, name: "\(name)!\(sheet.name)", content: content,
        reading: isOwn ? .asWritten : .asTyped, limits: limits))
  }
}
