import SystemFiles

/// Gives equal byte strings the same small number, in order of appearance.
///
/// Looking up a name that is known allocates nothing, so that a column of
/// names costs a few nanoseconds a name and no `String` a row.
struct ByteInterner {
  /// All names, one behind the other.
  private var arena: [UInt8] = []
  /// The end of each name in the arena, after a zero for the first start.
  private var ends = [0]
  /// Open addressing: half of the hash and a code plus one, 0 where free.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private let seed: UInt64

  init() {
    // Seeded anew in each process, so that no input can be made to collide;
    // codes do not depend on it.
    seed = UInt64(truncatingIfNeeded: Hasher().finalize())
  }

  var count: Int { ends.count - 1 }

  /// Returns the code of a name and whether it is new.
  mutating func code(for name: Span<UInt8>) -> (UInt32, isNew: Bool) {
    let hash = ByteStrings.hash(name, seed: seed)
    let tag = hash & 0xFFFF_FFFF_0000_0000
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let code = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
        if isName(code, equalTo: name) { return (UInt32(code), false) }
      }
      slot = (slot &+ 1) & mask
    }
    precondition(count < Int(UInt32.max) - 1, "codes are 32-bit")
    let code = UInt32(count)
    slots[slot] = tag | UInt64(code + 1)
    ByteStrings.append(name, to: &arena)
    ends.append(arena.count)
    if 2 * count > slots.count { grow() }
    return (code, true)
  }

  /// Whether a code is that of a name.
  func isName(_ code: Int, equalTo name: Span<UInt8>) -> Bool {
    let start = ends[code]
    return ends[code + 1] - start == name.count
      && ByteStrings.isEqual(name, to: arena.span, at: start)
  }

  private mutating func grow() {
    let mask = 2 * slots.count - 1
    var larger = [UInt64](repeating: 0, count: mask + 1)
    for entry in slots where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}
