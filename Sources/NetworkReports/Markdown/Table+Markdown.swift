public import NetworkResults

extension Table {
  /// Returns the table in GitHub's dialect of Markdown.
  ///
  ///     **Sample nodes by degree**
  ///
  ///     | Rank | Name | Degree |
  ///     | ---: | :--- | ---: |
  ///     | 1 | 华为 | 120 |
  ///
  /// Every character that could start markup is escaped, so a name is shown
  /// as it is; a line break inside a cell becomes a space, a missing value an
  /// en dash, a control character `\u{…}`. Notes follow as a list.
  public func markdown() -> String {
    var lines: [String] = []
    if !title.isEmpty {
      lines += ["**" + MarkdownText.escaped(title) + "**", ""]
    }
    if !columns.isEmpty {
      lines.append(Self.row(columns.map { MarkdownText.escaped($0.title) }))
      lines.append(
        Self.row(alignments.map { $0 == .right ? "---:" : ":---" }))
      lines += rows.map { row in
        Self.row(
          row.map { $0.readerText.map { MarkdownText.escaped($0) } ?? "–" })
      }
    }
    if !notes.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += notes.map { "- " + MarkdownText.escaped($0, startsLine: true) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}

/// Text inside Markdown.
package enum MarkdownText {
  /// Returns text that Markdown shows as it is.
  ///
  /// - Parameter startsLine: Whether the text opens a line, where `1.`, `-`
  ///   and `+` would start a list.
  package static func escaped(
    _ text: String, startsLine: Bool = false
  ) -> String {
    let line = VisibleText.onOneLine(text)
    let escaped = VisibleText.replacing(in: line) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "$", "#":
        "\\" + String(scalar)
      default:
        VisibleText.isHazard(scalar)
          ? "\\" + VisibleText.bracedEscape(scalar, open: "\\{", close: "\\}")
          : nil
      }
    }
    return startsLine ? guardingListMark(escaped) : escaped
  }

  private static func guardingListMark(_ text: String) -> String {
    let digits = text.prefix { "0"..."9" ~= $0 }
    let rest = text.dropFirst(digits.count)
    let isMark =
      digits.isEmpty
      ? rest.hasPrefix("-") || rest.hasPrefix("+")
      : rest.hasPrefix(".") || rest.hasPrefix(")")
    return isMark ? digits + "\\" + rest : text
  }
}
