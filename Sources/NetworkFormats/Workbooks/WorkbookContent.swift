import NetworkModel

/// What the sheets of a workbook share.
struct WorkbookContent {
  var strings = SharedStrings()
  var dates = DateSystem()
  /// The number format of each style of cells.
  var formats: [NumberFormat] = []

  func format(of style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }
}

/// Reads which styles of cells show dates.
enum WorkbookStyles {
  static func read(
    _ scanner: consuming XMLScanner
  ) throws(FormatError) -> [NumberFormat] {
    var written: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isInCells = false
    while true {
      switch try scanner.next() {
      case .start where scanner.name == "numFmt":
        if let id = try scanner.integer(of: "numFmtId"),
          let code = try scanner.value(of: "formatCode")
        {
          written[id] = NumberFormat(code)
        }
      case .start where scanner.name == "cellXfs": isInCells = true
      case .end where scanner.name == "cellXfs": isInCells = false
      case .start where isInCells && scanner.name == "xf":
        let id = try scanner.integer(of: "numFmtId") ?? 0
        formats.append(written[id] ?? NumberFormat(builtIn: id))
      case .finish:
        return formats.allSatisfy { $0 == .number } ? [] : formats
      default: break
      }
    }
  }
}

extension XMLScanner {
  /// Returns an attribute of the element that begins as a number.
  func integer(of name: XMLName) throws(FormatError) -> Int? {
    try value(of: name).flatMap { Int($0) }
  }
}
