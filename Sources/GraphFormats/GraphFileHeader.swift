import GraphKernels

/// What stands before the columns of a graph file, byte by byte as
/// `Docs/Graph-files.md` says.
struct GraphFileHeader: Equatable {
  static let magic: [UInt8] = [0x89, 0x56, 0x4E, 0x45, 0x54, 0x0D, 0x0A, 0x1A]
  static let version: UInt32 = 1
  static let byteOrderMark: UInt32 = 0x0102_0304
  static let size = 64
  static let entrySize = 32
  static let alignment = 64

  /// A column of the file; the number is its place in the order of columns.
  enum Column: UInt32, CaseIterable {
    case outgoingOffsets = 1, outgoingTargets
    case incomingOffsets, incomingTargets
    case sources, targets, weights, kinds, undirectedMarks
    case integerNames, nameEnds, nameText

    /// How many bytes an element has.
    var elementSize: UInt32 {
      switch self {
      case .outgoingTargets, .incomingTargets, .sources, .targets, .kinds: 4
      case .undirectedMarks, .nameText: 1
      default: 8
      }
    }
  }

  /// What a bit of the flags says.
  struct Flags: OptionSet, Equatable {
    var rawValue: UInt32
    static let mergesParallel = Flags(rawValue: 1)
    static let dropsLoops = Flags(rawValue: 2)
    /// No edge has a direction, so that no column has to say which.
    static let isUndirected = Flags(rawValue: 4)
    static let all: Flags = [.mergesParallel, .dropsLoops, .isUndirected]
  }

  struct Entry: Equatable {
    var column: Column
    var start: Int
    var count: Int
    var checksum: UInt64

    var byteCount: Int { count * Int(column.elementSize) }
    var end: Int { start + byteCount }
  }

  var vertexCount: Int
  var edgeCount: Int
  var flags: Flags
  var entries: [Entry]

  var byteCount: Int { Self.size + entries.count * Self.entrySize }
  var fileSize: Int { entries.last?.end ?? byteCount }

  static func aligned(_ place: Int) -> Int {
    (place + alignment - 1) / alignment * alignment
  }

  // MARK: Bytes

  /// Returns the bytes of the header and the table of columns.
  func bytes() -> [UInt8] {
    var table: [UInt8] = []
    for entry in entries {
      append(entry.column.rawValue, to: &table)
      append(entry.column.elementSize, to: &table)
      append(UInt64(entry.start), to: &table)
      append(UInt64(entry.byteCount), to: &table)
      append(entry.checksum, to: &table)
    }
    var bytes = Self.magic
    append(Self.byteOrderMark.littleEndian, to: &bytes)
    append(Self.version, to: &bytes)
    append(UInt64(fileSize), to: &bytes)
    append(UInt64(vertexCount), to: &bytes)
    append(UInt64(edgeCount), to: &bytes)
    append(flags.rawValue, to: &bytes)
    append(UInt32(entries.count), to: &bytes)
    append(checksum(of: table.span), to: &bytes)
    append(checksum(of: bytes.span), to: &bytes)
    return bytes + table
  }

  /// Why the first bytes of a file are no header.
  enum Fault: Error, Equatable {
    case notAGraphFile, otherByteOrder
    case otherVersion(UInt32)
    case damaged(String)
    case inconsistent(String)
  }

  /// Reads the header of a file of a given size.
  ///
  /// - Parameter head: The first bytes, as many as any header has or all.
  init(_ head: Span<UInt8>, fileSize: Int) throws(Fault) {
    guard head.count >= 16,
      Self.magic.indices.allSatisfy({ head[$0] == Self.magic[$0] })
    else { throw .notAGraphFile }
    let mark: UInt32 = number(in: head, at: 8)
    guard mark == Self.byteOrderMark.littleEndian else {
      throw mark == Self.byteOrderMark.littleEndian.byteSwapped
        ? .otherByteOrder : .damaged("header")
    }
    let version: UInt32 = number(in: head, at: 12)
    guard version == Self.version else { throw .otherVersion(version) }
    guard head.count >= Self.size else { throw .damaged("header") }
    let sum: UInt64 = number(in: head, at: 56)
    guard checksum(of: head.extracting(0..<56)) == sum else {
      throw .damaged("header")
    }
    let statedSize: UInt64 = number(in: head, at: 16)
    guard statedSize == UInt64(fileSize) else { throw .damaged("size") }
    let vertices: UInt64 = number(in: head, at: 24)
    let edges: UInt64 = number(in: head, at: 32)
    let flags: UInt32 = number(in: head, at: 40)
    let count: UInt32 = number(in: head, at: 44)
    // Of each vertex and edge there are bytes in the file, so that no count
    // beyond its size leads to arithmetic that could overflow.
    guard vertices < UInt64(UInt32.max), vertices <= statedSize,
      edges <= statedSize, count <= UInt32(Column.allCases.count),
      flags & ~Flags.all.rawValue == 0
    else { throw .inconsistent("counts") }
    vertexCount = Int(vertices)
    edgeCount = Int(edges)
    self.flags = Flags(rawValue: flags)
    entries = []
    try readTable(head, count: Int(count), fileSize: fileSize)
  }

  private mutating func readTable(
    _ head: Span<UInt8>, count: Int, fileSize: Int
  ) throws(Fault) {
    let end = Self.size + count * Self.entrySize
    guard end <= head.count else { throw .damaged("size") }
    let table = head.extracting(Self.size..<end)
    let sum: UInt64 = number(in: head, at: 48)
    guard checksum(of: table) == sum else { throw .damaged("table of columns") }
    var place = end
    for index in 0..<count {
      let at = index * Self.entrySize
      let code: UInt32 = number(in: table, at: at)
      let size: UInt32 = number(in: table, at: at + 4)
      let start: UInt64 = number(in: table, at: at + 8)
      let length: UInt64 = number(in: table, at: at + 16)
      guard let column = Column(rawValue: code), size == column.elementSize,
        entries.allSatisfy({ $0.column.rawValue < code }),
        start == UInt64(Self.aligned(place)),
        length <= UInt64(fileSize), start + length <= UInt64(fileSize),
        length % UInt64(size) == 0
      else { throw .inconsistent("table of columns") }
      entries.append(
        Entry(
          column: column, start: Int(start), count: Int(length) / Int(size),
          checksum: number(in: table, at: at + 24)))
      place = Int(start + length)
    }
    guard place == fileSize else { throw .inconsistent("table of columns") }
  }

  init(vertexCount: Int, edgeCount: Int, flags: Flags) {
    self.vertexCount = vertexCount
    self.edgeCount = edgeCount
    self.flags = flags
    entries = []
  }

  /// Adds a column behind the others.
  mutating func add(_ column: Column, count: Int, checksum: UInt64) {
    // The table grows by one entry when a column is added, so places are
    // known only when all are there.
    entries.append(
      Entry(column: column, start: 0, count: count, checksum: checksum))
    var place = byteCount
    for index in entries.indices {
      entries[index].start = Self.aligned(place)
      place = entries[index].end
    }
  }
}

private func append<Number: FixedWidthInteger>(
  _ number: Number, to bytes: inout [UInt8]
) {
  for shift in 0..<Number.bitWidth / 8 {
    bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift)))
  }
}

private func number<Number: FixedWidthInteger>(
  in bytes: Span<UInt8>, at place: Int
) -> Number {
  var value: Number = 0
  for shift in 0..<Number.bitWidth / 8 {
    value |= Number(truncatingIfNeeded: bytes[place + shift]) << (8 * shift)
  }
  return value
}
