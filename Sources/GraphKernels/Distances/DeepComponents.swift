/// The components of a plan in which distances are long.
struct DeepComponents {
  /// A component with its rows numbered as a search meets them, so that those
  /// close to each other are near in memory.
  struct Component: Sendable {
    /// The row of the plan of each number.
    var order: [UInt32]
    /// The numbers that edges lead to.
    var targets: PackedRows
    /// What each number counts for as a column.
    var weights: [UInt32]
    /// What it counts for one step further and so on; empty if no column has
    /// trees.
    var trees = PackedRows()
    /// More steps than any distance takes.
    var levelLimit: Int
  }

  /// Sources that are searched from one after the other.
  struct Batch: Sendable {
    var component: Int
    var sources: Range<Int>
  }

  private(set) var components: [Component] = []

  /// - Complexity: O(*n* + *m*).
  init(_ plan: DistancePlan) {
    let deep = plan.components.filter(\.isDeep)
    guard !deep.isEmpty else { return }
    let arcs = Self.arcs(of: plan)
    let sources = arcs.map(\.source)
    let targets = arcs.map(\.target)
    let out = PackedRows(count: plan.rowCount, ends: sources, heads: targets)
    let both = PackedRows(
      count: plan.rowCount, ends: targets + sources, heads: sources + targets)
    var numbers = [UInt32](repeating: 0, count: plan.rowCount)
    components = deep.map { component in
      let start = UInt32(component.cover.lowerBound)
      let far = Self.order(from: start, both).last ?? start
      let order = Self.order(from: far, both)
      for (number, row) in order.enumerated() {
        numbers[Int(row)] = UInt32(number)
      }
      return Component(order, out, numbers, plan)
    }
  }

  /// All batches of up to 64 sources.
  var batches: [Batch] {
    components.indices.flatMap { component in
      let count = components[component].order.count
      return stride(from: 0, to: count, by: 64).map { start in
        Batch(component: component, sources: start..<min(start + 64, count))
      }
    }
  }

  private static func arcs(
    of plan: DistancePlan
  ) -> [(source: UInt32, target: UInt32)] {
    var arcs: [(source: UInt32, target: UInt32)] = []
    for row in 0..<plan.coverCount {
      for head in plan.coverRows[row] { arcs.append((UInt32(row), head)) }
    }
    for place in 0..<plan.fringeCount {
      let row = UInt32(plan.coverCount + place)
      for head in plan.outRows[place] { arcs.append((row, head)) }
      for head in plan.inRows[place] { arcs.append((head, row)) }
    }
    return arcs
  }

  /// Returns the rows that a search meets, in that order.
  private static func order(
    from start: UInt32, _ neighbors: PackedRows
  ) -> [UInt32] {
    var isMet = [Bool](repeating: false, count: neighbors.offsets.count - 1)
    isMet[Int(start)] = true
    var order = [start]
    var place = 0
    while place < order.count {
      for head in neighbors[Int(order[place])] where !isMet[Int(head)] {
        isMet[Int(head)] = true
        order.append(head)
      }
      place += 1
    }
    return order
  }
}

extension DeepComponents.Component {
  fileprivate init(
    _ order: [UInt32], _ out: PackedRows, _ numbers: [UInt32],
    _ plan: DistancePlan
  ) {
    self.order = order
    targets = PackedRows()
    weights = []
    var longest = 1
    for row in order.lazy.map({ Int($0) }) {
      for head in out[row] { targets.append(numbers[Int(head)]) }
      targets.endRow()
      let own = plan.columnWeights(row)
      weights.append(own.first ?? 0)
      for weight in own.dropFirst() { trees.append(weight) }
      trees.endRow()
      longest = max(longest, own.count)
    }
    if longest == 1 { trees = PackedRows() }
    levelLimit = order.count + longest
  }
}
