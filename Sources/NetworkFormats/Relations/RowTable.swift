/// A hash table of row numbers; rows of one hash are found in order.
///
/// A slot holds half of the hash and the row number plus one, 0 where free.
struct RowTable {
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private var used = 0

  func first(hash: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return nil }
      if entry >> 32 == hash >> 32 {
        let row = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if isWanted(row) { return row }
      }
      slot = (slot + 1) & mask
    }
  }

  func count(hash: UInt64, upTo limit: Int) -> Int {
    var count = 0
    _ = first(hash: hash) { _ in
      count += 1
      return count == limit
    }
    return count
  }

  mutating func insert(_ row: Int, hash: UInt64) {
    precondition(row < Int(UInt32.max), "rows are counted in 32 bits")
    if 2 * (used + 1) > slots.count { grow() }
    place((hash & 0xFFFF_FFFF_0000_0000) | UInt64(row + 1))
    used += 1
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: 2 * old.count)
    // Going around from behind a free slot, each run is met from its start,
    // so that rows of one hash stay in order.
    let free = old.firstIndex(of: 0) ?? 0
    for step in 0..<old.count {
      let entry = old[(free + step) & (old.count - 1)]
      if entry != 0 { place(entry) }
    }
  }
}
