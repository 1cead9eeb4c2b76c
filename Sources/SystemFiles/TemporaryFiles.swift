import Synchronization

/// The files that are being written under a temporary name.
///
/// ``removeAll()`` may be called from a signal handler: it reads a table of
/// fixed size by atomic loads and calls `unlink`, nothing else.
package enum TemporaryFiles {
  static let table = TemporaryFileTable()

  /// Makes the table, so that a handler finds it made: call this before
  /// installing one.
  package static func prepare() { _ = table }

  /// Calls a function that may write a file, and removes that file afterwards
  /// or when the process is interrupted.
  package static func with<Result, Failure: Error>(
    _ path: String, _ body: (_ path: String) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let slot = table.add(path)
    defer {
      Platform.remove(path)
      if let slot { table.forget(slot) }
    }
    return try body(path)
  }

  /// Removes every file that is in the making; safe in a signal handler.
  package static func removeAll() { table.removeAll() }
}

/// A table of paths of fixed size, for a handler to read at any moment.
@safe struct TemporaryFileTable: @unchecked Sendable {
  /// How many files may be in the making at once.
  static let slotCount = 64

  // SAFETY: allocated once, never freed, touched by atomic calls only.
  private let slots: UnsafeMutablePointer<Atomic<UInt>>

  init() {
    let slots = UnsafeMutablePointer<Atomic<UInt>>.allocate(
      capacity: Self.slotCount)
    for slot in 0..<Self.slotCount {
      // SAFETY: `slot` lies in the memory allocated above.
      unsafe (slots + slot).initialize(to: Atomic(0))
    }
    // SAFETY: all of the memory is initialized.
    unsafe self.slots = slots
  }

  /// Notes a path; gives its slot, or nil where all are taken.
  func add(_ path: String) -> Int? {
    let address = Platform.remember(path)
    guard address != 0 else { return nil }
    for slot in 0..<Self.slotCount {
      // SAFETY: `slot` lies in the table.
      let (taken, _) = unsafe slots[slot].compareExchange(
        expected: 0, desired: address, ordering: .sequentiallyConsistent)
      if taken { return slot }
    }
    Platform.forget(address)
    return nil
  }

  /// Forgets the path of a slot; the file stays.
  func forget(_ slot: Int) {
    precondition(0..<Self.slotCount ~= slot, "a slot that `add` gave")
    // SAFETY: `slot` lies in the table.
    let address = unsafe slots[slot].exchange(
      0, ordering: .sequentiallyConsistent)
    // Zero where a handler was faster.
    if address != 0 { Platform.forget(address) }
  }

  func removeAll() {
    for slot in 0..<Self.slotCount {
      // SAFETY: `slot` lies in the table.
      let address = unsafe slots[slot].exchange(
        0, ordering: .sequentiallyConsistent)
      // The name is not freed: `free` is not safe in a handler.
      if address != 0 { Platform.removeRemembered(address) }
    }
  }
}
