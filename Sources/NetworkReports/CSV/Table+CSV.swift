public import NetworkResults

/// How comma-separated values are written.
public struct CSVOptions: Sendable, Equatable {
  /// Whether text that a spreadsheet would run as a formula is disarmed.
  public var guardFormulas = true
  /// Whether the file starts with the mark by which Excel knows UTF-8.
  public var byteOrderMark = false

  public init(guardFormulas: Bool = true, byteOrderMark: Bool = false) {
    self.guardFormulas = guardFormulas
    self.byteOrderMark = byteOrderMark
  }
}

extension Table {
  /// Returns the table as comma-separated values after RFC 4180.
  ///
  ///     rank,name,score
  ///     1,"Intel, Inc.",120.5
  ///
  /// The first line holds the keys of the columns; title and notes are left
  /// out; a missing value is empty. Numbers are written in the shortest form
  /// that reads back as the same value. Lines end in CR LF.
  ///
  /// A text that starts with `=`, `+`, `-`, `@`, a tab or a carriage return
  /// gets a leading apostrophe, because a spreadsheet would take it for a
  /// formula and run it; `guardFormulas: false` writes it as it is. Numbers
  /// never get one.
  ///
  /// Tabs and line breaks stand raw inside quotes, as the format wants it.
  /// Any other control character is written as `\u{…}`.
  public func csv(_ options: CSVOptions = CSVOptions()) -> String {
    var lines = [columns.map { Self.field($0.key, options) }]
    lines += rows.map { row in row.map { Self.field($0, options) } }
    return (options.byteOrderMark ? "\u{FEFF}" : "")
      + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ cell: Cell, _ options: CSVOptions) -> String {
    switch cell {
    case .text(let text): field(text, options)
    case .integer(let number): String(number)
    case .real(let number, _):
      number.isFinite ? NumberText.shortest(number) : ""
    // It was read as a number, so no spreadsheet takes it for a formula.
    case .printed(let text, _):
      field(text, CSVOptions(guardFormulas: false))
    case .missing: ""
    }
  }

  private static func field(_ text: String, _ options: CSVOptions) -> String {
    var quotes = false
    var field = VisibleText.replacing(in: text) { scalar in
      switch scalar {
      case "\"":
        quotes = true
        return "\"\""
      case ",", "\t", "\r", "\n":
        quotes = true
        return nil
      default:
        let isControl = scalar.properties.generalCategory == .control
        return isControl ? VisibleText.escape(scalar) : nil
      }
    }
    if options.guardFormulas, let first = text.unicodeScalars.first,
      formulaStarts.contains(first)
    {
      field = "'" + field
    }
    // An empty text is not a missing value, and quotes tell them apart;
    // blanks at either end survive readers that trim what is not quoted.
    let blank = text.first == " " || text.last == " "
    return quotes || blank || text.isEmpty ? "\"" + field + "\"" : field
  }

  private static let formulaStarts: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r",
  ]
}
