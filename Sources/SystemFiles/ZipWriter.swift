/// Makes a ZIP archive in memory; the same entries give the same bytes.
///
/// Every entry is of the first of January 1980, the earliest day that the
/// format knows.
package struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The most bytes of an entry, and of the archive, without the extensions
  /// that few readers know.
  package static let sizeLimit = 0xFFFF_FFFE

  package init() {}

  /// Adds an entry that is made part by part: `body` is given a function
  /// that takes parts.
  ///
  /// - Returns: Whether entry and archive stay within ``sizeLimit``.
  package mutating func add<Failure: Error>(
    _ name: String,
    _ body: ((inout [UInt8]) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    let deflation = Deflation()
    var compressed: [UInt8] = []
    var checksum = Checksum()
    var size = 0
    try body { part in
      checksum.add(part, 0..<part.count)
      size += part.count
      deflation.add(part, isLast: false, to: &compressed)
      part.removeAll(keepingCapacity: true)
    }
    deflation.add([], isLast: true, to: &compressed)
    let offset = bytes.count
    guard size <= Self.sizeLimit,
      offset + compressed.count + 4_096 <= Self.sizeLimit
    else { return false }
    // Version 2.0 is the first that deflates; bit 11 says UTF-8.
    var common: [UInt8] = []
    for (value, width) in [
      (20, 2), (1 << 11, 2), (8, 2), (0, 2), (1 << 5 | 1, 2),
      (Int(checksum.value), 4), (compressed.count, 4), (size, 4),
      (name.utf8.count, 2), (0, 2),
    ] {
      Self.append(value, width, to: &common)
    }
    Self.append(0x0403_4B50, 4, to: &bytes)
    bytes += common + Array(name.utf8)
    bytes += compressed
    Self.append(0x0201_4B50, 4, to: &directory)
    Self.append(20, 2, to: &directory)
    directory += common
    for (value, width) in [(0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)] {
      Self.append(value, width, to: &directory)
    }
    directory += Array(name.utf8)
    count += 1
    return true
  }

  /// Returns the archive.
  package consuming func finish() -> [UInt8] {
    let offset = bytes.count
    bytes += directory
    Self.append(0x0605_4B50, 4, to: &bytes)
    for (value, width) in [
      (0, 2), (0, 2), (count, 2), (count, 2), (directory.count, 4),
      (offset, 4), (0, 2),
    ] {
      Self.append(value, width, to: &bytes)
    }
    return bytes
  }

  /// Appends a number, low byte first.
  private static func append(
    _ value: Int, _ width: Int, to bytes: inout [UInt8]
  ) {
    for place in 0..<width {
      bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place)))
    }
  }
}
