/// The rows of a simple undirected graph with each edge once, from the end of
/// lower degree to the other, and where each edge stands in the given rows.
///
/// No row is longer than √(2 *m*), so hubs cost no more than other vertices.
struct OrientedEdges {
  /// The vertex at each place, by descending degree, two edges or more.
  var order: [UInt32]
  var offsets: [Int]
  /// Places, descending within a row and less than that of the row.
  var targets: [UInt32]
  /// Where in the given rows each edge stands.
  var edges: [Int]

  /// - Complexity: O(*n* + *m*) time and space.
  init(offsets rows: Span<Int>, targets ends: Span<UInt32>) {
    // SAFETY: the pointers are used only during the call.
    let sorted = unsafe withLinkedRows(
      offsets: rows, targets: ends, backOffsets: Span(), backTargets: Span(),
      links: Span()
    ) { unsafe DegreeOrder(of: $0, vertexCount: rows.count - 1) }
    order = sorted.vertices
    var counts = [Int](repeating: 0, count: order.count + 1)
    forEachEdge { row, _, _ in counts[row + 1] += 1 }
    for place in order.indices { counts[place + 1] += counts[place] }
    offsets = counts
    targets = [UInt32](repeating: 0, count: counts[order.count])
    edges = [Int](repeating: 0, count: counts[order.count])
    // Places come in descending order, and so each row gets them.
    forEachEdge { row, end, edge in
      targets[counts[row]] = UInt32(end)
      edges[counts[row]] = edge
      counts[row] += 1
    }

    func forEachEdge(_ body: (_ row: Int, _ end: Int, _ edge: Int) -> Void) {
      for end in sorted.vertices.indices.reversed() {
        let vertex = Int(sorted.vertices[end])
        for edge in rows[vertex]..<rows[vertex + 1] {
          let row = Int(sorted.places[Int(ends[edge])])
          if row > end, row < sorted.vertices.count { body(row, end, edge) }
        }
      }
    }
  }

  /// Calls `body` with the three edges of every triangle whose corner of
  /// highest place is among some, as places in ``targets``: from the first
  /// corner to the second, from the first to the third, from the second to
  /// the third.
  ///
  /// - Complexity: O(*m*√*m*).
  func forEachTriangle(
    from corners: Range<Int>,
    _ body: (_ corner: Int, _ edges: (Int, Int, Int)) -> Void
  ) {
    for corner in corners {
      let end = offsets[corner + 1]
      for edge in offsets[corner]..<end {
        let second = Int(targets[edge])
        var left = edge + 1
        var right = offsets[second]
        let stop = offsets[second + 1]
        while left < end, right < stop {
          let a = targets[left]
          let b = targets[right]
          if a == b { body(corner, (edge, left, right)) }
          if a >= b { left += 1 }
          if b >= a { right += 1 }
        }
      }
    }
  }
}
