import GraphCore
import GraphKernels
import SystemFiles

/// A graph file that is open and whose header is sound.
struct GraphFile {
  private let file: FileInput
  private let header: GraphFileHeader
  private let threads: Int?

  /// The most bytes that a header and its table take.
  private static let largestHeader =
    GraphFileHeader.size
    + GraphFileHeader.Column.allCases.count * GraphFileHeader.entrySize

  init(_ path: String, threads: Int?) throws(GraphFileError) {
    let head: [UInt8]
    do throws(SystemError) {
      guard let opened = try FileInput(path) else {
        throw SystemError(
          path: path, attempt: .read, reason: "it is not a file")
      }
      file = opened
      head = try opened.bytes(0..<min(opened.count, Self.largestHeader))
    } catch { throw GraphFileError(error) }
    self.threads = threads
    do throws(GraphFileHeader.Fault) {
      header = try GraphFileHeader(head.span, fileSize: file.count)
    } catch {
      switch error {
      case .notAGraphFile:
        throw head.starts(with: [0x1F, 0x8B])
          ? .compressed(path: path) : .notAGraphFile(path: path)
      case .otherByteOrder: throw .otherByteOrder(path: path)
      case .otherVersion(let version):
        throw .otherVersion(path: path, version: version)
      case .damaged(let part): throw .damaged(path: path, part: part)
      case .inconsistent(let part): throw .inconsistent(path: path, part: part)
      }
    }
    try checkPadding()
  }

  /// Throws unless the bytes between columns are zeros, as they are written.
  private func checkPadding() throws(GraphFileError) {
    var place = header.byteCount
    for entry in header.entries {
      let skipped: [UInt8]
      do throws(SystemError) {
        skipped = try file.bytes(place..<entry.start)
      } catch { throw GraphFileError(error) }
      guard skipped.allSatisfy({ $0 == 0 }) else {
        throw damaged("between columns")
      }
      place = entry.end
    }
  }

  private func damaged(_ part: String) -> GraphFileError {
    .damaged(path: file.path, part: part)
  }

  private func check(
    _ condition: Bool, _ part: String
  ) throws(GraphFileError) {
    guard condition else {
      throw .inconsistent(path: file.path, part: part)
    }
  }

  // MARK: Columns

  private func has(_ column: GraphFileHeader.Column) -> Bool {
    header.entries.contains { $0.column == column }
  }

  /// Returns a column of as many values as are stated; nil if there is none.
  private func values<Value: BitwiseCopyable & Sendable>(
    of column: GraphFileHeader.Column, as type: Value.Type, count: Int?
  ) throws(GraphFileError) -> [Value]? {
    try load(column, as: Value.self, count: count) { _, _ in }?.values
  }

  private func load<Value: BitwiseCopyable & Sendable, Note: Sendable>(
    _ column: GraphFileHeader.Column, as type: Value.Type, count: Int?,
    note: @Sendable (Span<Value>, _ first: Int) -> Note
  ) throws(GraphFileError) -> LoadedColumn<Value, Note>? {
    guard let entry = header.entries.first(where: { $0.column == column })
    else { return nil }
    try check(entry.count == count ?? entry.count, "\(column)")
    let loaded: LoadedColumn<Value, Note>
    do throws(SystemError) {
      loaded = try loadColumn(
        byteCount: entry.byteCount, as: Value.self, threads: threads,
        read: { place, block throws(SystemError) in
          try file.read(from: entry.start + place, into: &block)
        }, note: note)
    } catch { throw GraphFileError(error) }
    guard loaded.checksum == entry.checksum else { throw damaged("\(column)") }
    return loaded
  }

  private func needed<Value: BitwiseCopyable & Sendable, Note: Sendable>(
    _ name: GraphFileHeader.Column, as type: Value.Type, count: Int,
    note: @Sendable (Span<Value>, _ first: Int) -> Note
  ) throws(GraphFileError) -> LoadedColumn<Value, Note> {
    guard let loaded = try load(name, as: Value.self, count: count, note: note)
    else { throw .inconsistent(path: file.path, part: "\(name)") }
    return loaded
  }

  /// Returns a column of ends, all of which are vertices.
  private func ends(
    _ name: GraphFileHeader.Column
  ) throws(GraphFileError) -> [UInt32] {
    let ends = try needed(name, as: UInt32.self, count: header.edgeCount) {
      block, _ in largestValue(of: block)
    }
    try checkAreVertices(ends.notes.max() ?? 0, name)
    return ends.values
  }

  private func checkAreVertices(
    _ largest: UInt32, _ name: GraphFileHeader.Column
  ) throws(GraphFileError) {
    try check(
      header.edgeCount == 0 || Int(largest) < header.vertexCount, "\(name)")
  }

  // MARK: The graph

  /// New in each process, so that no file can be made to fit.
  private static let seeds = (
    UInt32(truncatingIfNeeded: Hasher().finalize()),
    UInt32(truncatingIfNeeded: Hasher().finalize() >> 32)
  )

  func graph() throws(GraphFileError) -> CompiledGraph {
    let (first, second) = Self.seeds
    let (outgoing, fingerprint) = try rows(
      .outgoingOffsets, .outgoingTargets, rowSeed: first, targetSeed: second)
    let (incoming, sameFingerprint) = try rows(
      .incomingOffsets, .incomingTargets, rowSeed: second, targetSeed: first)
    try check(sameFingerprint == fingerprint, "incomingTargets")
    let ends = try ends(of: fingerprint)
    let weights = try values(
      of: .weights, as: Double.self, count: header.edgeCount)
    try check(weights?.allSatisfy(\.isFinite) ?? true, "weights")
    return CompiledGraph(
      policy: EdgePolicy(
        parallel: header.flags.contains(.mergesParallel) ? .merge : .keep,
        loops: header.flags.contains(.dropsLoops) ? .drop : .keep),
      ends: ends, weights: weights,
      kinds: try values(of: .kinds, as: UInt32.self, count: header.edgeCount),
      isUndirected: try undirectedMarks(), outgoing: outgoing,
      incoming: incoming)
  }

  private func rows(
    _ offsetColumn: GraphFileHeader.Column,
    _ targetColumn: GraphFileHeader.Column, rowSeed: UInt32, targetSeed: UInt32
  ) throws(GraphFileError) -> (rows: AdjacencyRows, fingerprint: UInt64) {
    let loadedOffsets = try needed(
      offsetColumn, as: Int.self, count: header.vertexCount + 1
    ) { block, _ in isOrdered(block, by: <=) }
    let offsets = loadedOffsets.values
    try check(
      offsets[0] == 0 && offsets[header.vertexCount] == header.edgeCount
        && isOrdered(loadedOffsets, by: <=),
      "\(offsetColumn)")
    let loaded = try needed(
      targetColumn, as: UInt32.self, count: header.edgeCount
    ) { block, first in
      checkRows(
        block, from: first, offsets: offsets, rowSeed: rowSeed,
        targetSeed: targetSeed)
    }
    let found = RowCheck(
      joining: loaded.notes,
      of: columnBlockSize / MemoryLayout<UInt32>.stride, offsets: offsets,
      targets: loaded.values)
    try checkAreVertices(found.largest, targetColumn)
    try check(found.areAscending, "\(targetColumn)")
    return (
      AdjacencyRows(offsets: offsets, targets: loaded.values),
      found.fingerprint
    )
  }

  /// Returns the ends of the edges where they are not in the order of rows.
  private func ends(
    of fingerprint: UInt64
  ) throws(GraphFileError) -> (sources: [UInt32], targets: [UInt32])? {
    guard has(.sources) || has(.targets) else { return nil }
    let sources = try ends(.sources)
    let targets = try ends(.targets)
    let (first, second) = Self.seeds
    try check(
      fingerprint
        == pairFingerprint(
          sources: sources, targets: targets, sourceSeed: first,
          targetSeed: second, threads: threads),
      "sources")
    return (sources, targets)
  }

  private func undirectedMarks() throws(GraphFileError) -> [Bool]? {
    let marks = try values(
      of: .undirectedMarks, as: UInt8.self, count: header.edgeCount)
    if header.flags.contains(.isUndirected) {
      try check(marks == nil && header.edgeCount > 0, "undirectedMarks")
      return [Bool](repeating: true, count: header.edgeCount)
    }
    try check(
      marks.map { $0.allSatisfy { $0 <= 1 } && $0.contains(1) } ?? true,
      "undirectedMarks")
    return marks?.map { $0 == 1 }
  }

  // MARK: Names

  func names(vertexCount: Int) throws(GraphFileError) -> VertexNames {
    let integers = try load(
      .integerNames, as: UInt64.self, count: vertexCount
    ) { block, _ in isOrdered(block, by: <) }
    let ends = try values(of: .nameEnds, as: Int.self, count: vertexCount)
    let text = try values(of: .nameText, as: UInt8.self, count: nil)
    try check(
      (ends == nil) == (text == nil) && (integers == nil || ends == nil),
      "nameEnds")
    if let integers {
      // They ascend as a rule: as they do where a list of edges was read.
      try check(
        isOrdered(integers, by: <) || areDistinct(integers.values),
        "integerNames")
      return .integers(integers.values)
    }
    guard let ends, let text else { return .numbers }
    var names: [String] = []
    names.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      try check(start < end && end <= text.count, "nameEnds")
      let name = String(validating: text[start..<end], as: UTF8.self)
      try check(name != nil, "nameText")
      names.append(name ?? "")
      start = end
    }
    try check(start == text.count, "nameText")
    try check(Set(names).count == names.count, "nameText")
    return .texts(names)
  }

  private func areDistinct(_ values: [UInt64]) -> Bool {
    guard let largest = values.max(), largest < UInt64(8 * values.count) else {
      return Set(values).count == values.count
    }
    var isMet = [Bool](repeating: false, count: Int(largest) + 1)
    for value in values {
      if isMet[Int(value)] { return false }
      isMet[Int(value)] = true
    }
    return true
  }
}

/// Whether each of some values stands in an order to the one before it.
private func isOrdered<Value: BitwiseCopyable>(
  _ values: Span<Value>, by areInOrder: (Value, Value) -> Bool
) -> Bool {
  var faults = 0
  for place in values.indices.dropFirst() {
    faults += areInOrder(values[place - 1], values[place]) ? 0 : 1
  }
  return faults == 0
}

/// Whether each value of a column stands in an order to the one before it, if
/// that was noted of each block.
private func isOrdered<Value>(
  _ column: LoadedColumn<Value, Bool>, by areInOrder: (Value, Value) -> Bool
) -> Bool {
  let values = column.values
  let length = columnBlockSize / MemoryLayout<Value>.stride
  return column.notes.allSatisfy { $0 }
    && stride(from: length, to: values.count, by: length).allSatisfy {
      areInOrder(values[$0 - 1], values[$0])
    }
}
