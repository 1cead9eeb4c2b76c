public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the lengths of the shortest paths among all pairs of vertices.
  ///
  /// The length of a path is its number of edges; weights, loops and
  /// parallel edges make no difference. *Directed*: paths follow the edges,
  /// an undirected edge of a mixed graph from its stored source only.
  /// *Undirected*: every edge is walked both ways. Pairs that no path joins
  /// are in no sum. Nothing is sampled.
  ///
  /// - Parameters:
  ///   - direction: How to read the edges; nil for
  ///     ``CompiledGraph/naturalDirection``.
  ///   - unreachable: `skip` for all pairs that can be reached;
  ///     `largestComponent` for those within the largest weak component,
  ///     whose vertices alone decide the radius, too; the others then have
  ///     0 in all that is told of each vertex.
  ///   - threads: How many threads to use at most; nil for one a core. The
  ///     result does not depend on it.
  ///   - progress: Called now and then, from any thread, with how much of
  ///     the work is done and how much there is.
  /// - Complexity: O(*n* *m* *d* / 512) for a diameter *d* in the worst
  ///   case, O(*n* *m*) where distances are long; far less where many
  ///   vertices have few neighbors. O(*n* *d*) space a thread.
  public func pathLengths(
    direction: GraphDirection? = nil, unreachable: Unreachable = .skip,
    threads: Int? = nil,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) -> PathLengths {
    let all =
      switch direction ?? naturalDirection {
      case .directed: simpleDirectedRows()
      case .undirected: simpleUndirectedRows()
      }
    let (rows, vertices) =
      switch unreachable {
      case .skip: (all, Array(0..<vertexCount))
      case .largestComponent:
        all.keepingRows(of: weakComponents().verticesOfLargest())
      }
    let totals = allPairsDistances(
      offsets: rows.offsets, targets: rows.targets, threads: threads,
      progress: progress)
    return PathLengths(totals, among: vertices)
  }
}

extension PathLengths {
  /// - Parameter vertices: Those that have a radius in common.
  fileprivate init(_ totals: DistanceTotals, among vertices: [Int]) {
    sum = totals.sums.reduce(0, +)
    eccentricities = totals.eccentricities.map { Int($0) }
    reachedCounts = totals.reached.map { Int($0) }
    distanceSums = totals.sums
    inverseDistanceSums = totals.sums.indices.map(totals.harmonicSum)
    pairsByDistance = totals.pairsByDistance.map { Int($0) }
    reachablePairs = pairsByDistance.reduce(0, +)
    diameter = vertices.isEmpty ? nil : pairsByDistance.count
    radius = vertices.lazy.map { [eccentricities] in eccentricities[$0] }.min()
  }
}

extension AdjacencyRows {
  /// Returns the rows of the given ascending vertices and empty ones of the
  /// others, together with those vertices.
  fileprivate func keepingRows(of vertices: [Int]) -> (AdjacencyRows, [Int]) {
    var counts = [Int](repeating: 0, count: vertexCount)
    for vertex in vertices { counts[vertex] = count(of: vertex) }
    let offsets = counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    let targets = vertices.flatMap { self[$0] }
    return (AdjacencyRows(offsets: offsets, targets: targets), vertices)
  }
}
