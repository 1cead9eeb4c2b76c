public import NetworkResults

extension Table {
  /// Returns the table as a LaTeX float with the rules of `booktabs`.
  ///
  ///     % \usepackage{booktabs}
  ///     \begin{table}[htbp]
  ///       \centering
  ///       \caption{Sample nodes by degree}
  ///       \begin{tabular}{rlr}
  ///         \toprule
  ///         Rank & Name & Degree \\
  ///
  /// Every character that means something to TeX is escaped, also brackets
  /// and stars, which `\\` would take for its argument, and hyphens and
  /// quotes that would join into others. A line break inside a cell becomes a
  /// space, a missing value a dash, a control character `\u{…}`. Chinese text
  /// needs XeLaTeX or LuaLaTeX with `xeCJK` or `ctex`.
  public func latex() -> String {
    let columnSides = alignments.map { $0 == .right ? "r" : "l" }.joined()
    var lines = [
      "% Needs \\usepackage{booktabs}; Chinese text needs XeLaTeX or",
      "% LuaLaTeX with \\usepackage{xeCJK} or the ctex classes.",
      "\\begin{table}[htbp]",
      "  \\centering",
    ]
    if !title.isEmpty {
      lines.append("  \\caption{\(LaTeXText.escaped(title))}")
    }
    if !columns.isEmpty {
      lines.append("  \\begin{tabular}{\(columnSides)}")
      lines.append("    \\toprule")
      lines.append(Self.row(columns.map { LaTeXText.escaped($0.title) }))
      lines.append("    \\midrule")
      lines += rows.map { Self.row($0.map(Self.latex)) }
      lines.append("    \\bottomrule")
      lines.append("  \\end{tabular}")
    }
    if !notes.isEmpty {
      lines.append("  \\par\\smallskip")
      lines.append("  \\begin{minipage}{\\linewidth}\\footnotesize")
      lines += notes.map { "    " + LaTeXText.escaped($0) + "\\par" }
      lines.append("  \\end{minipage}")
    }
    lines.append("\\end{table}")
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    "    " + cells.joined(separator: " & ") + " \\\\"
  }

  private static func latex(_ cell: Cell) -> String {
    guard let text = cell.readerText else { return "--" }
    // A hyphen is not a minus sign.
    return cell.isNumber && text.hasPrefix("-")
      ? "$" + text + "$" : LaTeXText.escaped(text)
  }
}

/// Text inside LaTeX.
package enum LaTeXText {
  /// Returns text that LaTeX sets as it is, in text mode.
  package static func escaped(_ text: String) -> String {
    var previous: Unicode.Scalar?
    return VisibleText.replacing(
      in: VisibleText.onOneLine(text)
    ) { scalar in
      defer { previous = scalar }
      if let command = commands[scalar] { return command }
      switch scalar {
      // A pair of these would become one dash or one quotation mark.
      case "-", "'", ",":
        return previous == scalar ? "{}" + String(scalar) : nil
      default:
        return VisibleText.isHazard(scalar)
          ? "\\textbackslash{}"
            + VisibleText.bracedEscape(scalar, open: "\\{", close: "\\}")
            .dropFirst()
          : nil
      }
    }
  }

  private static let commands: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$",
    "&": "\\&", "#": "\\#", "_": "\\_", "%": "\\%",
    "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}",
    // \textquotedbl is unknown in the default font encoding.
    "\"": "\\char34{}", "`": "\\textasciigrave{}",
    // After `\\`, brackets and a star would be read as its arguments.
    "[": "{[}", "]": "{]}", "*": "{*}",
  ]
}
