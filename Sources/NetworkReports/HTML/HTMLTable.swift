import NetworkResults

/// A table that can be sorted and filtered.
struct HTMLTable {
  private let table: Table
  private let name: String
  private let words: PageWords

  init(_ table: Table, _ name: String, _ words: PageWords) {
    self.table = table
    self.name = name
    self.words = words
  }

  var lines: [String] {
    var lines = [
      "<figure class=\"table\(width)\" id=\"table-\(name)\">",
      "<figcaption>\(words(table.title)) <a href=\"tables/\(name).csv\">CSV</a>"
        + "</figcaption>",
    ]
    if table.rows.count > 8 {
      let find = words("Filter rows")
      lines.append(
        "<div class=\"tools\"><input type=\"search\" class=\"filter\""
          + " placeholder=\"\(find)\" aria-label=\"\(find)\"><output></output>"
          + "</div>")
    }
    lines.append("<div class=\"scroll\"><table><thead><tr>")
    lines += table.columns.indices.map { column in
      "<th scope=\"col\"\(isNumeric(column) ? " class=\"n\"" : "")>"
        // No button element: a browser repeats heads on paper only where
        // they hold nothing but text.
        + "<span role=\"button\" tabindex=\"0\">"
        + "\(words(table.columns[column].title))</span></th>"
    }
    lines.append("</tr></thead><tbody>")
    lines += table.rows.enumerated().map { place, row in
      (ShareReport.isRemainder(place, of: table) ? "<tr data-last>" : "<tr>")
        + row.indices.map { cell(row[$0], in: $0) }.joined() + "</tr>"
    }
    lines.append("</tbody></table></div>")
    if !table.notes.isEmpty {
      lines.append(
        "<ul class=\"notes\">"
          + table.notes.map { "<li>\(words.sentence($0))</li>" }.joined()
          + "</ul>")
    }
    return lines + ["</figure>"]
  }

  /// How much room the columns ask for: on paper nothing scrolls.
  private var width: String {
    switch table.columns.count {
    case ...10: ""
    case ...20: " wide"
    default: " widest"
    }
  }

  /// Columns whose numbers are names rather than counts.
  private static let plainColumns: Set<String> = [
    "year", "from", "to", "from_year", "to_year", "line", "column",
  ]

  /// Whether the first cell that holds anything is a number.
  private func isNumeric(_ column: Int) -> Bool {
    let first = table.rows.lazy.map { $0[column] }.first { $0 != .missing }
    return switch first {
    case .integer, .real, .printed: true
    case .text(let text): tiedRank(text) != nil
    case .missing, nil: false
    }
  }

  /// A number carries its full value, by which it is sorted.
  private func cell(_ cell: Table.Cell, in place: Int) -> String {
    let column = table.columns[place]
    switch cell {
    case .text(let text):
      if let rank = tiedRank(text) {
        return "<td class=\"n\" data-v=\"\(rank)\">\(rank)=</td>"
      }
      return switch column.key {
      case "convention": "<td>\(words.sentence(text))</td>"
      case "message", "remedy", "reason": "<td>\(words.finding(text))</td>"
      default:
        "<td>\(isOfLayers(column) ? words.layer(text) : words(text))</td>"
      }
    case .integer(let value):
      let text =
        Self.plainColumns.contains(column.key)
        ? String(value) : NumberText.grouped(value)
      return "<td class=\"n\" data-v=\"\(value)\">\(text)</td>"
    case .real(let value, let digits):
      return "<td class=\"n\" data-v=\"\(NumberText.shortest(value))\">"
        + "\(NumberText.fixed(value, digits: digits))</td>"
    case .printed(let text, let value):
      return "<td class=\"n\" data-v=\"\(NumberText.shortest(value))\">"
        + "\(words(text))</td>"
    case .missing:
      return "<td class=\"none\(isNumeric(place) ? " n" : "")\">–</td>"
    }
  }

  /// Whether a column names layers, some of which have the names of
  /// dimensions.
  private func isOfLayers(_ column: Table.Column) -> Bool {
    column.title.lowercased().hasSuffix("layer")
  }

  /// The rank in `6=`, as rankings mark ties.
  private func tiedRank(_ text: String) -> Int? {
    let digits = text.utf8.dropLast()
    guard text.utf8.last == UInt8(ascii: "="), !digits.isEmpty,
      digits.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    return Int(text.dropLast())
  }
}
