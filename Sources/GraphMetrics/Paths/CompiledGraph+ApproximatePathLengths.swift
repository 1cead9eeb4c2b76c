public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// The numbers of registers that counters may have.
  public static let registerCounts = HyperBall.registerCounts

  /// Returns estimates of the lengths of the shortest paths among all pairs
  /// of vertices, for graphs too large for ``pathLengths(direction:unreachable:threads:)``.
  ///
  /// Each vertex counts how many lie within *d* steps from it with a
  /// HyperLogLog counter, which takes up the counters of the neighbors step
  /// by step (HyperBall). Paths are those of the exact form: their length is
  /// their number of edges, *directed* they follow the edges, *undirected*
  /// every edge is walked both ways, pairs that no path joins are in no sum.
  ///
  /// - Parameters:
  ///   - direction: How to read the edges; nil for
  ///     ``CompiledGraph/naturalDirection``.
  ///   - registers: How many bytes a counter has, one of
  ///     ``registerCounts``; the error is 1.04/√`registers`: 13.0, 9.2 or
  ///     6.5 percent.
  ///   - seed: Where random choices start.
  ///   - threads: How many threads to use at most; nil for one a core. The
  ///     result does not depend on it.
  ///   - progress: Called with each number of steps made.
  /// - Complexity: O((*n* + *m*) *d* `registers`) for a diameter *d* in the
  ///   worst case, 2 `registers` bytes a vertex beside the rows.
  /// - Reference: Boldi, Rosa & Vigna 2011, doi:10.1145/1963405.1963493;
  ///   Boldi & Vigna 2013, doi:10.1109/ICDMW.2013.10; Flajolet, Fusy,
  ///   Gandouet & Meunier 2007; Ertl 2017, arXiv:1702.01284.
  public func approximatePathLengths(
    direction: GraphDirection? = nil, registers: Int = 128, seed: UInt64 = 1,
    threads: Int? = nil, progress: (Int) -> Void = { _ in }
  ) -> ApproximatePathLengths {
    let direction = direction ?? naturalDirection
    let rows = walkableRows(direction: direction)
    var ball = HyperBall(
      rows, registers: registers, seed: seed, threads: threads)
    var counted: [Double] = []
    while ball.advance() {
      counted.append(ball.pairs)
      progress(counted.count)
    }
    // Both ways, the pairs follow from the components; along edges there are
    // no more than all. To cut off what exceeds that would shorten distances
    // wherever counters come out large, and lengthen none: all are scaled.
    let counts = counted.last ?? Double(vertexCount)
    let all =
      switch direction {
      case .undirected: Double(joinedPairCount() + vertexCount)
      case .directed:
        min(counts, Double(vertexCount) * Double(vertexCount))
      }
    var pairs: [Double] = vertexCount == 0 ? [] : [Double(vertexCount)]
    for (step, estimate) in counted.enumerated() {
      let last = pairs.last ?? 0
      // One step leads along each edge, and to no vertex twice.
      pairs.append(
        step == 0
          ? last + Double(rows.targets.count)
          : max(last, estimate / counts * all))
    }
    return ApproximatePathLengths(
      neighborhoodFunction: pairs, registers: registers, seed: seed)
  }

  /// Returns the number of ordered pairs of distinct vertices that a path
  /// joins, directions ignored.
  func joinedPairCount() -> Int {
    weakComponents().sizes.reduce(0) { $0 + $1 * ($1 - 1) }
  }

  /// Returns the rows that paths of a direction take.
  func walkableRows(direction: GraphDirection) -> WalkableRows {
    switch direction {
    case .undirected:
      let rows = simpleUndirectedRows()
      return WalkableRows(
        symmetricOffsets: rows.offsets, targets: rows.targets)
    case .directed:
      let rows = simpleDirectedRows()
      let back = incoming.simplified()
      return WalkableRows(
        offsets: rows.offsets, targets: rows.targets,
        backOffsets: back.offsets, backTargets: back.targets)
    }
  }
}
