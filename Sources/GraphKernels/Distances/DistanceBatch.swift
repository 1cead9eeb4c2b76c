/// Up to 512 columns of a plan that are searched for at the same time, a bit
/// each.
struct DistanceBatch: Sendable {
  static let width = 512

  /// The columns of one component, and their bits.
  struct Part: Sendable {
    var component: Int
    /// Places among the columns of the component: those of the cover first,
    /// then those of the fringe.
    var columns: Range<Int>
    var firstBit: Int
  }

  var parts: [Part] = []
  var columnCount = 0

  /// A batch of columns of one component.
  init(_ component: Int, _ columns: Range<Int>) {
    parts = [Part(component: component, columns: columns, firstBit: 0)]
    columnCount = columns.count
  }

  private init() {}

  /// Returns the numbers up to a count in ranges of a batch each.
  static func ranges(upTo count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: width).map { start in
      start..<min(start + width, count)
    }
  }

  /// Returns batches that hold every column of the components once that are
  /// not deep and have no matrices.
  static func batches(
    of plan: DistancePlan, _ hubs: [HubMatrices]
  ) -> [DistanceBatch] {
    var batches: [DistanceBatch] = []
    let kept = Set(hubs.map(\.component))
    var open = DistanceBatch()
    for component in plan.components.indices
    where !plan.components[component].isDeep && !kept.contains(component) {
      let count = plan.components[component].columnCount
      var start = 0
      while start < count {
        let bit = open.columnCount
        let end = min(count, start + width - bit)
        open.parts.append(
          Part(component: component, columns: start..<end, firstBit: bit))
        open.columnCount += end - start
        start = end
        if open.columnCount == width {
          batches.append(open)
          open = DistanceBatch()
        }
      }
    }
    if open.columnCount > 0 { batches.append(open) }
    return batches
  }
}

/// What the bits of a batch count for, at each distance from the columns.
///
/// A column with trees stands for its own vertex and, a step further each,
/// for those below it: a *group* for each depth. The weights of a group are
/// spread over planes, one a binary digit; where they are all alike there is
/// one plane and a factor.
struct BitWeights {
  var planeStarts: [UInt32] = [0]
  var factors: [UInt32] = []
  var masks: [UInt64] = []
  var shifts: [UInt32] = []

  var groupCount: Int { factors.count }

  /// - Parameter weights: For each column its weights by depth.
  init(_ weights: [ArraySlice<UInt32>]) {
    let depth = weights.lazy.map(\.count).max() ?? 0
    for level in 0..<depth {
      addGroup(
        weights.map { row in
          level < row.count ? row[row.startIndex + level] : 0
        })
    }
  }

  /// Returns what some of the first 64 bits of a batch weigh in a group.
  func count(of bits: UInt64, inGroup group: Int) -> UInt32 {
    var count = 0
    for plane in planeStarts[group]..<planeStarts[group + 1] {
      let mask = masks[DistanceBatch.width / 64 * Int(plane)]
      count += (bits & mask).nonzeroBitCount << Int(shifts[Int(plane)])
    }
    return UInt32(count) * factors[group]
  }

  private mutating func addGroup(_ weights: [UInt32]) {
    let first = weights.first ?? 0
    let isUniform = weights.allSatisfy { $0 == first }
    factors.append(isUniform ? first : 1)
    if isUniform {
      addPlane(0, weights.map { _ in true })
    } else {
      let all = weights.reduce(0, |)
      for digit in 0..<UInt32(32) where all >> digit & 1 == 1 {
        addPlane(digit, weights.map { $0 >> digit & 1 == 1 })
      }
    }
    planeStarts.append(UInt32(shifts.count))
  }

  private mutating func addPlane(_ digit: UInt32, _ isIn: [Bool]) {
    var mask = [UInt64](repeating: 0, count: DistanceBatch.width / 64)
    for (bit, isIn) in isIn.enumerated() where isIn {
      mask[bit / 64] |= 1 << UInt64(bit % 64)
    }
    masks += mask
    shifts.append(digit)
  }
}
