/// Remembers a place for each of many integers.
///
/// Small integers are looked up in an array, which grows no faster than the
/// number of integers seen; the others in a hash table. So an edge list of
/// dense ids costs one load an end, and one of huge ids no more memory than
/// it has distinct ids.
struct IntegerInterner {
  /// The place plus one of each small integer, 0 where it has none.
  private var dense: [UInt32] = []
  private var keys: [UInt64] = Array(repeating: 0, count: 16)
  private var places: [UInt32] = Array(repeating: 0, count: 16)
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

  /// Looks many integers up at once: the place plus one of each that the
  /// array holds, 0 for all others.
  ///
  /// Nothing but loads that do not wait for each other, so that a list of
  /// millions of ids, which no cache holds, is not read one miss at a time.
  func placesPlusOne(of values: [UInt64], into found: inout [UInt32]) {
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: repeatElement(0, count: values.count))
    let count = UInt64(dense.count)
    for index in values.indices where values[index] < count {
      found[index] = dense[Int(truncatingIfNeeded: values[index])]
    }
  }

  private func sparsePlace(of value: UInt64) -> UInt32? {
    let mask = keys.count - 1
    var slot = slot(of: value, mask)
    while places[slot] != 0 {
      if keys[slot] == value { return places[slot] - 1 }
      slot = (slot + 1) & mask
    }
    return nil
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
      insertSparse(value, place + 1)
    }
  }

  private mutating func growDense(to size: Int) {
    dense.append(contentsOf: repeatElement(0, count: size - dense.count))
    guard sparseCount > 0 else { return }
    let (oldKeys, oldPlaces) = (keys, places)
    keys = Array(repeating: 0, count: keys.count)
    places = Array(repeating: 0, count: places.count)
    sparseCount = 0
    for slot in oldKeys.indices where oldPlaces[slot] != 0 {
      if oldKeys[slot] < UInt64(size) {
        dense[Int(oldKeys[slot])] = oldPlaces[slot]
      } else {
        insertSparse(oldKeys[slot], oldPlaces[slot])
      }
    }
  }

  private mutating func insertSparse(_ value: UInt64, _ entry: UInt32) {
    if 2 * (sparseCount + 1) > keys.count { growSparse() }
    let mask = keys.count - 1
    var slot = slot(of: value, mask)
    while places[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = value
    places[slot] = entry
    sparseCount += 1
  }

  private mutating func growSparse() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = Array(repeating: 0, count: 2 * oldKeys.count)
    places = Array(repeating: 0, count: 2 * oldKeys.count)
    let mask = keys.count - 1
    for old in oldKeys.indices where oldPlaces[old] != 0 {
      var slot = slot(of: oldKeys[old], mask)
      while places[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = oldKeys[old]
      places[slot] = oldPlaces[old]
    }
  }

  @inline(__always)
  private func slot(of value: UInt64, _ mask: Int) -> Int {
    let mixed = (value ^ (value >> 32)) &* multiplier
    return Int(truncatingIfNeeded: mixed >> 20) & mask
  }
}
