/// The ordered pairs that are joined already.
///
/// Open addressing over 64-bit keys, the source in the upper half. A free
/// slot is zero, which no pair is: no vertex is joined with itself.
struct PairSet: Sendable {
  private var slots: [UInt64]
  private let shift: UInt64

  /// Makes room for a number of pairs, which is never exceeded.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    slots = [UInt64](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  private static func key(_ source: Int, _ target: Int) -> UInt64 {
    UInt64(source) << 32 | UInt64(target)
  }

  private func place(of key: UInt64) -> Int {
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[place] != 0, slots[place] != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  func contains(_ source: Int, _ target: Int) -> Bool {
    let key = Self.key(source, target)
    return slots[place(of: key)] == key
  }

  /// Whether two vertices are joined in either direction.
  func joins(_ one: Int, _ other: Int) -> Bool {
    contains(one, other) || contains(other, one)
  }

  /// Adds a pair; false where it was there.
  mutating func insert(_ source: Int, _ target: Int) -> Bool {
    let key = Self.key(source, target)
    let place = place(of: key)
    guard slots[place] == 0 else { return false }
    slots[place] = key
    return true
  }
}
