/// The rows of a simple undirected graph with each edge once, from the end of
/// lower degree to the other.
///
/// No row is longer than √(2 *m*), so hubs cost no more than other vertices.
/// Vertices are renumbered by ascending degree, equal ones in order.
struct OrientedRows {
  /// The vertex at each place.
  var order: [UInt32]
  var offsets: [Int]
  /// Places, ascending within a row and greater than that of the row.
  var targets: [UInt32]
  /// Where in the given rows each edge stands.
  var edges: [Int]

  /// - Complexity: O(*n* + *m* log *m*) time.
  init(offsets rows: Span<Int>, targets ends: Span<UInt32>) {
    let count = rows.count - 1
    var degrees: [Int] = []
    degrees.reserveCapacity(count)
    for vertex in 0..<count { degrees.append(rows[vertex + 1] - rows[vertex]) }
    order = (0..<UInt32(count)).sorted { left, right in
      (degrees[Int(left)], left) < (degrees[Int(right)], right)
    }
    var place = [UInt32](repeating: 0, count: count)
    for (new, old) in order.enumerated() { place[Int(old)] = UInt32(new) }
    offsets = [0]
    targets = []
    edges = []
    for (new, old) in order.enumerated() {
      var row: [(place: UInt32, edge: Int)] = []
      for edge in rows[Int(old)]..<rows[Int(old) + 1] {
        let end = place[Int(ends[edge])]
        if Int(end) > new { row.append((end, edge)) }
      }
      row.sort { $0.place < $1.place }
      targets.append(contentsOf: row.lazy.map(\.place))
      edges.append(contentsOf: row.lazy.map(\.edge))
      offsets.append(targets.count)
    }
  }

  /// Calls `body` with the three edges of every triangle, as places in
  /// ``targets``: from the first corner to the second, from the first to the
  /// third, from the second to the third.
  ///
  /// - Complexity: O(*m*√*m*).
  func forEachTriangle(
    _ body: (_ corner: Int, _ edges: (Int, Int, Int)) -> Void
  ) {
    for corner in 0..<(offsets.count - 1) {
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
          if a <= b { left += 1 }
          if b <= a { right += 1 }
        }
      }
    }
  }
}
