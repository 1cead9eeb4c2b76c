import CGraphKernels

/// The links that arrive at every vertex, renumbered so that vertices that
/// are read often stand together in memory.
struct RankRows: Sendable {
  /// The vertex of each row, those that most links leave first.
  let order: [UInt32]
  /// How many links leave each row.
  let leaving: [Double]
  private let rows: NearRows

  var count: Int { order.count }

  init(
    of rows: EdgeRows, mostNear: Int, threads: Int?,
    instructions: InstructionSet
  ) {
    let vertices = 0..<rows.vertexCount
    let leavingCounts = vertices.map {
      rows.outgoingOffsets[$0 + 1] - rows.outgoingOffsets[$0]
    }
    let order = RowOrder.descending(leavingCounts)
    let costs = RowOrder.costs(
      order,
      linkCounts: vertices.map {
        rows.incomingOffsets[$0 + 1] - rows.incomingOffsets[$0]
      })
    let pieces = RowOrder.pieces(
      of: vertices, count: RowOrder.pieceCount(cost: costs[order.count]),
      costs: costs
    ).filter { !$0.isEmpty }
    self.order = order
    leaving = order.map { Double(leavingCounts[Int($0)]) }
    self.rows = NearRows(
      of: rows,
      Packing(
        direction: .along, order: order, pieces: pieces,
        nearCount: min(order.count, mostNear), nearPieceCount: 0),
      costs: costs, threads: threads, isa: instructions.rawValue)
  }

  /// Calls `work` for each piece of the rows and returns the results in
  /// order.
  func mapPieces<Result: Sendable>(
    threads: Int?, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    Workers.map(rows.pieces.count, threads: threads) { work(rows.pieces[$0]) }
  }

  /// Sets `sums` to the sums of `values` over the neighbors of the rows of
  /// each piece, calls `work` for it and returns the results in order.
  func mapSums<Result: Sendable>(
    of values: WorkBuffer<Double>, into sums: WorkBuffer<Double>,
    threads: Int?, isa: Int32, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    Workers.map(rows.pieces.count, threads: threads) { index in
      rows.sum(values, into: sums, piece: index, isa: isa)
      return work(rows.pieces[index])
    }
  }
}
