import CGraphKernels

/// The rounds of a walker over links, who jumps anywhere now and then and
/// where no link leads on.
struct RankWalk {
  private let links: RankRows
  private let damping: Double
  private let threads: Int?
  private let isa: Int32
  private let shares: WorkBuffer<Double>
  private let ranks: WorkBuffer<Double>
  private let given: WorkBuffer<Double>
  private let received: WorkBuffer<Double>

  /// - Parameter ranks: Where the walk starts; they sum to about 1.
  init(
    _ links: RankRows, ranks: WorkBuffer<Double>, damping: Double,
    threads: Int?, instructions: InstructionSet
  ) {
    self.links = links
    self.damping = damping
    self.threads = threads
    isa = instructions.rawValue
    shares = WorkBuffer(count: links.count)
    for (row, count) in links.leaving.enumerated() {
      shares[row] = count > 0 ? 1 / count : 0
    }
    given = WorkBuffer(count: links.count)
    // The first ranks are accepted like those of a round.
    self.ranks = WorkBuffer(repeating: 0, count: links.count)
    received = ranks
  }

  /// Walks until a round moves all ranks together by no more than `enough`,
  /// or by no less than the round before, which is mere rounding.
  func settle(enough: Double) -> WorkBuffer<Double> {
    var lost = accept(dividingBy: 1).lost
    var change = Double.infinity
    while change > enough {
      let base = (1 - damping + damping * lost) / Double(links.count)
      let total = move(base: base)
      // What rounding adds or takes must not pile up.
      let next = accept(dividingBy: total)
      lost = next.lost
      if next.change >= change { break }
      change = next.change
    }
    return ranks
  }

  /// Lets all ranks flow along the links; returns their sum.
  private func move(base: Double) -> Double {
    links.mapSums(
      of: given, into: received, threads: threads, isa: isa
    ) { [self] piece in
      // SAFETY: all have an element for each row, and pieces are apart.
      return unsafe withUnsafePointer(to: pointers) { walk in
        unsafe vn_walk_move(
          isa, walk, base, damping, piece.lowerBound, piece.upperBound)
      }
    }.reduce(0, +)
  }

  /// Takes what was received, divided, for the ranks.
  private func accept(
    dividingBy divisor: Double
  ) -> (change: Double, lost: Double) {
    links.mapPieces(threads: threads) { [self] piece in
      // SAFETY: all have an element for each row, and pieces are apart.
      let sums = unsafe withUnsafePointer(to: pointers) { walk in
        unsafe vn_walk_settle(
          isa, walk, divisor, piece.lowerBound, piece.upperBound)
      }
      return (sums.change, sums.lost)
    }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
  }

  private var pointers: vn_walk {
    // SAFETY: used in calls only, during which self holds the memory.
    unsafe vn_walk(
      shares: shares.base, ranks: ranks.base, given: given.base,
      received: received.base)
  }
}
