import CGraphKernels

/// What was found of rows, or of a part of their targets.
package struct RowCheck: Sendable, Equatable {
  /// A number that depends on nothing but which pairs of row and target there
  /// are, and how often.
  package var fingerprint: UInt64
  /// Whether no row has a target that is less than the one before it.
  package var areAscending: Bool
  /// The largest target, 0 of none.
  package var largest: UInt32

  package init(fingerprint: UInt64, areAscending: Bool, largest: UInt32) {
    self.fingerprint = fingerprint
    self.areAscending = areAscending
    self.largest = largest
  }

  /// Joins what was found of parts that lie one behind the other, each of
  /// `length` targets but the last.
  ///
  /// - Precondition: `offsets` ascend from 0 to the number of targets.
  package init(
    joining parts: [RowCheck], of length: Int, offsets: [Int],
    targets: [UInt32]
  ) {
    fingerprint = parts.reduce(0) { $0 &+ $1.fingerprint }
    largest = parts.map(\.largest).max() ?? 0
    areAscending =
      parts.allSatisfy(\.areAscending)
      && parts.indices.dropFirst().allSatisfy { part in
        let seam = part * length
        let row = firstRow(in: offsets, endingAfter: seam)
        return offsets[row] == seam || targets[seam - 1] <= targets[seam]
      }
  }
}

/// Looks at a part of the targets of rows: takes the fingerprint and sees
/// whether they ascend.
///
/// Other pairs have another fingerprint but for a chance of about 2^-32,
/// whatever they are, if the seeds were not known to who made them.
///
/// - Parameters:
///   - part: The targets from a place on.
///   - offsets: Where rows begin, and where the last ends.
/// - Complexity: O(targets of the part + their rows + log rows).
package func checkRows(
  _ part: Span<UInt32>, from place: Int, offsets: [Int], rowSeed: UInt32,
  targetSeed: UInt32, instructions: InstructionSet = .current
) -> RowCheck {
  let rowCount = offsets.count - 1
  precondition(
    place >= 0 && place + part.count <= offsets[rowCount],
    "a part of all targets")
  let row = firstRow(in: offsets, endingAfter: place)
  // SAFETY: only the offsets of `rowCount` rows and the part are read,
  // whatever those say.
  let found = unsafe offsets.withUnsafeBufferPointer { offsets in
    unsafe part.withUnsafeBufferPointer { part in
      unsafe vn_check_rows(
        instructions.rawValue, offsets.baseAddress, row, rowCount,
        part.baseAddress, place, part.count, rowSeed, targetSeed)
    }
  }
  return RowCheck(
    fingerprint: found.fingerprint, areAscending: found.falls == 0,
    largest: found.largest)
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
