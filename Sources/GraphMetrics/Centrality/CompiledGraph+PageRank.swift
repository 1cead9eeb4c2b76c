public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the PageRank of every vertex.
  ///
  ///     x(v) = (1 - d)/n + d Σ_{u → v} x(u) w(u → v) / w(u)
  ///                      + d/n Σ_{u without links} x(u)
  ///
  /// `w(u)` is the weight of all edges that leave `u`: the walker takes each
  /// of them in proportion to its weight, and jumps anywhere from where none
  /// leads on. The ranks sum to 1.
  ///
  /// Every edge counts: parallel ones apart, a loop as a link to its own
  /// vertex. In a mixed graph read as directed an undirected edge leads from
  /// its source; undirected, both ways in the undirected view, a loop by both
  /// its ends. Edges whose weight is not positive are not followed if weights
  /// are used. The empty graph gives `[]`.
  ///
  /// With ``Compatibility/gephi`` the values are those of Gephi 0.9.2 with
  /// weights off, damping apart: links to different vertices are followed but
  /// all edges are divided by, so that ranks leak and need not sum to 1; and
  /// the rounds end when no rank rises by a thousandth.
  ///
  /// - Returns: One value per vertex, in vertex-index order.
  /// - Complexity: O(*n* + *m*) time a round, O(*n* + *m*) space; the rounds
  ///   are at most 158 by default and grow as 1 / (1 - damping).
  /// - Precondition: Damping in 0..<1, tolerance more than 0.
  /// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X.
  public func pageRank(
    _ options: PageRankOptions = PageRankOptions()
  ) -> [Double] {
    precondition((0..<1).contains(options.damping), "damping is in 0..<1")
    precondition(options.tolerance > 0, "a tolerance is more than 0")
    let direction = options.direction ?? naturalDirection
    if options.compatibility == .gephi {
      return gephiPageRank(direction, damping: options.damping)
    }
    let links = WeightedLinks(
      of: self, direction, usesWeights: options.usesWeights)
    // One round shrinks the distance to the limit by the damping, so the
    // last change bounds what is left.
    let enough =
      options.damping == 0
      ? .infinity
      : options.tolerance * (1 - options.damping) / options.damping
    let share = 1 / Double(vertexCount)
    var ranks = [Double](repeating: share, count: vertexCount)
    var change = Double.infinity
    while change > enough {
      let next = links.round(from: ranks, damping: options.damping)
      let newChange = zip(ranks, next).reduce(0) { $0 + abs($1.0 - $1.1) }
      ranks = next
      // Every change is smaller than the last, unless it is mere rounding.
      if newChange >= change { break }
      change = newChange
    }
    return ranks
  }
}

/// The links that arrive at every vertex, weighted by how probably a walker
/// at their other end takes them.
private struct WeightedLinks {
  private var offsets: [Int]
  private var neighbors: [UInt32]
  private var probabilities: [Double]
  /// The vertices that no link leaves.
  private var dangling: [Int]

  init(
    of graph: CompiledGraph, _ direction: GraphDirection, usesWeights: Bool
  ) {
    let marks = direction == .directed ? nil : graph.undirectedViewMarks()
    let weights = usesWeights ? graph.weights : nil
    var arcs: [(from: UInt32, to: UInt32, weight: Double)] = []
    var leaving = [Double](repeating: 0, count: graph.vertexCount)
    for edge in graph.sources.indices where marks?[edge] != false {
      let weight = weights?[edge] ?? 1
      guard weight > 0 else { continue }
      let source = graph.sources[edge]
      let target = graph.targets[edge]
      arcs.append((source, target, weight))
      leaving[Int(source)] += weight
      if direction == .undirected {
        arcs.append((target, source, weight))
        leaving[Int(target)] += weight
      }
    }
    offsets = [Int](repeating: 0, count: graph.vertexCount + 1)
    for arc in arcs { offsets[Int(arc.to) + 1] += 1 }
    for vertex in 0..<graph.vertexCount {
      offsets[vertex + 1] += offsets[vertex]
    }
    neighbors = [UInt32](repeating: 0, count: arcs.count)
    probabilities = [Double](repeating: 0, count: arcs.count)
    var next = offsets
    for arc in arcs {
      neighbors[next[Int(arc.to)]] = arc.from
      probabilities[next[Int(arc.to)]] = arc.weight / leaving[Int(arc.from)]
      next[Int(arc.to)] += 1
    }
    dangling = leaving.indices.filter { leaving[$0] == 0 }
  }

  func round(from ranks: [Double], damping: Double) -> [Double] {
    var sums = [Double](repeating: 0, count: ranks.count)
    sumRows(
      offsets: offsets.span, neighbors: neighbors.span,
      weights: probabilities.span, values: ranks.span, sums: &sums)
    let lost = dangling.reduce(0) { $0 + ranks[$1] }
    let base = (1 - damping + damping * lost) / Double(ranks.count)
    let next = sums.map { base + damping * $0 }
    // What rounding adds or takes must not pile up.
    let total = next.reduce(0, +)
    return next.map { $0 / total }
  }
}
