/// What the distances among all vertices add up to.
package struct DistanceTotals: Sendable, Equatable {
  /// For each vertex the largest distance to a vertex it reaches, else 0.
  package var eccentricities: [UInt32]
  /// For each vertex the sum of its distances to those it reaches.
  package var sums: [UInt64]
  /// For each vertex how many others it reaches.
  package var reached: [UInt64]
  /// For each vertex the sum of the inverses of its distances to those it
  /// reaches, in units of 2⁻⁶⁴, each inverse rounded down.
  package var inverseSums: [UInt128]
  /// How many ordered pairs of distinct vertices are at each distance, the
  /// first element at distance 1; the last is never 0.
  package var pairsByDistance: [UInt64] = []

  package init(vertexCount: Int) {
    eccentricities = [UInt32](repeating: 0, count: vertexCount)
    sums = [UInt64](repeating: 0, count: vertexCount)
    reached = sums
    inverseSums = [UInt128](repeating: 0, count: vertexCount)
  }

  /// Returns the sum of the inverses of the distances of a vertex.
  package func harmonicSum(of vertex: Int) -> Double {
    InverseDistance.value(inverseSums[vertex])
  }

  /// Notes that a vertex has `count` others at a distance of 1 or more.
  package mutating func note(
    _ count: UInt32, at distance: Int, from vertex: Int
  ) {
    guard count > 0 else { return }
    eccentricities[vertex] = max(eccentricities[vertex], UInt32(distance))
    sums[vertex] += UInt64(count) * UInt64(distance)
    reached[vertex] += UInt64(count)
    inverseSums[vertex] += UInt128(count) * InverseDistance.of(distance)
    while pairsByDistance.count < distance { pairsByDistance.append(0) }
    pairsByDistance[distance - 1] += UInt64(count)
  }

  // MARK: From rows to vertices

  /// Gives every vertex the totals of its row, and those of its trees.
  init(_ plan: DistancePlan, _ rows: RowTotals) {
    self.init(vertexCount: plan.rows.count)
    pairsByDistance = rows.pairsByDistance
    for vertex in plan.rows.indices where plan.forest.isCore(vertex) {
      let standIn = Int(plan.twins.representatives[vertex])
      if let row = plan.rows[standIn].map({ Int($0) }) {
        copy(rows, row, lengthenedBy: 0, to: vertex)
        if plan.twinsMeet[row] {
          note(plan.twins.sizes[standIn] - 1, at: 2, from: vertex)
        }
      }
      noteDescents(of: vertex, plan.forest)
    }
    noteTrees(plan, rows)
  }

  /// Gives a vertex the totals of a row, each distance lengthened; the pairs
  /// are those of the rows already.
  private mutating func copy(
    _ rows: RowTotals, _ row: Int, lengthenedBy steps: Int, to vertex: Int
  ) {
    guard rows.reached[row] > 0 else { return }
    reached[vertex] = rows.reached[row]
    sums[vertex] = rows.sums[row] + UInt64(steps) * rows.reached[row]
    eccentricities[vertex] = rows.eccentricities[row] + UInt32(steps)
    inverseSums[vertex] = rows.inverseSum(ofRow: row, lengthenedBy: steps)
  }

  private mutating func noteDescents(of vertex: Int, _ forest: PendantForest) {
    let places = forest.descents.places(of: vertex)
    for place in places.dropFirst() {
      note(
        forest.descents.counts[place], at: place - places.lowerBound,
        from: vertex)
    }
  }

  /// Fills in the vertices of the trees, parents before children.
  ///
  /// A vertex reaches those below it, and if an edge leads up, one step
  /// further each, those that its parent reaches by another way than through
  /// the vertex: within the trees of the anchor, counted by distance in
  /// `beside`, and beyond the anchor, where the totals of its row hold.
  private mutating func noteTrees(_ plan: DistancePlan, _ rows: RowTotals) {
    let forest = plan.forest
    var beside: [Int: [UInt32]] = [:]
    var steps = [UInt32](repeating: 0, count: plan.rows.count)
    var anchors = (0..<UInt32(plan.rows.count)).map { $0 }
    var others: [UInt32] = []
    for vertex in forest.order.reversed().lazy.map({ Int($0) }) {
      let parent = Int(forest.parents[vertex])
      let ways = forest.ways[vertex]
      if ways & LinkRows.out == 0 {
        noteDescents(of: vertex, forest)
        continue
      }
      if forest.isCore(parent) || steps[parent] > 0 {
        anchors[vertex] = anchors[parent]
        steps[vertex] = steps[parent] + 1
        if let row = plan.rows[Int(anchors[vertex])] {
          copy(rows, Int(row), lengthenedBy: Int(steps[vertex]), to: vertex)
        }
      }
      noteDescents(of: vertex, forest)
      others.removeAll(keepingCapacity: true)
      others.append(0)
      for place in forest.descents.places(of: parent) {
        others.append(forest.descents.counts[place])
      }
      if ways & LinkRows.in != 0 {
        let places = forest.descents.places(of: vertex)
        for place in places {
          others[place - places.lowerBound + 2] -= forest.descents.counts[place]
        }
      }
      if !forest.isCore(parent) {
        for (distance, count) in (beside[parent] ?? []).enumerated() {
          if distance + 1 == others.count { others.append(0) }
          others[distance + 1] += count
        }
      }
      for distance in 1..<others.count {
        note(others[distance], at: distance, from: vertex)
      }
      if forest.hasChildren[vertex] { beside[vertex] = others }
    }
  }
}
