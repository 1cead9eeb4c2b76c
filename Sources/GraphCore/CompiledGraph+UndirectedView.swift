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
  /// - Complexity: O(*m* log *m*) time, O(*m*) space.
  package func undirectedViewMarks() -> [Bool] {
    var marks = [Bool](repeating: true, count: edgeCount)
    let candidates = (0..<edgeCount).filter { edge in
      sources[edge] != targets[edge] && isUndirected?[edge] != true
    }
    let order = candidates.sorted { left, right in
      let a = pairKey(of: left)
      let b = pairKey(of: right)
      return a == b ? left < right : a < b
    }
    var waitingUp: [Int] = []
    var waitingDown: [Int] = []
    for (rank, edge) in order.enumerated() {
      if rank > 0, pairKey(of: order[rank - 1]) != pairKey(of: edge) {
        waitingUp.removeAll(keepingCapacity: true)
        waitingDown.removeAll(keepingCapacity: true)
      }
      if sources[edge] < targets[edge] {
        if waitingDown.isEmpty {
          waitingUp.append(edge)
        } else {
          waitingDown.removeFirst()
          marks[edge] = false
        }
      } else if waitingUp.isEmpty {
        waitingDown.append(edge)
      } else {
        marks[waitingUp.removeFirst()] = false
      }
    }
    return marks
  }

  /// What both edges of a reciprocal pair have in common.
  private func pairKey(of edge: Int) -> (UInt32, UInt32, UInt32) {
    (
      min(sources[edge], targets[edge]), max(sources[edge], targets[edge]),
      kinds?[edge] ?? 0
    )
  }
}
