import CGraphKernels

/// How links are followed.
package enum LinkDirection: Sendable {
  /// From source to target.
  case along
  /// Both ways; a loop by both its ends.
  case both
}

/// The links that arrive at every vertex, renumbered so that vertices that
/// are read often stand together in memory.
struct RankRows: Sendable {
  /// The vertex of each row, those of the most links first.
  let order: [UInt32]
  let offsets: [Int]
  let neighbors: WorkBuffer<UInt32>
  /// How many links leave each row.
  let leaving: [Double]
  /// Rows in pieces of work of about the same size. They depend on nothing
  /// but the graph, so that sums piece by piece are the same for any number
  /// of threads.
  let pieces: [Range<Int>]

  var count: Int { order.count }

  init(
    of rows: EdgeRows, _ direction: LinkDirection, threads: Int?,
    instructions: InstructionSet
  ) {
    let count = rows.vertexCount
    func outCount(_ vertex: Int) -> Int {
      direction == .both
        ? rows.degree(of: vertex)
        : rows.outgoingOffsets[vertex + 1] - rows.outgoingOffsets[vertex]
    }
    func inCount(_ vertex: Int) -> Int {
      direction == .both
        ? rows.degree(of: vertex)
        : rows.incomingOffsets[vertex + 1] - rows.incomingOffsets[vertex]
    }
    let leavingCounts = (0..<count).map(outCount)
    let order = Self.descending(leavingCounts)
    let places = WorkBuffer<UInt32>(count: count)
    for (place, vertex) in order.enumerated() {
      places[Int(vertex)] = UInt32(place)
    }
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var end = 0
    for vertex in order {
      end += inCount(Int(vertex))
      offsets.append(end)
    }
    let pieces = Self.pieces(offsets)
    self.order = order
    self.offsets = offsets
    self.pieces = pieces
    leaving = order.map { Double(leavingCounts[Int($0)]) }
    neighbors = Self.renumbered(
      rows, direction, order: order, places: places, offsets: offsets,
      pieces: pieces, threads: threads, isa: instructions.rawValue)
  }

  private static func renumbered(
    _ rows: EdgeRows, _ direction: LinkDirection, order: [UInt32],
    places: WorkBuffer<UInt32>, offsets: [Int], pieces: [Range<Int>],
    threads: Int?,
    isa: Int32
  ) -> WorkBuffer<UInt32> {
    let neighbors = WorkBuffer<UInt32>(count: offsets[offsets.count - 1])
    // SAFETY: the rows outlive the call and are only read.
    unsafe rows.withPointers { rows in
      nonisolated(unsafe) let rows = unsafe rows
      _ = Workers.map(pieces.count, threads: threads) { piece in
        // SAFETY: a row has as many places from its offset on as the rows of
        // its vertex have elements; pieces are apart.
        unsafe order.withUnsafeBufferPointer { order in
          unsafe offsets.withUnsafeBufferPointer { offsets in
            unsafe vn_renumber_rows(
              isa, rows, direction == .both ? 1 : 0, order.baseAddress,
              places.base, offsets.baseAddress, neighbors.base,
              pieces[piece].lowerBound, pieces[piece].upperBound)
          }
        }
      }
    }
    return neighbors
  }

  /// Returns the places of `counts`, the greatest first, equal ones as they
  /// stand.
  private static func descending(_ counts: [Int]) -> [UInt32] {
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

  private static func pieces(_ offsets: [Int]) -> [Range<Int>] {
    let count = offsets.count - 1
    // A row costs something even if it is short.
    func cost(before row: Int) -> Int { offsets[row] + 4 * row }
    let least = max(1 << 12, cost(before: count) / 256)
    var pieces: [Range<Int>] = []
    var start = 0
    for row in 0..<count
    where row + 1 == count
      || cost(before: row + 1) - cost(before: start)
        >= least
    {
      pieces.append(start..<(row + 1))
      start = row + 1
    }
    return pieces
  }
}

extension RankRows {
  /// Calls `work` for each piece of the rows and returns the results in
  /// order.
  func mapPieces<Result: Sendable>(
    threads: Int?, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    Workers.map(pieces.count, threads: threads) { work(pieces[$0]) }
  }

  /// Sets `sums` to the sums of `values` over the neighbors of the rows of a
  /// piece.
  func sum(
    _ values: WorkBuffer<Double>, into sums: WorkBuffer<Double>,
    piece: Range<Int>, isa: Int32
  ) {
    // SAFETY: values and sums have an element for each row, offsets one more,
    // and neighbors are rows.
    unsafe offsets.withUnsafeBufferPointer { offsets in
      unsafe vn_sum_rows(
        isa, offsets.baseAddress, neighbors.base, values.base, sums.base,
        piece.lowerBound, piece.upperBound)
    }
  }

  /// The same of values in single precision; the sums are in double.
  func sum(
    _ values: WorkBuffer<Float>, into sums: WorkBuffer<Double>,
    piece: Range<Int>, isa: Int32
  ) {
    // SAFETY: as above.
    unsafe offsets.withUnsafeBufferPointer { offsets in
      unsafe vn_sum_rows_of_singles(
        isa, offsets.baseAddress, neighbors.base, values.base, sums.base,
        piece.lowerBound, piece.upperBound)
    }
  }
}
