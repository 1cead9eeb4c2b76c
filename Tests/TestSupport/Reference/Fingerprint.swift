extension Reference {
  /// The sum of products of two numbers for each pair.
  package static func fingerprint(
    _ pairs: [(UInt32, UInt32)], _ firstSeed: UInt32, _ secondSeed: UInt32
  ) -> UInt64 {
    func scatter(_ value: UInt32, _ seed: UInt32) -> UInt64 {
      var value = (value ^ seed) &* 0x9E37_79B1
      value ^= value >> 15
      value = value &* 0x85EB_CA77 &+ seed
      return UInt64(value ^ value >> 13)
    }
    return pairs.reduce(0) { sum, pair in
      sum &+ scatter(pair.0, firstSeed) &* scatter(pair.1, secondSeed)
    }
  }
}
