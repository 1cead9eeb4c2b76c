/// The neighbors of every vertex in either direction, each once, ascending,
/// with the directions in which an edge leads.
struct LinkRows {
  /// An edge leads to the neighbor.
  static let out: UInt8 = 1
  /// An edge comes from the neighbor.
  static let `in`: UInt8 = 2

  private(set) var offsets: [Int] = [0]
  private(set) var neighbors: [UInt32] = []
  /// ``out``, ``in`` or both for each of `neighbors`.
  private(set) var ways: [UInt8] = []

  var vertexCount: Int { offsets.count - 1 }

  /// Takes rows of edges that lead from each vertex; loops and repeats are
  /// left out.
  ///
  /// - Complexity: O(*n* + *m*) where rows ascend, else a sort of each row.
  init(offsets rows: [Int], targets: [UInt32]) {
    if Self.isSimple(rows, targets), Self.isSymmetric(rows, targets) {
      offsets = rows
      neighbors = targets
      ways = [UInt8](repeating: Self.out | Self.in, count: targets.count)
      return
    }
    let (inOffsets, sources) = Self.transposed(rows, targets)
    let count = rows.count - 1
    offsets.reserveCapacity(count + 1)
    neighbors.reserveCapacity(2 * targets.count)
    ways.reserveCapacity(2 * targets.count)
    var sorted: [UInt32] = []
    for vertex in 0..<count {
      let row = rows[vertex]..<rows[vertex + 1]
      if Self.ascends(targets, in: row) {
        merge(
          vertex, targets, row, sources,
          inOffsets[vertex]..<inOffsets[vertex + 1])
      } else {
        sorted = targets[row].sorted()
        merge(
          vertex, sorted, 0..<sorted.count, sources,
          inOffsets[vertex]..<inOffsets[vertex + 1])
      }
      offsets.append(neighbors.count)
    }
  }

  /// Returns whether rows ascend and hold neither loops nor repeats.
  private static func isSimple(_ offsets: [Int], _ targets: [UInt32]) -> Bool {
    let targets = targets.span
    for vertex in 0..<offsets.count - 1 {
      var least = 0
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let target = Int(targets[place])
        if target < least || target == vertex { return false }
        least = target + 1
      }
    }
    return true
  }

  /// Returns whether every edge of ascending rows leads both ways: then the
  /// vertices that name a vertex are those of its row, in that order.
  private static func isSymmetric(
    _ offsets: [Int], _ targets: [UInt32]
  ) -> Bool {
    var next = offsets
    let targets = targets.span
    let offsets = offsets.span
    var places = next.mutableSpan
    for vertex in 0..<offsets.count - 1 {
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let target = Int(targets[place])
        let twin = places[target]
        if twin == offsets[target + 1] || targets[twin] != UInt32(vertex) {
          return false
        }
        places[target] = twin + 1
      }
    }
    return true
  }

  subscript(vertex: Int) -> Range<Int> {
    offsets[vertex]..<offsets[vertex + 1]
  }

  /// Appends what two ascending lists hold, each vertex once.
  private mutating func merge(
    _ vertex: Int, _ outs: [UInt32], _ outRow: Range<Int>,
    _ ins: [UInt32], _ inRow: Range<Int>
  ) {
    let own = UInt32(vertex)
    let start = neighbors.count
    var a = outRow.lowerBound
    var b = inRow.lowerBound
    while a < outRow.upperBound || b < inRow.upperBound {
      let left = a < outRow.upperBound ? outs[a] : .max
      let right = b < inRow.upperBound ? ins[b] : .max
      var way: UInt8 = 0
      let next = min(left, right)
      if left == next, a < outRow.upperBound {
        way |= Self.out
        a += 1
      }
      if right == next, b < inRow.upperBound {
        way |= Self.in
        b += 1
      }
      if next == own { continue }
      if neighbors.count > start, neighbors[neighbors.count - 1] == next {
        ways[ways.count - 1] |= way
      } else {
        neighbors.append(next)
        ways.append(way)
      }
    }
  }

  private static func ascends(_ values: [UInt32], in range: Range<Int>) -> Bool
  {
    guard range.count > 1 else { return true }
    for place in range.dropFirst() where values[place - 1] > values[place] {
      return false
    }
    return true
  }

  /// Returns for each vertex the sources of the edges that arrive, ascending.
  private static func transposed(
    _ offsets: [Int], _ targets: [UInt32]
  ) -> (offsets: [Int], sources: [UInt32]) {
    let count = offsets.count - 1
    var starts = [Int](repeating: 0, count: count + 2)
    var sources = [UInt32](repeating: 0, count: targets.count)
    gather(offsets.span, targets.span, &starts, &sources)
    starts.removeLast()
    return (starts, sources)
  }

  private static func gather(
    _ offsets: Span<Int>, _ targets: Span<UInt32>, _ starts: inout [Int],
    _ sources: inout [UInt32]
  ) {
    let count = offsets.count - 1
    var starts = starts.mutableSpan
    var sources = sources.mutableSpan
    for edge in targets.indices { starts[Int(targets[edge]) + 2] += 1 }
    for vertex in 0..<max(0, count) { starts[vertex + 2] += starts[vertex + 1] }
    for vertex in 0..<count {
      for edge in offsets[vertex]..<offsets[vertex + 1] {
        let target = Int(targets[edge]) + 1
        sources[starts[target]] = UInt32(vertex)
        starts[target] += 1
      }
    }
  }
}
