import NetworkModel

/// A partition or a vector of a project: a number for each vertex.
///
/// Remarks between the head and the numbers may say what the classes of a
/// partition are called: `% 2 "university"`.
struct PajekCategories {
  enum Sort: String {
    case partition, vector

    var title: String {
      switch self {
      case .partition: "partitions"
      case .vector: "vectors"
      }
    }
  }

  private let sort: Sort
  private let escape: FlatEscape
  private var names: [Int: String] = [:]
  private(set) var count = 0

  init(_ sort: Sort, escape: FlatEscape) {
    self.sort = sort
    self.escape = escape
  }

  var type: FlatType {
    switch sort {
    case .vector: .real
    case .partition: names.isEmpty ? .integer : .text
    }
  }

  /// Reads `*Vertices` and the names of classes.
  mutating func readHead(_ lines: inout LineScanner) throws(FormatError) {
    while lines.nextLine() {
      guard let first = lines.peek() else { continue }
      if first == UInt8(ascii: "%") {
        try readName(&lines)
      } else if first == UInt8(ascii: "*") {
        guard let word = lines.word(), lines.isAlike(word, "*vertices"),
          let number = lines.word().flatMap(lines.integer)
        else { break }
        count = number
        return
      } else {
        break
      }
    }
    throw lines.fault(
      "the \(sort.rawValue) does not say of how many vertices it is",
      "write *Vertices and the number", at: lines.line.lowerBound)
  }

  private mutating func readName(
    _ lines: inout LineScanner
  ) throws(FormatError) {
    lines.place += 1
    guard let number = lines.word().flatMap(lines.integer),
      lines.peek() == UInt8(ascii: "\""), let name = try lines.quotedWord()
    else { return }
    names[number] = lines.string(name)
  }

  /// Returns the text of the next number; nil where it is a class of none.
  func readValue(_ lines: inout LineScanner) throws(FormatError) -> String? {
    while lines.peek() == nil {
      guard lines.nextLine() else {
        throw lines.fault(
          "the \(sort.rawValue) ends before the last vertex", "get it anew",
          at: lines.text.count)
      }
    }
    let start = lines.place
    guard let word = lines.word(), lines.real(word) != nil else {
      throw .invalidNumber(
        at: lines.position(of: start), column: sort.rawValue,
        value: lines.string(start..<lines.place))
    }
    let text = lines.string(word)
    switch sort {
    case .vector: return text
    // Pajek's numbers for vertices of no class.
    case .partition where text == "0" || text == "9999998": return nil
    case .partition:
      if names.isEmpty { return text }
      return lines.integer(word).flatMap { names[$0] } ?? text
    }
  }
}
