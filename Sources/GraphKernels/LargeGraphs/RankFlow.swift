import CGraphKernels

/// PageRank as the solution of x = 1 + d M x, where M spreads the value of
/// each row evenly over its links; x is in proportion to the rank. Jumps from
/// where no link leads on change no proportion.
///
/// Every row starts with a unit. In a round it passes on what it holds, times
/// d, and keeps count of what has flowed through it. What is passed on is in
/// single precision, of which more stays close at hand; the rest of it waits
/// for the next round, so that nothing is lost.
struct RankFlow {
  private let links: RankRows
  private let damping: Double
  private let threads: Int?
  private let isa: Int32
  private let leaving: WorkBuffer<Double>
  private let solution: WorkBuffer<Double>
  private let residual: WorkBuffer<Double>
  private let received: WorkBuffer<Double>
  private let given: WorkBuffer<Float>

  init(
    _ links: RankRows, damping: Double, threads: Int?,
    instructions: InstructionSet
  ) {
    self.links = links
    self.damping = damping
    self.threads = threads
    isa = instructions.rawValue
    leaving = WorkBuffer(count: links.count)
    for (row, count) in links.leaving.enumerated() { leaving[row] = count }
    solution = WorkBuffer(repeating: 0, count: links.count)
    residual = WorkBuffer(repeating: 1, count: links.count)
    received = WorkBuffer(repeating: 0, count: links.count)
    given = WorkBuffer(repeating: 0, count: links.count)
  }

  /// Returns ranks from which one round of the walk moves them together by
  /// about `enough` at most.
  func ranks(enough: Double) -> WorkBuffer<Double> {
    var left = Double.infinity
    var through = 0.0
    // A round of the walk moves each rank by its part of what is left, and
    // all back by what the sum has changed: by twice what is left at most.
    while left > enough * through / 2 {
      step()
      let next = receive()
      if next.left >= left { break }
      (left, through) = next
    }
    let sum = (0..<links.count).reduce(0) { $0 + solution[$1] }
    for row in 0..<links.count { solution[row] /= sum }
    return solution
  }

  private func step() {
    _ = links.mapPieces(threads: threads) { [self] piece in
      // SAFETY: all have an element for each row, and pieces are apart.
      unsafe withUnsafePointer(to: pointers) { flow in
        unsafe vn_flow_step(isa, flow, piece.lowerBound, piece.upperBound)
      }
    }
  }

  /// Returns how much is left to flow and how much has flowed through.
  private func receive() -> (left: Double, through: Double) {
    links.mapPieces(threads: threads) { [self] piece in
      links.sum(given, into: received, piece: piece, isa: isa)
      // SAFETY: all have an element for each row, and pieces are apart.
      let sums = unsafe withUnsafePointer(to: pointers) { flow in
        unsafe vn_flow_receive(isa, flow, piece.lowerBound, piece.upperBound)
      }
      return (sums.left, sums.through)
    }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
  }

  private var pointers: vn_flow {
    // SAFETY: used in calls only, during which self holds the memory.
    unsafe vn_flow(
      leaving: leaving.base, damping: damping, solution: solution.base,
      residual: residual.base, received: received.base, given: given.base)
  }
}
