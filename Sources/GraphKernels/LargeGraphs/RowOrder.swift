/// Orders of rows and pieces of them.
///
/// Both depend on nothing but the graph, so that sums piece by piece are the
/// same for any number of threads.
enum RowOrder {
  /// Returns the places of `counts`, the greatest first, equal ones as they
  /// stand.
  static func descending(_ counts: [Int]) -> [UInt32] {
    let top = counts.max() ?? 0
    var next = [Int](repeating: 0, count: top + 2)
    for count in counts { next[top - count + 1] += 1 }
    for index in 1..<next.count { next[index] += next[index - 1] }
    var order = [UInt32](repeating: 0, count: counts.count)
    for (place, count) in counts.enumerated() {
      order[next[top - count]] = UInt32(place)
      next[top - count] += 1
    }
    return order
  }

  /// Returns what the rows before each place cost, and at last all: a row
  /// costs something even if it is short.
  static func costs(_ order: [UInt32], linkCounts: [Int]) -> [Int] {
    var costs = [0]
    costs.reserveCapacity(order.count + 1)
    var end = 0
    for vertex in order {
      end += linkCounts[Int(vertex)] + 4
      costs.append(end)
    }
    return costs
  }

  /// Cuts rows into so many pieces of about the same cost; where a single row
  /// costs more than a piece should, some have no row.
  static func pieces(
    of rows: Range<Int>, count: Int, costs: [Int]
  ) -> [Range<Int>] {
    let start = costs[rows.lowerBound]
    let total = costs[rows.upperBound] - start
    var lower = rows.lowerBound
    return (1...count).map { piece in
      let upper =
        piece == count
        ? rows.upperBound
        : firstRow(in: lower..<rows.upperBound) {
          costs[$0] - start >= total / count * piece
        }
      defer { lower = upper }
      return lower..<upper
    }
  }

  /// How many pieces are enough for many threads and not too many for one.
  static func pieceCount(cost: Int) -> Int {
    min(max(cost / (1 << 12), 1), 256)
  }

  /// Returns the first row from which on a condition holds, or the end.
  private static func firstRow(
    in rows: Range<Int>, where holds: (Int) -> Bool
  ) -> Int {
    var rows = rows
    while !rows.isEmpty {
      let middle = rows.lowerBound + rows.count / 2
      rows =
        holds(middle)
        ? rows.lowerBound..<middle : (middle + 1)..<rows.upperBound
    }
    return rows.lowerBound
  }
}
