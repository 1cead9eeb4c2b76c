/// How the cells of a table are set apart, and whether the first row names
/// the columns.
struct TableDialect: Equatable {
  /// Says how well a row of cells names columns: 0 if it does not.
  typealias HeaderTest = ([String]) -> Int

  /// The byte between cells; a space stands for runs of spaces and tabs.
  var delimiter: UInt8
  var hasHeader: Bool
  /// Whether lines that begin with `#` or `%` are remarks: everywhere in a
  /// list of words, before the first row otherwise.
  var hasComments: Bool
  /// Whether a title stands before the header: a row of which only the first
  /// cell is filled, as spreadsheets have it, or their `sep=;`.
  var hasTitle = false

  var isWhitespace: Bool { delimiter == 0x20 }

  /// How much text decides.
  static let sampleSize = 1 << 16
  static let sampleRows = 20

  private static let delimiters: [(byte: UInt8, name: String)] = [
    (UInt8(ascii: ","), "comma"), (UInt8(ascii: "\t"), "tab"),
    (UInt8(ascii: ";"), "semicolon"), (UInt8(ascii: "|"), "bar"),
  ]

  var description: String {
    let name = Self.delimiters.first { $0.byte == delimiter }?.name
    return (name ?? "whitespace") + (hasHeader ? ", header" : ", no header")
  }

  /// Finds the dialect of a text by its first rows.
  ///
  /// The delimiter under which the first row names the most columns wins.
  /// Where none names any, it is the one that divides most rows alike.
  init(of sample: Span<UInt8>, isWhole: Bool, header: HeaderTest) {
    var best: (score: [Int], dialect: TableDialect)?
    for delimiter in Self.delimiters.map(\.byte) + [0x20] {
      for hasComments in [false, true] {
        var dialect = TableDialect(
          delimiter: delimiter, hasHeader: false, hasComments: hasComments)
        var rows = dialect.rows(of: sample, isWhole: isWhole)
        guard var first = rows.first else { continue }
        var named = header(first)
        if named == 0, Self.isTitle(first), rows.count > 1 {
          named = header(rows[1])
          if named > 0 {
            dialect.hasTitle = true
            rows.removeFirst()
            first = rows[0]
          }
        }
        dialect.hasHeader = named > 0
        let alike = rows.count { $0.count == first.count }
        let isDivided = first.count > 1 && 2 * alike > rows.count
        // A list of words is the last resort: names contain blanks. A first
        // line that begins like a remark is one, unless it names columns.
        let score = [
          named, isDivided && delimiter != 0x20 ? 1 : 0, hasComments ? 1 : 0,
          isDivided ? alike : 0,
        ]
        if best.map({ $0.score.lexicographicallyPrecedes(score) }) ?? true {
          best = (score, dialect)
        }
      }
    }
    self =
      best?.dialect
      ?? TableDialect(
        delimiter: UInt8(ascii: ","), hasHeader: false, hasComments: true)
  }

  init(delimiter: UInt8, hasHeader: Bool, hasComments: Bool) {
    self.delimiter = delimiter
    self.hasHeader = hasHeader
    self.hasComments = hasComments
  }

  /// Whether only the first cell of a row holds anything.
  private static func isTitle(_ cells: [String]) -> Bool {
    func isBlank(_ cell: String) -> Bool {
      cell.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
    return !isBlank(cells[0]) && cells.dropFirst().allSatisfy(isBlank)
  }

  /// Returns the cells of the first few rows, as this dialect divides them.
  private func rows(of sample: Span<UInt8>, isWhole: Bool) -> [[String]] {
    var rows: [[String]] = []
    var cells: [Cell] = []
    var place = 0
    while rows.count < Self.sampleRows {
      let scan = TableScan(
        dialect: self, limits: ReadingLimits(), isLast: isWhole,
        allowsComments: rows.isEmpty || isWhitespace)
      switch scan.row(of: sample, from: place, into: &cells) {
      case .blank(let end), .comment(let end): place = end
      case .row(let end, _):
        rows.append(
          cells.map { cell in
            var text: [UInt8] = []
            for byte in cell.start..<cell.end { text.append(sample[byte]) }
            return String(decoding: text, as: UTF8.self)
          })
        place = end
      case .incomplete, .nothing, .fault: return rows
      }
    }
    return rows
  }
}
