/// Gives equal byte strings the same small number, in order of appearance.
///
/// Looking up a name that is known allocates nothing, so that a column of
/// names costs a few nanoseconds a byte and no `String` a row.
struct ByteInterner {
  /// All names, one behind the other.
  private var arena: [UInt8] = []
  /// The end of each name in the arena.
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// Open addressing: a code plus one, 0 where free.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  private let seed: UInt64

  init() {
    // Seeded anew in each process, so that no input can be made to collide;
    // codes do not depend on it.
    seed = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1
  }

  var count: Int { ends.count }

  /// Returns the code of a name and whether it is new.
  mutating func code(for name: Span<UInt8>) -> (UInt32, isNew: Bool) {
    let hash = hash(of: name)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let code = Int(slots[slot] - 1)
      if hashes[code] == hash, isName(code, equalTo: name) {
        return (UInt32(code), false)
      }
      slot = (slot + 1) & mask
    }
    let code = UInt32(ends.count)
    slots[slot] = code + 1
    for place in name.indices { arena.append(name[place]) }
    ends.append(arena.count)
    hashes.append(hash)
    if 2 * ends.count > slots.count { grow() }
    return (code, true)
  }

  private func isName(_ code: Int, equalTo name: Span<UInt8>) -> Bool {
    let start = code == 0 ? 0 : ends[code - 1]
    guard ends[code] - start == name.count else { return false }
    for place in name.indices where arena[start &+ place] != name[place] {
      return false
    }
    return true
  }

  private func hash(of name: Span<UInt8>) -> UInt32 {
    var hash = seed
    for place in name.indices {
      hash = (hash ^ UInt64(name[place])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private mutating func grow() {
    let mask = 2 * slots.count - 1
    var larger = [UInt32](repeating: 0, count: mask + 1)
    for code in hashes.indices {
      var slot = Int(hashes[code]) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(code) + 1
    }
    slots = larger
  }
}
