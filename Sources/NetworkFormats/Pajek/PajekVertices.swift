import NetworkModel

/// The lines of vertices of a Pajek network.
///
/// Pajek calls vertices by their numbers, and labels may be missing or alike.
/// Labels are ids where all of them differ; else numbers are, and labels
/// names.
struct PajekVertices {
  private var labels: [Range<Int>?]
  private var starts: [Int?]
  private var usesNumbers = false
  /// What stands behind the label of a vertex.
  private(set) var details: [(vertex: Int, Range<Int>)] = []

  private init(count: Int) {
    labels = Array(repeating: nil, count: count)
    starts = Array(repeating: nil, count: count)
  }

  static func read(
    _ lines: inout LineScanner, count: Int
  ) throws(FormatError) -> PajekVertices {
    var vertices = PajekVertices(count: count)
    while lines.nextLine() {
      guard let first = lines.peek() else { continue }
      if first == UInt8(ascii: "%") { continue }
      if first == UInt8(ascii: "*") {
        lines.putBack()
        break
      }
      try vertices.readLine(&lines)
    }
    return vertices
  }

  private mutating func readLine(
    _ lines: inout LineScanner
  ) throws(FormatError) {
    let start = lines.place
    guard let word = lines.word(), let number = lines.integer(word),
      number >= 1, number <= labels.count
    else {
      throw lines.fault(
        "this is not the number of a vertex",
        "write one from 1 to \(labels.count)", at: start)
    }
    let vertex = number - 1
    guard starts[vertex] == nil else {
      throw lines.fault(
        "the vertex \(number) is stated twice", "remove one line", at: start)
    }
    starts[vertex] = start
    labels[vertex] = try lines.quotedWord()
    if lines.peek() != nil {
      details.append((vertex, lines.place..<lines.line.upperBound))
    }
  }

  /// Decides whether the labels can be ids.
  mutating func makeDistinct(
    _ builder: inout FlatBuilder, in lines: LineScanner
  ) {
    // Vertices without a label are called by their numbers, which another
    // may be labeled with.
    usesNumbers = false
    var texts: Set<String> = []
    for vertex in labels.indices {
      let text =
        labels[vertex].map { builder.escape.read(lines.string($0)) }
        ?? String(vertex + 1)
      if text.isEmpty || !texts.insert(text).inserted {
        usesNumbers = true
        builder.note(
          "labels that several vertices bear; the numbers of vertices are"
            + " their ids, the labels their names", at: starts[vertex] ?? 0)
      }
    }
  }

  /// The id of a vertex, and where it is stated.
  func id(of vertex: Int, in lines: LineScanner) -> ([UInt8], at: Int?) {
    if !usesNumbers, let label = labels[vertex] {
      return (Array(lines.text[label]), starts[vertex])
    }
    return (Array(String(vertex + 1).utf8), starts[vertex])
  }

  /// The name of a vertex, where its label is not its id.
  func name(of vertex: Int, in lines: LineScanner) -> String? {
    usesNumbers ? labels[vertex].map(lines.string) : nil
  }
}
