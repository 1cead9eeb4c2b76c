import GraphCore
import GraphKernels
import SystemFiles

/// A graph file that is mapped and whose header is sound.
struct GraphFile {
  private let file: MappedFile
  private let header: GraphFileHeader
  private let threads: Int?

  /// The most bytes that a header and its table take.
  private static let largestHeader =
    GraphFileHeader.size
    + GraphFileHeader.Column.allCases.count * GraphFileHeader.entrySize

  init(_ path: String, threads: Int?) throws(GraphFileError) {
    let mapped: MappedFile?
    do throws(SystemError) { mapped = try MappedFile(path) } catch {
      throw .refused(
        path: path, attempt: error.attempt.rawValue, reason: error.reason)
    }
    guard let mapped else {
      throw .refused(
        path: path, attempt: "read", reason: "it is not a file")
    }
    file = mapped
    self.threads = threads
    do throws(GraphFileHeader.Fault) {
      header = try mapped.withBytes {
        bytes throws(GraphFileHeader.Fault) in
        try GraphFileHeader(
          bytes.extracting(0..<min(bytes.count, Self.largestHeader)),
          fileSize: bytes.count)
      }
    } catch {
      switch error {
      case .notAGraphFile: throw .notAGraphFile(path: path)
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
      let isClear = file.withBytes { bytes in
        (place..<entry.start).allSatisfy { bytes[$0] == 0 }
      }
      guard isClear else { throw damaged("between columns") }
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
    try load(column, as: Value.self, count: count)?.values
  }

  private func load<Value: BitwiseCopyable & Sendable>(
    _ column: GraphFileHeader.Column, as type: Value.Type, count: Int?
  ) throws(GraphFileError) -> LoadedColumn<Value>? {
    guard let entry = header.entries.first(where: { $0.column == column })
    else { return nil }
    try check(entry.count == count ?? entry.count, "\(column)")
    let loaded = file.withBytes { bytes in
      loadColumn(
        of: bytes.extracting(entry.start..<entry.end), as: Value.self,
        threads: threads)
    }
    guard loaded.checksum == entry.checksum else { throw damaged("\(column)") }
    return loaded
  }

  private func needed<Value: BitwiseCopyable & Sendable>(
    _ name: GraphFileHeader.Column, as type: Value.Type, count: Int
  ) throws(GraphFileError) -> LoadedColumn<Value> {
    guard let loaded = try load(name, as: Value.self, count: count) else {
      throw .inconsistent(path: file.path, part: "\(name)")
    }
    return loaded
  }

  /// Returns a column of ends, all of which are vertices.
  private func ends(
    _ name: GraphFileHeader.Column
  ) throws(GraphFileError) -> LoadedColumn<UInt32> {
    let ends = try needed(name, as: UInt32.self, count: header.edgeCount)
    try check(
      ends.values.isEmpty || Int(ends.largest) < header.vertexCount, "\(name)")
    return ends
  }

  // MARK: The graph

  /// New in each process, so that no file can be made to fit.
  private static let seeds = (
    UInt32(truncatingIfNeeded: Hasher().finalize()),
    UInt32(truncatingIfNeeded: Hasher().finalize() >> 32)
  )

  func graph() throws(GraphFileError) -> CompiledGraph {
    let outgoing = try rows(.outgoingOffsets, .outgoingTargets)
    let incoming = try rows(.incomingOffsets, .incomingTargets)
    let (first, second) = Self.seeds
    let out = checkRows(
      offsets: outgoing.offsets, targets: outgoing.targets, rowSeed: first,
      targetSeed: second, threads: threads)
    try check(out.areAscending, "outgoingTargets")
    let back = checkRows(
      offsets: incoming.offsets, targets: incoming.targets, rowSeed: second,
      targetSeed: first, threads: threads)
    try check(
      back.areAscending && back.fingerprint == out.fingerprint,
      "incomingTargets")
    let edges = try edges(out.fingerprint)
    let weights = try values(
      of: .weights, as: Double.self, count: header.edgeCount)
    try check(weights?.allSatisfy(\.isFinite) ?? true, "weights")
    return CompiledGraph(
      policy: EdgePolicy(
        parallel: header.flags.contains(.mergesParallel) ? .merge : .keep,
        loops: header.flags.contains(.dropsLoops) ? .drop : .keep),
      sources: edges?.sources ?? outgoing.sources(threads: threads),
      targets: edges?.targets ?? outgoing.targets, weights: weights,
      kinds: try values(of: .kinds, as: UInt32.self, count: header.edgeCount),
      isUndirected: try undirectedMarks(), outgoing: outgoing,
      incoming: incoming)
  }

  private func rows(
    _ offsetColumn: GraphFileHeader.Column,
    _ targetColumn: GraphFileHeader.Column
  ) throws(GraphFileError) -> AdjacencyRows {
    let offsets = try needed(
      offsetColumn, as: Int.self, count: header.vertexCount + 1
    ).values
    let targets = try ends(targetColumn).values
    try check(
      offsets[0] == 0 && offsets[header.vertexCount] == header.edgeCount
        && zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 },
      "\(offsetColumn)")
    return AdjacencyRows(offsets: offsets, targets: targets)
  }

  /// Returns the ends of the edges where they are not in the order of rows.
  private func edges(
    _ fingerprint: UInt64
  ) throws(GraphFileError) -> (sources: [UInt32], targets: [UInt32])? {
    guard has(.sources) || has(.targets) else { return nil }
    let sources = try ends(.sources).values
    let targets = try ends(.targets).values
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
    let integers = try values(
      of: .integerNames, as: UInt64.self, count: vertexCount)
    let ends = try values(of: .nameEnds, as: Int.self, count: vertexCount)
    let text = try values(of: .nameText, as: UInt8.self, count: nil)
    try check(
      (ends == nil) == (text == nil) && (integers == nil || ends == nil),
      "nameEnds")
    if let integers {
      try check(areDistinct(integers), "integerNames")
      return .integers(integers)
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
