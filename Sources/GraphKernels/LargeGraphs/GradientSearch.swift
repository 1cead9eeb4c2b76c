import CGraphKernels

/// PageRank of links that are followed both ways, as the solution of
///
///     (D - d A) x = 1
///
/// where A counts the links between rows and D, on its diagonal, those of
/// each row; x times the number of links is in proportion to the rank. The
/// matrix is symmetric and positive definite, so that conjugate gradients
/// find x. Directions are kept in single precision, of which more stays
/// close at hand; steps along them are exact to double precision, so that
/// only the choice of directions is rounded. Rows without links have the rank
/// of a jump and stand last.
struct GradientSearch {
  private let links: RankRows
  private let damping: Double
  private let threads: Int?
  private let isa: Int32
  /// The pieces of the rows that have links.
  private let pieces: [Range<Int>]
  private let linkedCount: Int
  private let solution: WorkBuffer<Double>
  private let residual: WorkBuffer<Double>
  private let direction: WorkBuffer<Float>
  private let image: WorkBuffer<Double>
  private let degrees: WorkBuffer<Double>

  init(
    _ links: RankRows, damping: Double, threads: Int?,
    instructions: InstructionSet
  ) {
    self.links = links
    self.damping = damping
    self.threads = threads
    isa = instructions.rawValue
    let linked = links.leaving.firstIndex(of: 0) ?? links.count
    linkedCount = linked
    pieces = links.pieces.map { $0.clamped(to: 0..<linked) }
      .filter { !$0.isEmpty }
    degrees = WorkBuffer(count: links.count)
    for (row, count) in links.leaving.enumerated() { degrees[row] = count }
    solution = WorkBuffer(repeating: 0, count: links.count)
    residual = WorkBuffer(repeating: 0, count: links.count)
    direction = WorkBuffer(repeating: 0, count: links.count)
    image = WorkBuffer(repeating: 0, count: links.count)
  }

  /// Returns ranks from which one round of the walk moves them together by
  /// about `enough` at most.
  func ranks(enough: Double) -> WorkBuffer<Double> {
    let linked = Double(linkedCount)
    let linkCount = Double(links.offsets[links.count])
    // With all of x alike the residual sums to nothing, and stays so: the
    // sum of all ranks is right from the first.
    let level = linkedCount > 0 ? linked / ((1 - damping) * linkCount) : 0
    for row in 0..<linkedCount {
      solution[row] = level
      residual[row] = 1 - level * (1 - damping) * degrees[row]
    }
    let sum = linked / (1 - damping) + Double(links.count - linkedCount)
    solve(until: enough * sum / 2)
    for row in 0..<links.count {
      solution[row] =
        (row < linkedCount ? solution[row] * degrees[row] : 1) / sum
    }
    return solution
  }

  /// Steps until the absolute residuals sum to no more than `goal`.
  ///
  /// Steps end also if there are as many as rounding lets be of use; the
  /// walk takes over from wherever they led.
  private func solve(until goal: Double) {
    // A step of no length gives the norms to start from.
    var norms = step(0)
    turn(0)
    for _ in 0..<200 where norms.absolute > goal {
      let (curvature, slope) = imageOfDirection()
      guard curvature > 0 else { return }
      let next = step(slope / curvature)
      turn(next.squares / norms.squares)
      norms = next
    }
  }

  private func imageOfDirection() -> (curvature: Double, slope: Double) {
    sums { [self] piece in
      links.sum(direction, into: image, piece: piece, isa: isa)
      // SAFETY: all have an element for each row, and pieces are apart.
      let products = unsafe withUnsafePointer(to: pointers) { state in
        unsafe vn_gradient_image(
          isa, state, piece.lowerBound, piece.upperBound)
      }
      return (products.curvature, products.slope)
    }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
  }

  private func step(_ length: Double) -> (squares: Double, absolute: Double) {
    sums { [self] piece in
      // SAFETY: all have an element for each row, and pieces are apart.
      let norms = unsafe withUnsafePointer(to: pointers) { state in
        unsafe vn_gradient_step(
          isa, state, length, piece.lowerBound, piece.upperBound)
      }
      return (norms.squares, norms.absolute)
    }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
  }

  private func turn(_ factor: Double) {
    _ = sums { [self] piece in
      // SAFETY: all have an element for each row, and pieces are apart.
      unsafe withUnsafePointer(to: pointers) { state in
        unsafe vn_gradient_turn(
          isa, state, factor, piece.lowerBound, piece.upperBound)
      }
    }
  }

  private func sums<Result: Sendable>(
    _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    Workers.map(pieces.count, threads: threads) { work(pieces[$0]) }
  }

  private var pointers: vn_gradients {
    // SAFETY: used in calls only, during which self holds the memory.
    unsafe vn_gradients(
      degrees: degrees.base, damping: damping, solution: solution.base,
      residual: residual.base, image: image.base, direction: direction.base)
  }
}
