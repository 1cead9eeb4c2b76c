public import GraphCore
import GraphKernels

/// On which scale betweenness is given.
public enum BetweennessScale: String, Sendable, CaseIterable {
  /// As a number of pairs of other vertices.
  case pairs
  /// As a share of all pairs of other vertices.
  case share
}

extension CompiledGraph {
  /// Returns the betweenness of every vertex.
  ///
  ///     B(v) = Σ_{s ≠ v ≠ t} σ(s, t | v) / σ(s, t)
  ///
  /// `σ(s, t)` is the number of shortest paths from `s` to `t`, `σ(s, t | v)`
  /// that of those through `v`. Pairs are ordered if directed; undirected,
  /// each counts once.
  ///
  /// Paths run along the direction of the edges or, undirected, in the
  /// undirected view, where a reciprocal pair is one edge. Each of several
  /// parallel edges is a path of its own, as in Gephi; lower the network with
  /// parallel edges merged if it is not to be. Loops and weights change
  /// nothing. As a share, B is divided by (n - 1)(n - 2), undirected by half
  /// of that; with fewer than three vertices it is 0. (Gephi 0.9.2 forms that
  /// product in 32 bits; from 46,343 vertices on its values are wrong.)
  ///
  /// - Parameters:
  ///   - direction: How edges are walked; nil for ``naturalDirection``.
  ///   - scale: Pairs, or shares of all pairs.
  ///   - threads: How many to use at most; nil for one a processor. Sums are
  ///     taken in an order that does not depend on it.
  /// - Returns: One value per vertex, in vertex-index order.
  /// - Complexity: O(*n* *m*) time, O(*n*) space a piece of work.
  /// - Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
  public func betweenness(
    direction: GraphDirection? = nil, scale: BetweennessScale = .pairs,
    threads: Int? = nil
  ) -> [Double] {
    let direction = direction ?? naturalDirection
    let plain = outgoingRows(direction)
    let rows = ComponentOrder(offsets: plain.offsets, targets: plain.targets)
    let pieces = pieces(of: vertexCount)
    let parts = Workers.map(pieces.count, threads: threads) { number in
      var part = [Double](repeating: 0, count: rows.order.count)
      addPathDependencies(
        of: pieces[number], offsets: rows.offsets.span,
        neighbors: rows.targets.span, scores: &part)
      return part
    }
    var scores = [Double](repeating: 0, count: vertexCount)
    for part in parts {
      for (place, vertex) in rows.order.enumerated() {
        scores[Int(vertex)] += part[place]
      }
    }
    let each = direction == .directed ? 1.0 : 2.0
    guard scale == .share else { return scores.map { $0 / each } }
    // Undirected both the sum and the number of pairs are halved.
    let pairs = Double(vertexCount - 1) * Double(vertexCount - 2)
    return scores.map { vertexCount < 3 ? 0 : $0 / pairs }
  }
}
