/// The vertices arranged so that a search stays close together in memory.
///
/// Weak components stand one after the other, the largest first, vertices of
/// high degree first in each. `offsets` and `targets` are the rows renumbered
/// by that order.
package struct ComponentOrder: Sendable {
  /// The vertex at each place.
  package var order: [UInt32]
  /// Where components start, and the number of vertices at the end.
  package var bounds: [Int]
  package var offsets: [Int]
  package var targets: [UInt32]

  /// - Complexity: O(*n* log *n* + *m*).
  package init(offsets rows: [Int], targets ends: [UInt32]) {
    let count = rows.count - 1
    let roots = Self.roots(offsets: rows, targets: ends)
    var size = [Int](repeating: 0, count: count)
    for root in roots { size[Int(root)] += 1 }
    var degree = [Int](repeating: 0, count: count)
    for vertex in 0..<count {
      degree[vertex] += rows[vertex + 1] - rows[vertex]
    }
    for end in ends { degree[Int(end)] += 1 }
    order = (0..<UInt32(count)).sorted { left, right in
      let a = roots[Int(left)]
      let b = roots[Int(right)]
      if a != b { return (size[Int(b)], a) < (size[Int(a)], b) }
      return (degree[Int(right)], left) < (degree[Int(left)], right)
    }
    bounds = (0..<count).filter { [order] place in
      place == 0 || roots[Int(order[place])] != roots[Int(order[place - 1])]
    }
    bounds.append(count)
    var place = [UInt32](repeating: 0, count: count)
    for (new, old) in order.enumerated() { place[Int(old)] = UInt32(new) }
    offsets = [0]
    offsets.reserveCapacity(count + 1)
    targets = []
    targets.reserveCapacity(ends.count)
    for old in order {
      for edge in rows[Int(old)]..<rows[Int(old) + 1] {
        targets.append(place[Int(ends[edge])])
      }
      offsets.append(targets.count)
    }
  }

  /// Returns the first vertex of each vertex's weak component.
  private static func roots(offsets: [Int], targets: [UInt32]) -> [UInt32] {
    var parent = Array(0..<UInt32(offsets.count - 1))
    func root(of vertex: UInt32) -> UInt32 {
      var vertex = vertex
      while parent[Int(vertex)] != vertex {
        // Halving the way up keeps later ways short.
        parent[Int(vertex)] = parent[Int(parent[Int(vertex)])]
        vertex = parent[Int(vertex)]
      }
      return vertex
    }
    for vertex in 0..<(offsets.count - 1) {
      for edge in offsets[vertex]..<offsets[vertex + 1] {
        let a = root(of: UInt32(vertex))
        let b = root(of: targets[edge])
        if a != b { parent[Int(max(a, b))] = min(a, b) }
      }
    }
    for vertex in parent.indices { parent[vertex] = root(of: UInt32(vertex)) }
    return parent
  }
}
