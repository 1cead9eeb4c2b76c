public import NetworkModel
import SystemFiles

/// Reads tables of any columns, as they were published.
public enum PublishedTableReader {
  /// Returns the table at a path, and the account of its rows.
  ///
  /// The first row names the columns; encodings, delimiters, quotes,
  /// compression and remarks are those of every table.
  ///
  /// - Complexity: O(size of the file).
  public static func read(
    _ path: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> (table: PublishedTable, ledger: ImportLedger) {
    try read(.path(path), options: options)
  }

  static func read(
    _ input: TableInput, options: ReadingOptions
  ) throws(FormatError) -> (table: PublishedTable, ledger: ImportLedger) {
    var reader = try TableReader.opening(
      input, options: options, header: isHeader)
    try reader.firstRow()
    var table = PublishedTable(
      file: reader.file,
      columns: reader.cells.indices.map { trimmedHeader(reader.text(of: $0)) })
    var account = reader.account(of: "published table")
    while try reader.nextRecord(of: table.columns.count, in: &account) {
      table.rows.append(reader.cells.indices.map { reader.trimmed($0) })
      table.lines.append(reader.line)
      account.kept += 1
    }
    reader.noteLines(in: &account)
    return (table, ImportLedger(tables: [account]))
  }

  /// Whether the table at a path is one of relations, and so a network.
  public static func isNetwork(
    _ path: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> Bool {
    guard path != "-", PathContent(at: path) == .file else { return true }
    // Formats other than tables hold networks only.
    let format = options.format ?? FileFormat(suffixOf: path) ?? .tables
    guard format == .tables else { return true }
    var reader = try TableReader.opening(
      .path(path), options: options, header: isHeader)
    try reader.firstRow()
    let header = TableHeader<RelationField>(
      reader.cells.indices.map { trimmedHeader(reader.text(of: $0)) })
    return header[.source] != nil && header[.target] != nil
  }

  /// Whatever the columns are called, such a table has a header; a row of
  /// one cell above it is its title.
  private static func isHeader(_ cells: [String]) -> Int {
    cells.count { !$0.allSatisfy(\.isWhitespace) } > 1 ? 1 : 0
  }
}
