import NetworkModel

/// Reads Matrix Market files, sparse and dense.
struct MatrixMarketReader {
  /// What the first line states.
  private struct Header {
    var isDense = false
    var isPattern = false
    var isSymmetric = false
    var isSkew = false
  }

  private var lines: LineScanner
  private var builder: FlatBuilder
  private let limits: ReadingLimits
  private var header = Header()
  private var ids: [String] = []
  private var rows = 0
  private var columns = 0
  /// The places of the entities of rows and of columns.
  private var rowPlaces: [UInt32] = []
  private var columnPlaces: [UInt32] = []
  private var weights: Int?

  init(_ text: [UInt8], file: String, _ limits: ReadingLimits) {
    lines = LineScanner(text, file: file)
    builder = FlatBuilder(file: file, document: text, limits)
    self.limits = limits
  }

  mutating func readDocument() throws(FormatError) {
    guard lines.nextLine() else { throw .emptyFile(lines.file) }
    try readHeader()
    let entryCount = try readSize()
    if !header.isPattern { weights = builder.relationColumn("weight", .real) }
    if header.isDense {
      try readDense()
    } else {
      try readEntries(entryCount)
    }
    while lines.nextLine() {
      guard let first = lines.peek() else { continue }
      guard first == UInt8(ascii: "%") else {
        throw lines.fault(
          "more entries than the \(entryCount) that the matrix states",
          "correct the number or the entries")
      }
    }
  }

  // MARK: Head

  private mutating func readHeader() throws(FormatError) {
    var words: [Range<Int>] = []
    while let word = lines.word() { words.append(word) }
    guard words.count == 5, lines.isAlike(words[0], "%%matrixmarket"),
      lines.isAlike(words[1], "matrix")
    else {
      throw lines.fault(
        "the head of a matrix is missing",
        "write %%MatrixMarket matrix coordinate real general",
        at: lines.line.lowerBound)
    }
    let stated = words.map { lines.string($0).lowercased() }
    func unknown(_ word: Int) -> FormatError {
      lines.fault(
        "\(quoted(stated[word])) is not read here",
        "save the matrix as coordinate real general",
        at: words[word].lowerBound)
    }
    switch stated[2] {
    case "coordinate": break
    case "array": header.isDense = true
    default: throw unknown(2)
    }
    switch stated[3] {
    case "real", "integer", "double": break
    case "pattern" where !header.isDense: header.isPattern = true
    default: throw unknown(3)
    }
    switch stated[4] {
    case "general": break
    case "symmetric": header.isSymmetric = true
    case "skew-symmetric": header.isSkew = true
    default: throw unknown(4)
    }
  }

  /// Reads the remarks, ids among them, and the line of sizes.
  private mutating func readSize() throws(FormatError) -> Int {
    var isOwn = false
    while lines.nextLine() {
      guard let first = lines.peek() else { continue }
      if first == UInt8(ascii: "%") {
        let place = lines.place
        lines.place += 1
        _ = lines.peek()
        let rest = lines.string(lines.place..<lines.line.upperBound)
        if isOwn {
          guard case .text(let id)? = JSONText.value(of: rest) else {
            throw lines.fault(
              "this is not an id as JSON", "write it in quotes", at: place)
          }
          ids.append(id)
        }
        isOwn = isOwn || rest == MatrixMarketCoder.mark
        continue
      }
      return try readNumbers()
    }
    throw cutOff()
  }

  private mutating func readNumbers() throws(FormatError) -> Int {
    let start = lines.place
    rows = try index("rows")
    columns = try index("columns")
    let count = header.isDense ? 0 : try index("entries")
    guard lines.peek() == nil else {
      throw lines.fault("too many numbers", "write rows, columns and entries")
    }
    let size = max(rows, columns)
    // Every row is an entity, however short the file that claims it.
    let limit = max(limits.matrixRows, lines.text.count)
    guard size <= limit else {
      throw .limitExceeded(
        at: lines.position(of: start), what: "rows of a matrix", limit: limit)
    }
    if header.isSymmetric || header.isSkew, rows != columns {
      throw lines.fault(
        "a symmetric matrix has as many rows as columns", "correct the sizes",
        at: start)
    }
    try declareEntities(at: start)
    return count
  }

  private mutating func index(_ what: String) throws(FormatError) -> Int {
    guard let word = lines.word(), let number = lines.integer(word) else {
      throw lines.fault(
        "the number of \(what) is missing", "write rows, columns and entries")
    }
    return number
  }

  private mutating func declareEntities(at start: Int) throws(FormatError) {
    if !ids.isEmpty, ids.count != rows || rows != columns {
      throw lines.fault(
        "\(ids.count) ids are not as many as the rows",
        "remove the remarks or correct them", at: start)
    }
    let isSquare = rows == columns
    if !isSquare {
      builder.note(
        "a matrix that is not square: rows r1, r2, … lead to columns c1, c2, …",
        at: start)
    }
    for row in 0..<rows {
      let id = ids.isEmpty ? (isSquare ? "" : "r") + "\(row + 1)" : ids[row]
      let bytes = Array(id.utf8)
      rowPlaces.append(
        UInt32(try builder.declare(bytes.span, at: start)))
    }
    columnPlaces = rowPlaces
    guard !isSquare else { return }
    columnPlaces = []
    for column in 0..<columns {
      let bytes = Array("c\(column + 1)".utf8)
      columnPlaces.append(
        UInt32(try builder.declare(bytes.span, at: start)))
    }
  }

  // MARK: Entries

  private mutating func readEntries(_ count: Int) throws(FormatError) {
    var read = 0
    while read < count {
      guard lines.nextLine() else { throw cutOff() }
      guard let first = lines.peek() else { continue }
      if first == UInt8(ascii: "%") { continue }
      let start = lines.place
      let row = try end("row", below: rows)
      let column = try end("column", below: columns)
      let weight = header.isPattern ? nil : try number()
      guard lines.peek() == nil else {
        throw lines.fault(
          "more stands on the line than an entry", "write one entry a line")
      }
      relate(row, column, weight, at: start)
      read += 1
    }
  }

  private mutating func end(
    _ what: String, below count: Int
  ) throws(FormatError) -> Int {
    let start = lines.begin()
    guard let word = lines.word(), let number = lines.integer(word),
      1...max(count, 1) ~= number, count > 0
    else {
      throw lines.fault(
        "this is not the number of a \(what)", "write one from 1 to \(count)",
        at: start)
    }
    return number - 1
  }

  private mutating func number() throws(FormatError) -> Range<Int> {
    let place = lines.begin()
    guard let word = lines.word(), lines.real(word) != nil else {
      throw .invalidNumber(
        at: lines.position(of: place), column: "weight",
        value: lines.string(place..<lines.place))
    }
    return word
  }

  private mutating func relate(
    _ row: Int, _ column: Int, _ weight: Range<Int>?, at start: Int
  ) {
    let relation = builder.relate(
      rowPlaces[row], columnPlaces[column],
      header.isSymmetric ? .undirected : .directed, at: start)
    if let weight, let weights {
      builder.setRelation(relation, weights, lines.text, weight)
    }
    guard header.isSkew, row != column else { return }
    let opposite = builder.relate(
      rowPlaces[column], columnPlaces[row], .directed, at: start)
    if let weight, let weights, let number = lines.real(weight) {
      builder.setRelation(opposite, weights, FlatText.text(of: -number))
    }
  }

  /// Reads a dense matrix, column by column; zeros are no relations.
  private mutating func readDense() throws(FormatError) {
    let isHalf = header.isSymmetric || header.isSkew
    for column in 0..<columns {
      let first = isHalf ? column + (header.isSkew ? 1 : 0) : 0
      for row in first..<max(rows, first) {
        while lines.peek() == nil || lines.peek() == UInt8(ascii: "%") {
          guard lines.nextLine() else { throw cutOff() }
        }
        let start = lines.place
        let word = try number()
        if lines.real(word) != 0 { relate(row, column, word, at: start) }
      }
    }
  }

  private func cutOff() -> FormatError {
    lines.fault(
      "the matrix ends before its last entry", "get the file anew",
      at: lines.text.count)
  }

  mutating func finish(_ prefix: String) throws(FormatError) -> LoadedNetwork {
    let convention =
      header.isSymmetric
      ? "edges undirected, for it is symmetric"
      : "edges directed from rows to columns"
    builder.noteEnd(of: lines.text)
    return try builder.finish(
      .exact, dialect: "\(prefix)Matrix Market, \(convention)")
  }
}
