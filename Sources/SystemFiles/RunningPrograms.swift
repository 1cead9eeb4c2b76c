import Synchronization

/// The programs that run beside this one.
///
/// ``endAll()`` may be called from a signal handler: it reads a table of
/// fixed size by atomic loads and calls `kill`, nothing else. A program that
/// is just being started and not yet in the table reads the end of its input
/// when this process ends, and ends too.
enum RunningPrograms {
  static let table = RunningProgramTable()

  /// Makes the table, so that a handler finds it made.
  static func prepare() { _ = table }

  /// Ends every program at once; safe in a signal handler.
  static func endAll() { table.endAll() }
}

/// A table of process ids of fixed size, for a handler to read at any moment.
@safe struct RunningProgramTable: @unchecked Sendable {
  /// How many programs may run at once.
  static let slotCount = 64

  // SAFETY: allocated once, never freed, touched by atomic calls only.
  private let slots: UnsafeMutablePointer<Atomic<Int32>>

  init() {
    let slots = UnsafeMutablePointer<Atomic<Int32>>.allocate(
      capacity: Self.slotCount)
    for slot in 0..<Self.slotCount {
      // SAFETY: `slot` lies in the memory allocated above.
      unsafe (slots + slot).initialize(to: Atomic(0))
    }
    // SAFETY: all of the memory is initialized.
    unsafe self.slots = slots
  }

  /// Notes a process; gives its slot, or nil where all are taken.
  func add(_ processID: Int32) -> Int? {
    for slot in 0..<Self.slotCount {
      // SAFETY: `slot` lies in the table.
      let (taken, _) = unsafe slots[slot].compareExchange(
        expected: 0, desired: processID, ordering: .sequentiallyConsistent)
      if taken { return slot }
    }
    return nil
  }

  /// Forgets a process: before it is waited for, while its id is its own.
  func forget(_ slot: Int) {
    precondition(0..<Self.slotCount ~= slot, "a slot that `add` gave")
    // SAFETY: `slot` lies in the table.
    unsafe slots[slot].store(0, ordering: .sequentiallyConsistent)
  }

  func endAll() {
    for slot in 0..<Self.slotCount {
      // SAFETY: `slot` lies in the table.
      let processID = unsafe slots[slot].exchange(
        0, ordering: .sequentiallyConsistent)
      if processID != 0 { Platform.killNow(processID) }
    }
  }
}
