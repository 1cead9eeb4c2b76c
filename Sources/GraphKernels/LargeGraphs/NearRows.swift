import CGraphKernels

/// How links are followed.
package enum LinkDirection: Sendable {
  /// From source to target.
  case along
  /// Both ways; a loop by both its ends.
  case both
}

/// Which rows are packed, and how.
struct Packing {
  let direction: LinkDirection
  /// The vertex of each row.
  let order: [UInt32]
  /// Rows in pieces, in order; all rows after the last have no link.
  let pieces: [Range<Int>]
  /// How many of the first rows are near, at most 2^16.
  let nearCount: Int
  /// How many of the first pieces keep near places only.
  let nearPieceCount: Int
}

/// The neighbors in each row, as places: those that are near, which most
/// links lead to if rows are in descending order, take 16 bits instead of 32,
/// so that a round reads less.
struct NearRows: Sendable {
  let pieces: [Range<Int>]
  private let starts: [Int]
  private let sizes: WorkBuffer<vn_row_size>
  private let units: WorkBuffer<UInt16>

  init(
    of rows: EdgeRows, _ packing: Packing, costs: [Int], threads: Int?,
    isa: Int32
  ) {
    pieces = packing.pieces
    var starts: [Int] = []
    var end = 0
    for (index, piece) in pieces.enumerated() {
      starts.append(end)
      let linkCount =
        costs[piece.upperBound] - costs[piece.lowerBound] - 4 * piece.count
      end += linkCount * (index < packing.nearPieceCount ? 1 : 2) + 2
    }
    self.starts = starts
    sizes = WorkBuffer(count: packing.order.count)
    units = WorkBuffer(count: end)
    pack(rows, packing, threads: threads, isa: isa)
  }

  private func pack(
    _ rows: EdgeRows, _ packing: Packing, threads: Int?, isa: Int32
  ) {
    let places = WorkBuffer<UInt32>(count: packing.order.count)
    for (place, vertex) in packing.order.enumerated() {
      places[Int(vertex)] = UInt32(place)
    }
    let nearRows =
      packing.nearPieceCount == 0
      ? 0 : pieces[packing.nearPieceCount - 1].upperBound
    // SAFETY: the rows outlive the call and are only read; order and places
    // have an element for each vertex.
    unsafe packing.order.withUnsafeBufferPointer { order in
      unsafe rows.withPointers { rows in
        nonisolated(unsafe) let rows = unsafe rows
        nonisolated(unsafe) let packed = unsafe vn_packing(
          order: order.baseAddress, places: places.base,
          near_count: UInt32(packing.nearCount),
          both: packing.direction == .both ? 1 : 0, near_rows: nearRows)
        _ = Workers.map(pieces.count, threads: threads) { index in
          // SAFETY: from the start of a piece on there is room for two units
          // a link and two more, or one a link where far places are left
          // out; pieces are apart.
          unsafe withUnsafePointer(to: packed) { packed in
            unsafe vn_pack_rows(
              isa, rows, packed, pieces[index].lowerBound,
              pieces[index].upperBound, sizes.base, units.base + starts[index])
          }
        }
      }
    }
  }

  /// Calls `body` with a piece as the loops in C take it.
  func withPiece(
    _ index: Int, _ body: (UnsafePointer<vn_packed_rows>) -> Void
  ) {
    // SAFETY: the pointers are used in the call only, during which self holds
    // the memory; a piece was packed from its start on.
    var rows = unsafe vn_packed_rows(
      units: units.base + starts[index], sizes: sizes.base,
      first: pieces[index].lowerBound, last: pieces[index].upperBound)
    unsafe withUnsafePointer(to: &rows, body)
  }

  /// Sets `sums` to the sums of `values` over the rows of a piece.
  func sum(
    _ values: WorkBuffer<Double>, into sums: WorkBuffer<Double>,
    piece index: Int, isa: Int32
  ) {
    // SAFETY: values have an element for each place in rows, sums for each
    // row of the piece.
    unsafe withPiece(index) { rows in
      unsafe vn_sum_rows(isa, rows, values.base, sums.base)
    }
  }
}
