/// Random numbers from a seed: the same sequence on every machine.
///
/// A Weyl sequence whose terms are mixed until neighbors look unrelated.
/// Fast and well distributed; not for secrets.
///
/// - Reference: Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// Makes the generator of one stream of many under one seed.
  ///
  /// The start is mixed from both numbers, so the streams of neighboring
  /// numbers do not run in step.
  package init(seed: UInt64, stream: UInt64) {
    state = Self.mix(Self.mix(seed) &+ Self.mix(stream ^ Self.step))
  }

  package mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mix(state)
  }

  /// Returns a number in `0..<bound`, each equally likely.
  ///
  /// The high half of `next() * bound`; the few low halves that would favor
  /// some results are drawn again.
  ///
  /// - Precondition: `bound` is positive.
  /// - Reference: Lemire 2019, doi:10.1145/3230636.
  package mutating func next(below bound: UInt64) -> UInt64 {
    precondition(bound > 0, "no number lies below 0")
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let favored = (0 &- bound) % bound
      while product.low < favored {
        product = next().multipliedFullWidth(by: bound)
      }
    }
    return product.high
  }

  /// Returns a number in `0..<bound`, each equally likely.
  package mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "no number lies below 0")
    return Int(next(below: UInt64(bound)))
  }

  /// 2⁶⁴ over the golden ratio, made odd.
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
