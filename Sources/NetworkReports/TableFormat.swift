public import NetworkResults

/// A way to write a table.
public enum TableFormat: String, Sendable, CaseIterable {
  case text, json, csv, markdown, latex
}

extension Table {
  /// Returns the table in a format, with that format's default options.
  ///
  /// - Complexity: O(*c*) in the characters written.
  public func rendered(as format: TableFormat) -> String {
    switch format {
    case .text: text()
    case .json: json()
    case .csv: csv()
    case .markdown: markdown()
    case .latex: latex()
    }
  }
}
