/// The components of a plan in which distances are long.
struct DeepComponents {
  /// Columns that are searched for at the same time.
  struct Batch: Sendable {
    var component: Int
    /// Places in the order of the component.
    var columns: Range<Int>
  }

  /// For each row those from which an edge leads to it.
  private(set) var sources = PackedRows()
  /// The rows of each component, one after the other as a search from its
  /// edge meets them, so that rows close to each other are near in order.
  private(set) var orders: [[UInt32]] = []

  /// - Complexity: O(*n* + *m*).
  init(_ plan: DistancePlan) {
    let deep = plan.components.filter(\.isDeep)
    guard !deep.isEmpty else { return }
    let arcs = Self.arcs(of: plan)
    sources = PackedRows(
      count: plan.rowCount, ends: arcs.map(\.target),
      heads: arcs.map(\.source))
    let both = PackedRows(
      count: plan.rowCount, ends: arcs.map(\.target) + arcs.map(\.source),
      heads: arcs.map(\.source) + arcs.map(\.target))
    orders = deep.map { component in
      let start = UInt32(component.cover.lowerBound)
      let far = Self.order(from: start, both).last ?? start
      return Self.order(from: far, both)
    }
  }

  /// All batches of up to 64 columns.
  var batches: [Batch] {
    orders.indices.flatMap { component in
      let count = orders[component].count
      return stride(from: 0, to: count, by: 64).map { start in
        Batch(component: component, columns: start..<min(start + 64, count))
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
