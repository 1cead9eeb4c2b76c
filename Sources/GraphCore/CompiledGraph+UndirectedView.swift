extension CompiledGraph {
  /// Returns, for every edge, whether it stands in the undirected view: of
  /// each reciprocal pair only one edge does.
  ///
  /// A reciprocal pair is two directed edges `a → b` and `b → a`, a ≠ b, of
  /// the same kind. Pairing is greedy in the order of the edges: an edge
  /// takes the first opposite edge still without a partner. The edge whose
  /// source comes earlier among the vertices is left out, so the weight of
  /// the pair is that of the other edge, not the sum.
  ///
  /// - Complexity: O(*n* + *m*) time and space.
  package func undirectedViewMarks() -> [Bool] {
    var marks = [Bool](repeating: true, count: edgeCount)
    let candidates = edgesThatMayBePaired()
    if candidates.isEmpty { return marks }
    let (sources, targets) = (sources, targets)
    let lows = candidates.map { min(sources[$0], targets[$0]) }
    let highs = candidates.map { max(sources[$0], targets[$0]) }
    let order = AdjacencyRows.stableOrder(
      first: lows, second: highs, vertexCount: vertexCount)
    var start = 0
    while start < order.count {
      let first = Int(order[start])
      var end = start + 1
      while end < order.count, lows[Int(order[end])] == lows[first],
        highs[Int(order[end])] == highs[first]
      {
        end += 1
      }
      if end - start > 1, lows[first] != highs[first] {
        clearPairs(
          among: order[start..<end].map { candidates[Int($0)] }, in: &marks)
      }
      start = end
    }
    return marks
  }

  /// Returns the edges between vertices that both have a neighbor with edges
  /// to it and from it, in their order: few, as a rule.
  private func edgesThatMayBePaired() -> [Int] {
    var isTiedBothWays = [Bool](repeating: false, count: vertexCount)
    forEachOppositeLink { isTiedBothWays[$0] = true }
    let (sources, targets) = (sources, targets)
    return (0..<edgeCount).filter {
      isTiedBothWays[Int(sources[$0])] && isTiedBothWays[Int(targets[$0])]
    }
  }

  /// Clears the marks of the edges that a reciprocal pair leaves out.
  ///
  /// Edges of one kind that wait for a partner all lead the same way, and
  /// the first of them is taken first. So of *u* edges up and *d* edges down
  /// the first min(*u*, *d*) up, in their order, are those left out.
  ///
  /// - Parameter edges: All edges between two vertices, in their order.
  private func clearPairs(
    among edges: [Int], in marks: inout [Bool]
  ) {
    let (sources, targets) = (sources, targets)
    let directed = edges.filter { isUndirected?[$0] != true }
    func leadsUp(_ edge: Int) -> Bool {
      sources[edge] < targets[edge]
    }
    let up = directed.filter(leadsUp)
    if up.isEmpty || up.count == directed.count { return }
    var waiting: [UInt32: Int] = [:]
    for edge in directed where !leadsUp(edge) {
      waiting[kinds?[edge] ?? 0, default: 0] += 1
    }
    for edge in up {
      let kind = kinds?[edge] ?? 0
      if let count = waiting[kind], count > 0 {
        waiting[kind] = count - 1
        marks[edge] = false
      }
    }
  }
}
