/// How far each vertex is from one, level by level.
///
/// While few vertices are on a level, each looks where it leads; once those
/// that are on it have more edges than a fourteenth of the edges of all
/// others, the others look back instead, and each stops at the first neighbor
/// that it finds on the level. Made once and run from many vertices.
///
/// - Reference: Beamer, Asanović & Patterson 2012, doi:10.1109/SC.2012.50.
package struct BreadthFirstSearch: Sendable {
  /// The level of a vertex that was not reached.
  package static let unreached = UInt32.max

  private let rows: WalkableRows
  /// The distance of each vertex from where the last search started.
  package private(set) var levels: [UInt32]
  /// The vertices reached, nearest first.
  package private(set) var order: [UInt32] = []
  private var isOnLevel: [UInt64]

  package init(_ rows: WalkableRows) {
    self.rows = rows
    levels = [UInt32](repeating: Self.unreached, count: rows.vertexCount)
    isOnLevel = [UInt64](repeating: 0, count: (rows.vertexCount + 63) / 64)
    order.reserveCapacity(rows.vertexCount)
  }

  /// The largest distance that the last search found.
  package var eccentricity: Int { order.last.map { Int(levels[Int($0)]) } ?? 0 }

  /// Searches from a vertex.
  ///
  /// - Complexity: O(*n* + *m*), less where the last search reached little.
  package mutating func run(from start: Int) {
    for vertex in order { levels[Int(vertex)] = Self.unreached }
    order.removeAll(keepingCapacity: true)
    order.append(UInt32(start))
    levels[start] = 0
    var first = 0
    var unseenEdges = rows.targets.count
    var distance: UInt32 = 1
    while first < order.count {
      let level = first..<order.count
      let edges = level.reduce(0) { $0 + rows.degree(of: Int(order[$1])) }
      unseenEdges -= edges
      if edges > unseenEdges / 14 && level.count > 1 {
        lookBack(from: level, distance: distance)
      } else {
        lookAhead(from: level, distance: distance)
      }
      first = level.upperBound
      distance += 1
    }
  }

  private mutating func lookAhead(from level: Range<Int>, distance: UInt32) {
    for place in level {
      let vertex = Int(order[place])
      for edge in rows.offsets[vertex]..<rows.offsets[vertex + 1] {
        let neighbor = rows.targets[edge]
        if levels[Int(neighbor)] == Self.unreached {
          levels[Int(neighbor)] = distance
          order.append(neighbor)
        }
      }
    }
  }

  private mutating func lookBack(from level: Range<Int>, distance: UInt32) {
    for word in isOnLevel.indices { isOnLevel[word] = 0 }
    for vertex in order[level] {
      isOnLevel[Int(vertex / 64)] |= 1 << UInt64(vertex % 64)
    }
    for vertex in levels.indices where levels[vertex] == Self.unreached {
      for edge in rows.backOffsets[vertex]..<rows.backOffsets[vertex + 1] {
        let neighbor = rows.backTargets[edge]
        if isOnLevel[Int(neighbor / 64)] >> UInt64(neighbor % 64) & 1 != 0 {
          levels[vertex] = distance
          order.append(UInt32(vertex))
          break
        }
      }
    }
  }
}
