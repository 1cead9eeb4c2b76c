import CGraphKernels

/// One worker's searches in components of long distances, and what they
/// found.
///
/// Where there are many steps and few vertices at each of them, passing over
/// all rows for every step would be waste, and searches from several targets
/// seldom meet at the same row and step. Here a search from each source just
/// weighs what it meets, step by step.
struct DeepSearch {
  let plan: DistancePlan
  let deep: DeepComponents
  /// All that was found but for `pairsByDistance`.
  private var totals: RowTotals
  private var pairsByDistance: [UInt64] = []
  /// Which search met a number last, and the numbers as they were met.
  private var marks: [UInt32]
  private var queue: [UInt32]
  private var mark: UInt32 = 0
  /// How many columns a source has at each distance; 0 between searches.
  private var levels: [UInt64]
  /// 2⁶⁴ over each distance.
  private let inverses: [UInt128]

  init(_ plan: DistancePlan, _ deep: DeepComponents) {
    self.plan = plan
    self.deep = deep
    totals = RowTotals(plan)
    let count = deep.components.lazy.map(\.order.count).max() ?? 0
    let limit = deep.components.lazy.map(\.levelLimit).max() ?? 0
    marks = [UInt32](repeating: 0, count: count + 4)
    queue = marks
    levels = [UInt64](repeating: 0, count: limit + 1)
    inverses = [0] + (1..<limit + 1).map { InverseDistance.of($0) }
    pairsByDistance = levels
  }

  /// All that was found.
  var result: RowTotals {
    var result = totals
    let last = pairsByDistance.lastIndex { $0 > 0 } ?? 0
    result.addPairs(Array(pairsByDistance[...last].dropFirst()))
    return result
  }

  /// Searches from the sources of a batch.
  mutating func run(_ batch: DeepComponents.Batch) {
    let component = deep.components[batch.component]
    for source in batch.sources {
      let longest = search(from: source, component)
      let row = Int(component.order[source])
      if let weight = plan.plainWeight(row) {
        noteAll(row, UInt64(weight), upTo: longest)
      } else {
        for distance in 1..<longest + 1 {
          totals.note(UInt32(levels[distance]), at: distance, from: row)
          levels[distance] = 0
        }
      }
    }
  }

  /// Weighs what a search meets; returns up to which distance there is any.
  private mutating func search(
    from source: Int, _ component: DeepComponents.Component
  ) -> Int {
    if mark == .max {
      for place in marks.indices { marks[place] = 0 }
      mark = 0
    }
    mark += 1
    let hasTrees = component.trees.offsets.count > 1
    // SAFETY: the numbers and their targets are below the component's count,
    // for which there are marks, weights and trees; the queue has an element
    // more than can be met, and there are levels for the longest path with
    // the highest tree behind it.
    let steps = unsafe component.trees.offsets.withUnsafeBufferPointer {
      trees in
      unsafe vn_search_levels(
        component.targets.offsets, component.targets.heads, UInt32(source),
        mark, &marks, &queue, component.weights,
        hasTrees ? trees.baseAddress : nil, component.trees.heads, &levels)
    }
    var longest = Int(steps)
    if hasTrees {
      while longest + 1 < levels.count, levels[longest + 1] > 0 { longest += 1 }
    }
    return longest
  }

  /// Notes what a row that stands for vertices of one distance has at each.
  private mutating func noteAll(
    _ row: Int, _ weight: UInt64, upTo longest: Int
  ) {
    let found = Self.sums(
      &levels, &pairsByDistance, inverses, weight, upTo: longest)
    totals.add(
      toRow: row, reached: found.reached, sum: found.sum,
      inverseSum: found.inverseSum, farthest: UInt32(longest))
  }

  /// Adds up the levels, and clears them.
  private static func sums(
    _ levels: inout [UInt64], _ pairs: inout [UInt64],
    _ inverses: [UInt128], _ weight: UInt64, upTo longest: Int
  ) -> (reached: UInt64, sum: UInt64, inverseSum: UInt128) {
    var levels = levels.mutableSpan
    var pairs = pairs.mutableSpan
    let inverses = inverses.span
    var reached: UInt64 = 0
    var sum: UInt64 = 0
    var inverseSum: UInt128 = 0
    for distance in 1..<longest + 1 {
      let count = levels[distance]
      levels[distance] = 0
      reached &+= count
      sum &+= count &* UInt64(distance)
      inverseSum &+= UInt128(count) &* inverses[distance]
      pairs[distance] &+= count &* weight
    }
    return (reached, sum, inverseSum)
  }
}
