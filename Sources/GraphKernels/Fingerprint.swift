import CGraphKernels

/// What was found of rows in one pass.
package struct RowCheck: Sendable, Equatable {
  /// A number that depends on nothing but which pairs of row and target there
  /// are, and how often.
  package var fingerprint: UInt64
  /// Whether no row has a target that is less than the one before it.
  package var areAscending: Bool

  package init(fingerprint: UInt64, areAscending: Bool) {
    self.fingerprint = fingerprint
    self.areAscending = areAscending
  }
}

/// Takes the fingerprint of rows and sees whether they ascend.
///
/// Other pairs have another fingerprint but for a chance of about 2^-32,
/// whatever they are, if the seeds were not known to who made them.
///
/// - Precondition: `offsets` ascend from 0 to the number of targets.
package func checkRows(
  offsets: [Int], targets: [UInt32], rowSeed: UInt32, targetSeed: UInt32,
  threads: Int? = nil, instructions: InstructionSet = .current
) -> RowCheck {
  let rowCount = offsets.count - 1
  precondition(
    offsets[0] == 0 && offsets[rowCount] == targets.count
      && zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 },
    "rows of all targets")
  let taskCount = max(1, min(rowCount, targets.count >> 18))
  return Workers.collect(taskCount: taskCount, threads: threads) { nextTask in
    var check = RowCheck(fingerprint: 0, areAscending: true)
    while let task = nextTask() {
      // SAFETY: the offsets of these rows are places of the targets.
      let found = unsafe offsets.withUnsafeBufferPointer { offsets in
        unsafe targets.withUnsafeBufferPointer { targets in
          unsafe vn_check_rows(
            instructions.rawValue, offsets.baseAddress, targets.baseAddress,
            rowCount * task / taskCount, rowCount * (task + 1) / taskCount,
            rowSeed, targetSeed)
        }
      }
      check.fingerprint &+= found.fingerprint
      check.areAscending = check.areAscending && found.falls == 0
    }
    return check
  }.reduce(RowCheck(fingerprint: 0, areAscending: true)) { all, part in
    RowCheck(
      fingerprint: all.fingerprint &+ part.fingerprint,
      areAscending: all.areAscending && part.areAscending)
  }
}

/// Returns the fingerprint of pairs in two columns.
package func pairFingerprint(
  sources: [UInt32], targets: [UInt32], sourceSeed: UInt32,
  targetSeed: UInt32, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> UInt64 {
  precondition(sources.count == targets.count, "pairs")
  let count = sources.count
  let taskCount = max(1, count >> 18)
  return Workers.collect(taskCount: taskCount, threads: threads) { nextTask in
    var sum: UInt64 = 0
    while let task = nextTask() {
      let first = count * task / taskCount
      let length = count * (task + 1) / taskCount - first
      // SAFETY: the pairs of a task lie in both columns.
      unsafe sources.withUnsafeBufferPointer { sources in
        unsafe targets.withUnsafeBufferPointer { targets in
          sum &+= unsafe vn_pair_fingerprint(
            instructions.rawValue,
            sources.baseAddress.map { unsafe $0 + first },
            targets.baseAddress.map { unsafe $0 + first }, length,
            sourceSeed, targetSeed)
        }
      }
    }
    return sum
  }.reduce(0, &+)
}
