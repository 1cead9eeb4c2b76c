/// The directory of a ZIP archive in memory.
///
/// Whatever is unusual is refused: several disks, two entries of one name,
/// entries that overlap or lie outside the archive. Of an entry that is
/// asked for, encryption and any compression but deflate are refused.
package struct ZipArchive: Sendable {
  /// Sizes beyond which an archive is refused.
  package struct Limits: Sendable, Equatable {
    /// The most entries.
    package var entries: Int
    /// What an entry may expand to.
    package var expansion: ByteStream.ExpansionLimits

    package init(
      entries: Int = 1 << 16, expansion: ByteStream.ExpansionLimits = .init()
    ) {
      self.entries = entries
      self.expansion = expansion
    }
  }

  package let name: String
  /// The names of the entries, in the order of the directory.
  package private(set) var names: [String] = []
  private let bytes: [UInt8]
  private let limits: Limits
  private var records: [String: ZipRecord] = [:]

  /// Reads the directory of an archive.
  package init(
    _ bytes: [UInt8], name: String, limits: Limits = .init()
  ) throws(SystemError) {
    self.bytes = bytes
    self.name = name
    self.limits = limits
    let directory = try ZipDirectory(of: bytes, name: name)
    guard directory.entryCount <= limits.entries else {
      throw failure("it has more than \(limits.entries) entries")
    }
    var fields = ZipFields(
      bytes, directory.start..<directory.end, name: name)
    var spans: [Range<Int>] = []
    for _ in 0..<directory.entryCount {
      let record = try ZipRecord(&fields)
      let (end, isTooLarge) = record.offset.addingReportingOverflow(
        ZipRecord.localSize + record.nameLength + record.compressedSize)
      guard !isTooLarge, end <= directory.start else {
        throw failure("the entry '\(record.name)' lies outside of it")
      }
      spans.append(record.offset..<end)
      guard records.updateValue(record, forKey: record.name) == nil else {
        throw failure("it has two entries '\(record.name)'")
      }
      names.append(record.name)
    }
    guard fields.isAtEnd else { throw failure("its directory is damaged") }
    spans.sort { $0.lowerBound < $1.lowerBound }
    for (span, next) in zip(spans, spans.dropFirst())
    where next.lowerBound < span.upperBound {
      throw failure("its entries overlap")
    }
  }

  /// Returns the entry of a name; nil where there is none.
  package func entry(named entry: String) throws(SystemError) -> ZipEntry? {
    guard let record = records[entry] else { return nil }
    func refused(_ reason: String) -> SystemError {
      failure("the entry '\(entry)' \(reason)")
    }
    guard record.flags & 0x2041 == 0 else { throw refused("is encrypted") }
    guard record.method == 0 || record.method == 8 else {
      throw refused("is compressed by method \(record.method), not deflated")
    }
    var fields = ZipFields(
      bytes, record.offset..<bytes.count, name: name)
    guard try fields.number(4) == 0x0403_4B50 else {
      throw refused("does not begin where the directory says")
    }
    try fields.skip(22)
    let skipped = try fields.number(2) + fields.number(2)
    try fields.skip(skipped)
    let start = fields.place
    guard record.compressedSize <= bytes.count - start else {
      throw refused("lies outside of it")
    }
    let (allowed, overflow) = max(record.compressedSize, 1)
      .multipliedReportingOverflow(by: limits.expansion.ratio)
    if record.expandedSize > limits.expansion.bytes {
      throw refused("expands to more than \(limits.expansion.bytes) bytes")
    }
    if record.expandedSize > ZipEntry.ratioStart, !overflow,
      record.expandedSize > allowed
    {
      throw refused(
        "expands to more than \(limits.expansion.ratio) times its size")
    }
    return ZipEntry(
      name: "\(name)!\(entry)", bytes: bytes,
      part: start..<(start + record.compressedSize),
      isDeflated: record.method == 8, size: record.expandedSize,
      checksum: UInt32(truncatingIfNeeded: record.checksum))
  }

  private func failure(_ reason: String) -> SystemError {
    SystemError(path: name, attempt: .unpack, reason: reason)
  }
}

/// An entry of an archive, not yet expanded.
package struct ZipEntry: Sendable {
  /// Archive and entry, joined by an exclamation mark.
  package let name: String
  let bytes: [UInt8]
  let part: Range<Int>
  let isDeflated: Bool
  /// How many bytes it must expand to.
  let size: Int
  let checksum: UInt32

  /// From here on the ratio is looked at, as in gzip data.
  static let ratioStart = 16 << 20
}

/// Expands an entry of an archive and checks that it is what was written.
final class ZipEntrySource: Source {
  private let entry: ZipEntry
  private let inflation: Inflation?
  private var start: Int
  private var made = 0
  private var checksum = Checksum()

  init(_ entry: ZipEntry) throws(SystemError) {
    self.entry = entry
    start = entry.part.lowerBound
    inflation =
      entry.isDeflated ? try Inflation(.none, for: entry.name) : nil
    super.init(bytes: [], name: entry.name)
  }

  override func read(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    while true {
      let count = try step(into: &buffer, at: place)
      made += count
      guard made <= entry.size else {
        throw failure("expands to more than its directory says")
      }
      checksum.add(buffer, place..<(place + count))
      if count > 0 { return count }
      if made == entry.size { break }
    }
    guard checksum.value == entry.checksum else {
      throw failure("is damaged")
    }
    return 0
  }

  private func step(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    let left = start..<entry.part.upperBound
    guard let inflation else {
      let count = min(left.count, buffer.count - place)
      if count == 0, made < entry.size { throw failure("ends too early") }
      buffer.replaceSubrange(
        place..<(place + count), with: entry.bytes[start..<(start + count)])
      start += count
      return count
    }
    if made == entry.size, left.isEmpty { return 0 }
    let (used, count, status) = inflation.step(
      entry.bytes, left, into: &buffer, at: place)
    start += used
    switch status {
    case .damaged: throw failure("is damaged")
    case .ended:
      start = entry.part.upperBound
      if made + count < entry.size { throw failure("ends too early") }
    case .unfinished:
      if used == 0, count == 0 { throw failure("ends too early") }
    }
    return count
  }

  private func failure(_ reason: String) -> SystemError {
    SystemError(
      path: entry.name, attempt: .unpack, reason: "the entry \(reason)")
  }
}
