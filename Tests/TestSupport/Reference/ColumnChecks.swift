extension Reference {
  package static func largestValue(of values: [UInt32]) -> UInt32 {
    values.max() ?? 0
  }

  /// The checksum of graph files, as `Docs/Graph-files.md` defines it.
  package static func checksum(of bytes: [UInt8]) -> UInt64 {
    var sum: UInt64 = 0
    func take(_ word: UInt64) {
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
    }
    func word(at place: Int) -> UInt64 {
      bytes[place..<min(place + 8, bytes.count)].reversed()
        .reduce(0) { $0 << 8 | UInt64($1) }
    }
    var first = [UInt64](repeating: 0, count: 16)
    var second = first
    let whole = bytes.count / 128 * 128
    for place in stride(from: 0, to: whole, by: 8) {
      let lane = place / 8 % 16
      first[lane] &+= word(at: place)
      second[lane] &+= first[lane]
    }
    take(UInt64(bytes.count))
    for place in stride(from: whole, to: bytes.count, by: 8) {
      take(word(at: place))
    }
    for lane in 0..<16 {
      take(first[lane])
      take(second[lane])
    }
    return sum
  }
}
