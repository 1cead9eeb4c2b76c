/// When a level counts as done.
package enum LouvainEnd: Sendable {
  /// No vertex is left of which a neighbor went to another community.
  case quiet
  /// None gains by moving, also not through what far vertices did.
  case settled
}

/// Moves vertices between communities while that raises the modularity.
///
/// Vertex `v` gains by belonging to community `c`
///
///     γ L(v, c) - k(v) S(c) / 2W
///
/// with `L` the weight of its links into `c` and `S` the strength of `c`
/// without `v`. Each goes to the first neighboring community of the largest
/// gain, or into one of its own (gain 0), if that is more than where it is
/// gives. All are visited in the given order; then, in the order in which it
/// happened, those of which a neighbor went to another community than they
/// are in, until there are none. To be `settled`, all are visited again by
/// number, and then again those with such neighbors, until a visit of all
/// moves none.
///
/// - Parameters:
///   - visits: The order; empty for that of the numbers.
///   - totalStrength: 2W.
///   - state: Memory for a level of this size or a larger one.
///   - communities: Where each vertex is, numbered below the number of
///     vertices.
/// - Returns: Whether any vertex moved.
package func louvainMoves(
  on level: LouvainLevel, visits: Span<UInt32>, totalStrength: Double,
  resolution: Double, until end: LouvainEnd, state: inout LouvainState,
  communities: inout [UInt32]
) -> Bool {
  let count = level.vertexCount
  let offsets = level.offsets.span
  let neighbors = level.neighbors.span
  let weights = level.weights.span
  let strengths = level.strengths.span
  state.start(
    communities.span, neighbors: neighbors, strengths: strengths,
    totalStrength: totalStrength, resolution: resolution)
  for rank in 0..<count {
    let vertex = visits.isEmpty ? rank : Int(visits[rank])
    state.isWaiting[vertex] = false
    state.visit(
      vertex, row: offsets[vertex]..<offsets[vertex + 1],
      neighbors: neighbors, weights: weights, strength: strengths[vertex])
  }
  while true {
    while let vertex = state.nextWaiting() {
      state.visit(
        vertex, row: offsets[vertex]..<offsets[vertex + 1],
        neighbors: neighbors, weights: weights, strength: strengths[vertex])
    }
    if end == .quiet { break }
    let moveCount = state.moveCount
    for vertex in 0..<count where state.mayGain(vertex) {
      state.visit(
        vertex, row: offsets[vertex]..<offsets[vertex + 1],
        neighbors: neighbors, weights: weights, strength: strengths[vertex])
    }
    if state.moveCount == moveCount { break }
  }
  state.copyCommunities(to: &communities)
  return state.moveCount > 0
}
