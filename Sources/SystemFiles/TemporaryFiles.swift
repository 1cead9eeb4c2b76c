import Synchronization

/// The files that are being written under a temporary name.
///
/// ``removeAll()`` may be called from a signal handler: it reads a table of
/// fixed size by atomic loads and calls `unlink`, nothing else.
package enum TemporaryFiles {
  /// How many files may be in the making at once.
  private static let slotCount = 64

  @safe private struct Table: @unchecked Sendable {
    // SAFETY: allocated once, never freed, touched by atomic calls only.
    let slots: UnsafeMutablePointer<Atomic<UInt>>
  }

  private static let table: Table = {
    let slots = UnsafeMutablePointer<Atomic<UInt>>.allocate(
      capacity: slotCount)
    for slot in 0..<slotCount {
      // SAFETY: `slot` lies in the memory allocated above.
      unsafe (slots + slot).initialize(to: Atomic(0))
    }
    return unsafe Table(slots: slots)
  }()

  /// Makes the table, so that a handler finds it made: call this before
  /// installing one.
  package static func prepare() {
    // SAFETY: the pointer is only looked at.
    _ = unsafe table.slots
  }

  /// Notes a path; gives its slot, or nil where all are taken.
  static func add(_ path: String) -> Int? {
    let address = Platform.remember(path)
    guard address != 0 else { return nil }
    for slot in 0..<slotCount {
      // SAFETY: `slot` lies in the table.
      let (taken, _) = unsafe table.slots[slot].compareExchange(
        expected: 0, desired: address, ordering: .sequentiallyConsistent)
      if taken { return slot }
    }
    Platform.forget(address)
    return nil
  }

  /// Forgets the path of a slot; the file stays.
  static func forget(_ slot: Int) {
    // SAFETY: `slot` came from `add` and lies in the table.
    let address = unsafe table.slots[slot].exchange(
      0, ordering: .sequentiallyConsistent)
    // Zero where a handler was faster.
    if address != 0 { Platform.forget(address) }
  }

  /// Removes every file that is in the making; safe in a signal handler.
  package static func removeAll() {
    for slot in 0..<slotCount {
      // SAFETY: `slot` lies in the table.
      let address = unsafe table.slots[slot].exchange(
        0, ordering: .sequentiallyConsistent)
      // The name is not freed: `free` is not safe in a handler.
      if address != 0 { Platform.removeRemembered(address) }
    }
  }
}
