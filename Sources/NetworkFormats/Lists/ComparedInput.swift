import NetworkModel
import SystemFiles

/// What is held against something else: a network, or what somebody printed
/// of one.
public enum ComparedInput: Sendable {
  case network(LoadedNetwork)
  case table(YearTable)

  /// Reads what is at a path.
  ///
  /// A table of published numbers is known by its headers: one of them names
  /// a year or a measure, and none an end of a relation. All else is a
  /// network, as is every input of which the options state another format
  /// than that of tables.
  ///
  /// - Parameter measures: The headers that name measures.
  /// - Complexity: O(size of the input).
  public static func read(
    _ path: String, measures: [String], options: ReadingOptions = .init()
  ) throws(FormatError) -> ComparedInput {
    guard options.format == nil || options.format == .tables else {
      return .network(try NetworkReader.read(path, options: options))
    }
    let headers = YearHeaders(measures: measures)
    if path != "-", PathContent(at: path) != .other {
      guard PathContent(at: path) == .file,
        FileFormat(suffixOf: path) == .tables,
        try YearTable.isTable(.path(path), headers, options)
      else { return .network(try NetworkReader.read(path, options: options)) }
      return .table(try YearTable.read(.path(path), headers, options))
    }
    // A pipe can be read but once, and what it is takes a look.
    let (bytes, name) = try reading {
      () throws(SystemError) -> ([UInt8], String) in
      var stream = try ByteStream(
        opening: path, limits: options.limits.expansion)
      return (try stream.readAll(), stream.name)
    }
    let input = TableInput.memory(bytes, name: name)
    let head = Array(bytes.prefix(FileFormat.headSize))
    // What is no text at all says so better as a network.
    guard FileFormat(contentOf: head) == nil,
      (try? YearTable.isTable(input, headers, options)) == true
    else {
      return .network(
        try NetworkReader.read(bytes: bytes, name: name, options: options))
    }
    return .table(try YearTable.read(input, headers, options))
  }
}

/// The headers by which a table of published numbers is known.
struct YearHeaders {
  private static let years: Set<String> = ["year", "年份", "年", "年度"]
  private let measures: Set<String>

  init(measures: [String]) {
    self.measures = Set(measures.map(normalizedHeader))
  }

  /// How well a row of cells names columns.
  func score(_ cells: [String]) -> Int {
    let known = cells.contains { isYear($0) || isMeasure($0) }
    return known ? 2 : 0
  }

  func isYear(_ cell: String) -> Bool {
    Self.years.contains(normalizedHeader(cell))
  }

  private func isMeasure(_ cell: String) -> Bool {
    measures.contains(normalizedHeader(cell))
  }
}
