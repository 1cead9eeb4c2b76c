import CGraphKernels

/// What the cover of a component reaches.
struct HubReach: Sendable {
  let matrices: HubMatrices
  /// After how many steps each block stays as it is.
  let steps: [Int]
  let weights: RowWeights

  init(_ matrices: HubMatrices, _ steps: [Int], _ plan: DistancePlan) {
    self.matrices = matrices
    self.steps = steps
    weights = RowWeights(matrices.places, plan)
  }
}

/// What rows of the cover count for as columns, at each distance from them:
/// a group for each depth, and in it the rows whose weight has a binary
/// digit.
struct RowWeights: Sendable {
  var planeStarts: [UInt32] = [0]
  var shifts: [UInt32] = []
  var rows = PackedRows()

  var groupCount: Int { planeStarts.count - 1 }

  init(_ places: [UInt32], _ plan: DistancePlan) {
    let weights = places.map { plan.columnWeights(Int($0)) }
    for level in 0..<(weights.lazy.map(\.count).max() ?? 0) {
      let own = weights.map { weights in
        level < weights.count ? weights[weights.startIndex + level] : 0
      }
      let all = own.reduce(0, |)
      for digit in 0..<UInt32(32) where all >> digit & 1 == 1 {
        for (place, weight) in zip(places, own) where weight >> digit & 1 == 1 {
          rows.append(place)
        }
        rows.endRow()
        shifts.append(digit)
      }
      planeStarts.append(UInt32(shifts.count))
    }
  }
}

/// One worker's searches for columns of the fringe where it is known what the
/// cover reaches, and what they found.
///
/// Whatever reaches a column of the fringe reaches one of its neighbors in
/// the cover a step before. So the state of the cover after so many steps is
/// at hand without the steps: the lines of the neighbors, joined, turned on
/// their side. What is left to do is to count it, and to look up what the
/// fringe reaches by way of the cover. All links lead both ways, so of two
/// plain vertices of the fringe one is looked up and the other gets its count
/// from the same bits.
struct HubSearch: ~Copyable {
  let plan: DistancePlan
  let instructions: InstructionSet
  /// As in ``CoverSearch``.
  private(set) var levels: [UInt32] = []
  /// The columns that each vertex of the cover reaches.
  private var states: BitRows
  private var last: [UInt32] = []
  /// For each column the count known so far of plain rows behind all columns,
  /// and for each group of weights that of the cover.
  private var fringeLast: [UInt32] = []
  private var coverLast: [UInt32] = []

  init(_ plan: DistancePlan, _ instructions: InstructionSet) {
    self.plan = plan
    self.instructions = instructions
    states = BitRows(count: plan.coverCount)
  }

  /// Searches for up to 512 columns of the fringe.
  mutating func run(_ columns: Range<Int>, _ reach: HubReach) {
    let weights = BitWeights(
      columns.map { plan.columnWeights(plan.coverCount + $0) })
    let full = columns.reduce(0) { sum, column in
      sum + (plan.columnWeights(plan.coverCount + column).first ?? 0)
    }
    last = [UInt32](repeating: 0, count: weights.groupCount * plan.rowCount)
    fringeLast = [UInt32](repeating: 0, count: DistanceBatch.width)
    coverLast = [UInt32](
      repeating: 0, count: DistanceBatch.width * reach.weights.groupCount)
    states.clear(reach.matrices.cover)
    for (bit, column) in columns.enumerated() {
      for head in plan.inRows[column] { states.set(bit, of: Int(head)) }
    }
    for step in 0...(reach.steps.max() ?? 0) {
      if step > 0 { advance(columns, reach, to: step) }
      prepareLevels(
        upTo: step + 1 + max(weights.groupCount, reach.weights.groupCount))
      countCover(columns, reach.weights, step)
      let component = plan.components[reach.matrices.component]
      if !count(columns, component, weights, full, step) { break }
    }
    // Two steps from itself, by way of a neighbor, every column was counted.
    for column in columns { leaveOut(plan.coverCount + column, at: 2) }
  }

  private mutating func prepareLevels(upTo distance: Int) {
    let missing = distance * plan.rowCount - levels.count
    if missing > 0 { levels += [UInt32](repeating: 0, count: missing) }
  }

  /// Takes back that a row that is its own column was counted at a distance.
  private mutating func leaveOut(_ row: Int, at distance: Int) {
    for (group, weight) in plan.columnWeights(row).enumerated() {
      levels[(distance - 1 + group) * plan.rowCount + row] &-= weight
    }
  }

  /// Makes the states those of a number of steps from the neighbors of the
  /// columns.
  private mutating func advance(
    _ columns: Range<Int>, _ reach: HubReach, to step: Int
  ) {
    let matrices = reach.matrices
    for (block, bits) in DistanceBatch.ranges(upTo: matrices.places.count)
      .enumerated()
    where step <= reach.steps[block] {
      // SAFETY: the columns are of the fringe, their heads of the cover, for
      // which there are lines and states; so are the places.
      unsafe matrices.places[bits].withUnsafeBufferPointer { places in
        unsafe vn_turn_lines(
          instructions.rawValue, matrices.lines(block, steps: step),
          matrices.cover.lowerBound, plan.inRows.offsets, plan.inRows.heads,
          columns.lowerBound, columns.upperBound, places.baseAddress,
          places.count, states.words)
      }
    }
  }

  /// Counts what the columns reach of the cover in a step more than their
  /// neighbors.
  private mutating func countCover(
    _ columns: Range<Int>, _ weights: RowWeights, _ step: Int
  ) {
    let first = step * plan.rowCount + plan.coverCount + columns.lowerBound
    // SAFETY: the rows are of the cover, for which there are states; there
    // are 512 counts a group in `coverLast`, and the levels have a count for
    // each row and group from this one on.
    unsafe levels.withUnsafeMutableBufferPointer { levels in
      let level = unsafe levels.baseAddress.map { unsafe $0 + first }
      unsafe vn_count_columns(
        instructions.rawValue, UInt32(weights.groupCount),
        weights.planeStarts, weights.shifts, weights.rows.offsets,
        weights.rows.heads, states.words, UInt32(columns.count), &coverLast,
        level, plan.rowCount)
    }
  }

  /// Counts what the cover reaches in one step more than from the neighbors
  /// of the columns, and the fringe in two; returns whether anything is
  /// missing.
  private mutating func count(
    _ columns: Range<Int>, _ component: DistancePlan.Component,
    _ weights: BitWeights, _ full: UInt32, _ step: Int
  ) -> Bool {
    let fringe = component.twoWay
    let isAlike = columns.lowerBound >= component.firstAlike
    let ranges =
      isAlike
      ? [fringe.lowerBound..<component.firstAlike, columns] : [fringe]
    // SAFETY: every row of the plan is below its row count and its heads
    // below its cover count, for which there are states; `last` has a count
    // a group and row, the others one a column, and the levels of the two
    // distances have a count for each row and group.
    return unsafe levels.withUnsafeMutableBufferPointer { levels in
      guard let base = levels.baseAddress else { return false }
      let level = unsafe base + step * plan.rowCount
      var isLeft = unsafe vn_count_states(
        instructions.rawValue, UInt32(weights.groupCount),
        weights.planeStarts, weights.factors, weights.masks, weights.shifts,
        &last, level, plan.rowCount, component.cover.lowerBound,
        component.cover.upperBound, full, states.words)
      // SAFETY: there are levels of two distances from `level` on.
      let next = unsafe level + plan.rowCount
      for range in ranges {
        // SAFETY: as above; the range is of the fringe.
        unsafe isLeft |= vn_count_joined(
          instructions.rawValue, UInt32(weights.groupCount),
          weights.planeStarts, weights.factors, weights.masks, weights.shifts,
          &last, next, plan.rowCount, plan.outRows.offsets,
          plan.outRows.heads, range.lowerBound, range.upperBound,
          plan.coverCount + range.lowerBound, full, states.words)
      }
      if isAlike {
        // SAFETY: as above; these rows follow those of the columns.
        unsafe isLeft |= vn_count_mutual(
          instructions.rawValue, &last, next, plan.outRows.offsets,
          plan.outRows.heads, columns.upperBound, fringe.upperBound,
          plan.coverCount + columns.upperBound, UInt32(columns.count),
          states.words, &fringeLast,
          next + plan.coverCount + columns.lowerBound)
      }
      return isLeft != 0
    }
  }
}
