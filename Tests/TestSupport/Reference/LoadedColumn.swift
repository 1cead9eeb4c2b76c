extension Reference {
  /// The checksum of a column: that of the checksums of its blocks.
  package static func columnChecksum(of bytes: [UInt8]) -> UInt64 {
    let sums = stride(from: 0, to: bytes.count, by: 1 << 20).map { start in
      checksum(of: Array(bytes[start..<min(start + (1 << 20), bytes.count)]))
    }
    return checksum(
      of: sums.flatMap { sum in
        (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
      })
  }
}
