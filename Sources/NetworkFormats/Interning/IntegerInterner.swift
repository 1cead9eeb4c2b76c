/// Remembers a place for each of many integers.
///
/// Small integers are looked up in an array, which grows no faster than the
/// number of integers seen; the others in a hash table. So an edge list of
/// dense ids costs one load an end, and one of huge ids no more memory than
/// it has distinct ids.
struct IntegerInterner {
  /// A key and its place plus one, side by side: one miss of the cache finds
  /// both.
  private struct Slot {
    var key: UInt64 = 0
    var entry: UInt32 = 0
  }

  /// The place plus one of each small integer, 0 where it has none.
  private var dense: [UInt32] = []
  private var slots = Array(repeating: Slot(), count: 16)
  private var sparseCount = 0
  private var count = 0
  private let multiplier: UInt64

  /// Every list may use this many small integers.
  private static let freeRange = 1 << 18
  /// How many small integers a seen one pays for.
  private static let rangePerCount = 16

  init() {
    // Odd and new in each process, so that no input can be made to collide.
    multiplier =
      UInt64(truncatingIfNeeded: Hasher().finalize()) ^ 0x9E37_79B9_7F4A_7C15
      | 1
  }

  /// Returns the place of an integer, where it has one.
  @inline(__always)
  func place(of value: UInt64) -> UInt32? {
    if value < UInt64(dense.count) {
      let found = dense[Int(truncatingIfNeeded: value)]
      return found == 0 ? nil : found &- 1
    }
    return sparsePlace(of: value)
  }

  /// Looks many integers up at once: the place plus one of each that is found
  /// where it is looked for first, 0 for all others.
  ///
  /// Nothing but loads that do not wait for each other, so that a list of
  /// millions of ids, which no cache holds, is not read one miss at a time.
  func placesPlusOne(of values: [UInt64], into found: inout [UInt32]) {
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: repeatElement(0, count: values.count))
    let count = UInt64(dense.count)
    let mask = slots.count - 1
    for index in values.indices {
      let value = values[index]
      if value < count {
        found[index] = dense[Int(truncatingIfNeeded: value)]
      } else {
        let slot = slots[start(of: value, mask)]
        if slot.key == value { found[index] = slot.entry }
      }
    }
  }

  private func sparsePlace(of value: UInt64) -> UInt32? {
    let mask = slots.count - 1
    var place = start(of: value, mask)
    while true {
      let slot = slots[place]
      if slot.entry == 0 { return nil }
      if slot.key == value { return slot.entry - 1 }
      place = (place + 1) & mask
    }
  }

  /// Gives a place to an integer that has none.
  mutating func insert(_ value: UInt64, place: UInt32) {
    count += 1
    let budget = Self.freeRange + Self.rangePerCount * count
    // It at least doubles each time, so that the integers which move from
    // the hash table to the array are few compared with those that come.
    if value >= UInt64(dense.count), value < UInt64(budget),
      2 * dense.count <= budget
    {
      growDense(to: min(budget, max(1_024, 2 * dense.count, Int(value) + 1)))
    }
    if value < UInt64(dense.count) {
      dense[Int(value)] = place + 1
    } else {
      insertSparse(Slot(key: value, entry: place + 1))
    }
  }

  private mutating func growDense(to size: Int) {
    dense.append(contentsOf: repeatElement(0, count: size - dense.count))
    guard sparseCount > 0 else { return }
    let old = slots
    slots = Array(repeating: Slot(), count: old.count)
    sparseCount = 0
    for slot in old where slot.entry != 0 {
      if slot.key < UInt64(size) {
        dense[Int(slot.key)] = slot.entry
      } else {
        insertSparse(slot)
      }
    }
  }

  private mutating func insertSparse(_ slot: Slot) {
    if 2 * (sparseCount + 1) > slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: 2 * old.count)
      for slot in old where slot.entry != 0 { settle(slot) }
    }
    settle(slot)
    sparseCount += 1
  }

  /// Puts a slot in the first free place from its own on.
  private mutating func settle(_ slot: Slot) {
    let mask = slots.count - 1
    var place = start(of: slot.key, mask)
    while slots[place].entry != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  @inline(__always)
  private func start(of value: UInt64, _ mask: Int) -> Int {
    let mixed = (value ^ (value >> 32)) &* multiplier
    return Int(truncatingIfNeeded: mixed >> 20) & mask
  }
}
