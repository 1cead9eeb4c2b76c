import CGraphKernels

/// PageRank of links that are followed both ways, as the solution of
///
///     (D - d A) x = 1
///
/// where A counts the links between rows and D, on its diagonal, those of
/// each row; x times the number of links is in proportion to the rank. The
/// fringe, whose neighbors are all in the cover, follows from these without
/// error, so that only the cover is searched for; the matrix that is left is
/// symmetric, positive definite and much better conditioned, and so conjugate
/// gradients find x in about half the steps. They are scaled by its diagonal.
struct GradientSearch {
  private let links: CoverRows
  private let damping: Double
  private let threads: Int?
  private let isa: Int32
  private let solution: WorkBuffer<Double>
  private let direction: WorkBuffer<Double>
  private let residual: WorkBuffer<Double>
  private let image: WorkBuffer<Double>
  private let scale: WorkBuffer<Double>

  init(
    _ links: CoverRows, damping: Double, threads: Int?,
    instructions: InstructionSet
  ) {
    self.links = links
    self.damping = damping
    self.threads = threads
    isa = instructions.rawValue
    solution = WorkBuffer(repeating: 0, count: links.count)
    direction = WorkBuffer(repeating: 0, count: links.count)
    residual = WorkBuffer(count: links.coverCount)
    image = WorkBuffer(count: links.coverCount)
    scale = WorkBuffer(count: links.coverCount)
  }

  /// Returns the rank of each vertex, from which one round of the walk would
  /// move them together by no more than `enough`, or by what is mere
  /// rounding.
  func ranks(enough: Double) -> [Double] {
    // Without a link only jumps arrive, the measure of all.
    let sum =
      Double(links.linkedCount) / (1 - damping)
      + Double(links.count - links.linkedCount)
    // Dividing by the sum may double the distance to the limit.
    let goal = enough * sum / 2
    var norms = start()
    var last = Double.infinity
    while norms.absolute > goal, norms.absolute <= last / 2 {
      last = norms.absolute
      search(from: norms, until: goal)
      // What is left is measured anew, free of what rounding added up.
      norms = rest()
    }
    return ranksOfVertices()
  }

  /// Starts from nothing in the cover, and scales by what the matrix of the
  /// cover has on its diagonal.
  private func start() -> Norms {
    links.sumFringe(solution, into: image, threads: threads, isa: isa)
    return sums { [self] piece in
      for row in piece {
        scale[row] = 1 / (links.degrees[row] - damping * damping * image[row])
      }
      return restOfPiece(piece)
    }
  }

  /// Finds the residuals of the solution.
  private func rest() -> Norms {
    links.mapSums(
      of: solution, into: image, base: 1, damping: damping, threads: threads,
      isa: isa, restOfPiece
    ).reduce(Norms(), +)
  }

  private func restOfPiece(_ piece: Range<Int>) -> Norms {
    // SAFETY: all have an element for each row of the cover, and pieces are
    // apart.
    let norms = unsafe withUnsafePointer(to: pointers) { state in
      unsafe vn_gradient_rest(isa, state, piece.lowerBound, piece.upperBound)
    }
    return Norms(squares: norms.squares, absolute: norms.absolute)
  }

  /// Steps until the absolute residuals sum to no more than `goal`, or as
  /// often as brings the worst of matrices to where rounding ends.
  private func search(from start: Norms, until goal: Double) {
    var norms = start
    let most = 50 + Int(40 * ((1 + damping) / (1 - damping)).squareRoot())
    turn(0)
    for _ in 0..<most where norms.absolute > goal && norms.squares > 0 {
      let (curvature, slope) = imageOfDirection()
      guard curvature > 0 else { return }
      let next = step(slope / curvature)
      turn(next.squares / norms.squares)
      norms = next
    }
  }

  private func imageOfDirection() -> (curvature: Double, slope: Double) {
    links.mapSums(
      of: direction, into: image, base: 0, damping: damping, threads: threads,
      isa: isa
    ) { [self] piece in
      // SAFETY: all have an element for each row of the cover, and pieces
      // are apart.
      let products = unsafe withUnsafePointer(to: pointers) { state in
        unsafe vn_gradient_image(
          isa, state, piece.lowerBound, piece.upperBound)
      }
      return (products.curvature, products.slope)
    }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
  }

  private func step(_ length: Double) -> Norms {
    sums { [self] piece in
      // SAFETY: as above.
      let norms = unsafe withUnsafePointer(to: pointers) { state in
        unsafe vn_gradient_step(
          isa, state, length, piece.lowerBound, piece.upperBound)
      }
      return Norms(squares: norms.squares, absolute: norms.absolute)
    }
  }

  private func turn(_ factor: Double) {
    _ = mapCover { [self] piece in
      // SAFETY: as above.
      unsafe withUnsafePointer(to: pointers) { state in
        unsafe vn_gradient_turn(
          isa, state, factor, piece.lowerBound, piece.upperBound)
      }
    }
  }

  /// Lets the ranks flow once more and divides them by their sum.
  private func ranksOfVertices() -> [Double] {
    let ends = links.coverCount
    for row in 0..<links.count {
      solution[row] =
        row < links.linkedCount ? solution[row] * links.degrees[row] : 1
    }
    for row in 0..<ends { solution[row] += residual[row] }
    var sum = 0.0
    for row in 0..<links.count { sum += solution[row] }
    var ranks = [Double](repeating: 0, count: links.count)
    for (row, vertex) in links.order.enumerated() {
      ranks[Int(vertex)] = solution[row] / sum
    }
    return ranks
  }

  private func mapCover<Result: Sendable>(
    _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let pieces = Array(links.coverPieces)
    return Workers.map(pieces.count, threads: threads) { work(pieces[$0]) }
  }

  private func sums(_ work: @Sendable (Range<Int>) -> Norms) -> Norms {
    mapCover(work).reduce(Norms(), +)
  }

  private var pointers: vn_gradients {
    // SAFETY: used in calls only, during which self holds the memory.
    unsafe vn_gradients(
      degrees: links.degrees.base, scale: scale.base, damping: damping,
      solution: solution.base, residual: residual.base, image: image.base,
      direction: direction.base)
  }
}

/// How large residuals are.
private struct Norms: Sendable {
  /// The sum of their squares, each by its scale.
  var squares = 0.0
  /// The sum of their absolute values.
  var absolute = 0.0

  static func + (first: Norms, second: Norms) -> Norms {
    Norms(
      squares: first.squares + second.squares,
      absolute: first.absolute + second.absolute)
  }
}
