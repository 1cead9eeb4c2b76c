import CGraphKernels

/// Links that are followed both ways, of vertices in four parts: first the
/// near and the far of a cover, which has an end of every link, then the
/// fringe, whose neighbors are all in the cover, then vertices without links.
/// Each part is in descending order of links.
///
/// Links between a near vertex and one that is not are kept with the latter
/// alone: it reads values nearby and adds its own to sums nearby, so that
/// nothing far is looked for. The sums are in several tables, each for a fixed
/// piece of the rows, so that they do not depend on the number of threads.
struct CoverRows: Sendable {
  /// The vertex of each row.
  let order: [UInt32]
  /// How many links each row has.
  let degrees: WorkBuffer<Double>
  let coverCount: Int
  let linkedCount: Int
  private let nearCount: Int
  private let tableCount: Int
  private let rows: NearRows
  private let nearSums: WorkBuffer<Double>

  var count: Int { order.count }

  /// The pieces of the cover.
  var coverPieces: ArraySlice<Range<Int>> {
    rows.pieces.dropLast(tableCount)
  }

  private var nearPieceCount: Int { rows.pieces.count - 2 * tableCount }

  init(
    of rows: EdgeRows, mostNear: Int, threads: Int?,
    instructions: InstructionSet
  ) {
    let linkCounts = (0..<rows.vertexCount).map(rows.degree)
    let descending = RowOrder.descending(linkCounts)
    let linked = descending.firstIndex { linkCounts[Int($0)] == 0 }
    linkedCount = linked ?? descending.count
    let roles = Self.roles(
      of: descending[..<linkedCount], in: rows, isa: instructions.rawValue)
    let order = Self.parts(descending, by: roles)
    coverCount =
      order.firstIndex { roles[Int($0)] != Role.cover }
      ?? order.count
    nearCount = min(coverCount, mostNear)
    let costs = RowOrder.costs(order, linkCounts: linkCounts)
    let outerCost = costs[linkedCount] - costs[nearCount]
    let tableCount = min(1 + outerCost >> 16, 8)
    let nearPieces = RowOrder.pieces(
      of: 0..<nearCount, count: RowOrder.pieceCount(cost: costs[nearCount]),
      costs: costs
    ).filter { !$0.isEmpty }
    let outerPieces = [nearCount..<coverCount, coverCount..<linkedCount]
      .flatMap {
        RowOrder.pieces(of: $0, count: tableCount, costs: costs)
      }
    self.order = order
    self.tableCount = tableCount
    degrees = WorkBuffer(count: order.count)
    for (row, vertex) in order.enumerated() {
      degrees[row] = Double(linkCounts[Int(vertex)])
    }
    self.rows = NearRows(
      of: rows,
      Packing(
        direction: .both, order: order, pieces: nearPieces + outerPieces,
        nearCount: nearCount, nearPieceCount: nearPieces.count),
      costs: costs, threads: threads, isa: instructions.rawValue)
    nearSums = WorkBuffer(count: tableCount * nearCount)
  }

  /// Returns whether each vertex is cover, fringe, or without links and left
  /// undecided.
  private static func roles(
    of linked: ArraySlice<UInt32>, in rows: EdgeRows, isa: Int32
  ) -> WorkBuffer<UInt8> {
    let roles = WorkBuffer(
      repeating: Role.undecided, count: rows.vertexCount)
    // SAFETY: roles have an element for each vertex, and the vertices are
    // those of the rows.
    unsafe rows.withPointers { rows in
      unsafe linked.withUnsafeBufferPointer { linked in
        unsafe vn_choose_fringe(
          isa, rows, linked.baseAddress, linked.count, roles.base)
      }
    }
    return roles
  }

  /// Returns the vertices role by role, otherwise as they stand.
  private static func parts(
    _ order: [UInt32], by roles: WorkBuffer<UInt8>
  ) -> [UInt32] {
    var cover: [UInt32] = []
    var fringe: [UInt32] = []
    var rest: [UInt32] = []
    for vertex in order {
      switch roles[Int(vertex)] {
      case Role.cover: cover.append(vertex)
      case Role.fringe: fringe.append(vertex)
      default: rest.append(vertex)
      }
    }
    return cover + fringe + rest
  }
}

extension CoverRows {
  /// Settles the fringe and sets `sums` to the sums of `values` over the rows
  /// of the cover; calls `work` for each of its pieces and returns the
  /// results in order.
  func mapSums<Result: Sendable>(
    of values: WorkBuffer<Double>, into sums: WorkBuffer<Double>,
    base: Double, damping: Double, threads: Int?, isa: Int32,
    _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    settleFringe(
      values, base: base, damping: damping, threads: threads, isa: isa)
    let far = Workers.map(tableCount, threads: threads) { table in
      exchangeFar(values, into: sums, table: table, isa: isa)
      return work(rows.pieces[nearPieceCount + table])
    }
    let near = Workers.map(nearPieceCount, threads: threads) { piece in
      rows.sum(values, into: sums, piece: piece, isa: isa)
      addGiven(to: sums, piece: piece, isa: isa)
      return work(rows.pieces[piece])
    }
    return near + far
  }

  /// The same where all values of the cover are 0: only the fringe counts.
  func sumFringe(
    _ values: WorkBuffer<Double>, into sums: WorkBuffer<Double>, threads: Int?,
    isa: Int32
  ) {
    settleFringe(values, base: 1, damping: 0, threads: threads, isa: isa)
    _ = Workers.map(tableCount, threads: threads) { table in
      exchangeFar(values, into: sums, table: table, isa: isa)
    }
    _ = Workers.map(nearPieceCount, threads: threads) { piece in
      for row in rows.pieces[piece] { sums[row] = 0 }
      addGiven(to: sums, piece: piece, isa: isa)
    }
  }

  /// Sets the value of each row of the fringe to
  /// (base + damping · sum over the row) / links.
  private func settleFringe(
    _ values: WorkBuffer<Double>, base: Double, damping: Double,
    threads: Int?, isa: Int32
  ) {
    _ = Workers.map(tableCount, threads: threads) { table in
      // SAFETY: a table has an element for each near row, and values have one
      // for each row; tables and pieces are apart, and what is read is cover,
      // what is written fringe.
      let sums = unsafe nearSums.base + table * nearCount
      unsafe sums.update(repeating: 0, count: nearCount)
      let piece = nearPieceCount + tableCount + table
      // SAFETY: as above.
      unsafe rows.withPiece(piece) { rows in
        unsafe vn_settle_fringe(
          isa, rows, degrees.base, base, damping, values.base, sums)
      }
    }
  }

  private func exchangeFar(
    _ values: WorkBuffer<Double>, into sums: WorkBuffer<Double>, table: Int,
    isa: Int32
  ) {
    // SAFETY: as above; values are only read.
    unsafe rows.withPiece(nearPieceCount + table) { rows in
      unsafe vn_exchange_rows(
        isa, rows, values.base, sums.base, nearSums.base + table * nearCount)
    }
  }

  private func addGiven(
    to sums: WorkBuffer<Double>, piece: Int, isa: Int32
  ) {
    let rows = rows.pieces[piece]
    // SAFETY: as above; nobody writes to tables any more.
    unsafe vn_add_given(
      isa, nearSums.base, nearCount, tableCount, sums.base, rows.lowerBound,
      rows.upperBound)
  }
}

/// What a vertex is to its neighbors, as the loops in C write it.
private enum Role {
  static let undecided = UInt8(VN_UNDECIDED)
  static let fringe = UInt8(VN_FRINGE)
  static let cover = UInt8(VN_COVER)
}
