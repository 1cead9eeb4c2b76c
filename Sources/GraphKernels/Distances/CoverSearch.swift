import CGraphKernels

/// One worker's searches of all distances, and what they found.
///
/// A search runs backward from a target: a vertex reaches it in *d* steps if
/// a vertex that its row names does in *d* − 1. The searches of a batch run
/// side by side as bits, so a step costs one pass over the rows for all.
struct CoverSearch: ~Copyable {
  let plan: DistancePlan
  let instructions: InstructionSet
  /// For each distance from 1 on, and each row, how many vertices it has
  /// there; see ``DistancePlan/columnWeights(_:)``. A row has nothing of its
  /// own column.
  private(set) var levels: [UInt32] = []

  /// The targets that each vertex of the cover reaches in so many steps as
  /// were made, in one more and in two more; eight words a vertex.
  private var reach: BitRows
  private var next: BitRows
  private var after: BitRows
  /// For each group of weights, and each row, the count known so far.
  private var last: [UInt32] = []

  init(_ plan: DistancePlan, _ instructions: InstructionSet) {
    self.plan = plan
    self.instructions = instructions
    reach = BitRows(count: plan.coverCount)
    next = BitRows(count: plan.coverCount)
    after = BitRows(count: plan.coverCount)
  }

  /// Searches for the columns of a batch, calling a function after each step.
  mutating func run(_ batch: DistanceBatch, afterStep: () -> Void) {
    let columns = batch.parts.map { part in columnRows(of: part) }
    let weights = prepare(columns.flatMap { $0 })
    var distance = 1
    var active = zip(batch.parts, columns).map { start($0, $1) }
    if columns.joined().allSatisfy({ $0 >= plan.coverCount }) {
      // Nobody but the neighbors in the cover is a step away.
      for row in columns.joined() { noteNeighbors(ofColumn: row) }
      swap(&reach, &next)
      distance = 2
    }
    while !active.isEmpty {
      prepareLevels(upTo: distance - 1 + weights.groupCount)
      active = active.filter { advance($0, weights, to: distance) }
      swap(&reach, &next)
      swap(&next, &after)
      distance += 1
      afterStep()
    }
  }

  /// Searches for a block of columns of the cover, for the rows of the cover
  /// alone, and keeps what these reach.
  ///
  /// - Returns: After how many steps all is reached.
  mutating func run(
    _ block: Int, of matrices: HubMatrices, afterStep: () -> Void
  ) -> Int {
    let columns = DistanceBatch.ranges(upTo: matrices.places.count)[block]
    let part = DistanceBatch.Part(
      component: matrices.component, columns: columns, firstBit: 0)
    let rows = columnRows(of: part)
    let weights = prepare(rows)
    let active = start(part, rows)
    let fringe = plan.components[matrices.component].twoWay
    var done = [UInt8](repeating: 0, count: fringe.count)
    var distance = 1
    while true {
      prepareLevels(upTo: distance - 1 + weights.groupCount)
      _ = advanceCover(active, weights, to: distance)
      matrices.store(next, block, steps: distance)
      afterStep()
      if last[matrices.cover].allSatisfy({ $0 == active.full }) {
        return distance
      }
      // SAFETY: the rows of the fringe name rows of the cover, for which the
      // states were made, and each has its byte.
      unsafe vn_pass_fringe(
        instructions.rawValue, plan.outRows.offsets, plan.outRows.heads,
        fringe.lowerBound, fringe.upperBound, active.all, &done, reach.words,
        after.words)
      swap(&reach, &next)
      swap(&next, &after)
      distance += 1
    }
  }

  /// Clears what is known; returns what the bits of columns count for.
  private mutating func prepare(_ columns: [Int]) -> BitWeights {
    let weights = BitWeights(columns.map { plan.columnWeights($0) })
    last = [UInt32](
      repeating: 0, count: weights.groupCount * plan.rowCount)
    prepareLevels(upTo: weights.groupCount)
    return weights
  }

  private mutating func prepareLevels(upTo distance: Int) {
    let missing = distance * plan.rowCount - levels.count
    if missing > 0 { levels += [UInt32](repeating: 0, count: missing) }
  }

  /// Notes a column of the fringe for the vertices one step from it.
  private mutating func noteNeighbors(ofColumn row: Int) {
    for (group, weight) in plan.columnWeights(row).enumerated() {
      for head in plan.inRows[row - plan.coverCount] {
        levels[group * plan.rowCount + Int(head)] += weight
        last[group * plan.rowCount + Int(head)] += weight
      }
    }
  }

  /// A part of a batch while it is searched.
  private struct ActivePart {
    var part: DistanceBatch.Part
    /// The bits of the part.
    var all: [UInt64]
    /// What they weigh at the depth 0.
    var full: UInt32
  }

  private func columnRows(of part: DistanceBatch.Part) -> [Int] {
    let component = plan.components[part.component]
    return part.columns.map { place in
      place < component.coverColumns.count
        ? Int(plan.coverColumns[component.coverColumns.lowerBound + place])
        : plan.coverCount + component.fringeColumns.lowerBound + place
          - component.coverColumns.count
    }
  }

  /// Sets the bits of the columns: at themselves, and those of the fringe
  /// one step on.
  private mutating func start(
    _ part: DistanceBatch.Part, _ rows: [Int]
  ) -> ActivePart {
    let cover = plan.components[part.component].cover
    reach.clear(cover)
    next.clear(cover)
    var active = ActivePart(
      part: part, all: [UInt64](repeating: 0, count: 8), full: 0)
    for (index, row) in rows.enumerated() {
      let bit = part.firstBit + index
      active.all[bit / 64] |= 1 << UInt64(bit % 64)
      let weights = plan.columnWeights(row)
      active.full += weights.first ?? 0
      for (group, weight) in weights.enumerated() {
        last[group * plan.rowCount + row] = weight
      }
      if row < plan.coverCount {
        reach.set(bit, of: row)
      } else {
        for head in plan.inRows[row - plan.coverCount] {
          next.set(bit, of: Int(head))
        }
      }
    }
    return active
  }

  /// Makes one step in a component; returns whether it led anywhere new.
  private mutating func advance(
    _ active: ActivePart, _ weights: BitWeights, to distance: Int
  ) -> Bool {
    var found = advanceCover(active, weights, to: distance)
    let component = plan.components[active.part.component]
    let first = (distance - 1) * plan.rowCount
    for (range, firstBit) in fringeRanges(of: active.part, component) {
      // SAFETY: as for the cover; the bits of the range are of the batch.
      unsafe levels.withUnsafeMutableBufferPointer { levels in
        let level = unsafe levels.baseAddress.map { unsafe $0 + first }
        unsafe found |= vn_fringe_step(
          instructions.rawValue, UInt32(weights.groupCount),
          weights.planeStarts, weights.factors, weights.masks, weights.shifts,
          &last, level, plan.rowCount,
          plan.outRows.offsets, plan.outRows.heads, plan.inRows.offsets,
          plan.inRows.heads, range.lowerBound, range.upperBound,
          plan.coverCount + range.lowerBound, Int64(firstBit ?? -1),
          active.full, reach.words, after.words)
      }
    }
    return found != 0
  }

  /// Makes one step among the cover; returns whether it led anywhere new, as
  /// not 0.
  private mutating func advanceCover(
    _ active: ActivePart, _ weights: BitWeights, to distance: Int
  ) -> UInt32 {
    let cover = plan.components[active.part.component].cover
    let first = (distance - 1) * plan.rowCount
    // SAFETY: every row of the plan is below its row count and its heads
    // below its cover count, for which the states were made; `last` has a
    // count a group and row, and so have the levels from this one on.
    return unsafe levels.withUnsafeMutableBufferPointer { levels in
      let level = unsafe levels.baseAddress.map { unsafe $0 + first }
      return unsafe vn_cover_step(
        instructions.rawValue, UInt32(weights.groupCount),
        weights.planeStarts, weights.factors, weights.masks, weights.shifts,
        &last, level, plan.rowCount,
        plan.coverRows.offsets, plan.coverRows.heads,
        cover.lowerBound, cover.upperBound, active.all,
        reach.words, next.words, after.words)
    }
  }

  /// Returns the rows of the fringe in ranges of which all or none are
  /// columns of the part, with the bit of the first of those.
  private func fringeRanges(
    of part: DistanceBatch.Part, _ component: DistancePlan.Component
  ) -> [(range: Range<Int>, firstBit: Int?)] {
    let shift = component.twoWay.lowerBound - component.coverColumns.count
    let columns =
      (part.columns.lowerBound + shift..<part.columns.upperBound
      + shift).clamped(to: component.twoWay)
    let firstBit =
      part.firstBit + columns.lowerBound - shift
      - part.columns.lowerBound
    let ranges: [(range: Range<Int>, firstBit: Int?)] = [
      (component.twoWay.lowerBound..<columns.lowerBound, nil),
      (columns, firstBit),
      (columns.upperBound..<component.twoWay.upperBound, nil),
      (component.outOnly, nil),
    ]
    return ranges.filter { !$0.range.isEmpty }
  }
}
