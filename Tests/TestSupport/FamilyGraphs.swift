import GraphKernels

/// Graphs of every shape that a kernel may treat in its own way, made from a
/// seed.
package enum FamilyGraphs: String, CaseIterable, Sendable {
  case trees, starsWithPaths, caterpillars, rings, grids
  case preferential, smallWorlds, recursiveMatrices, joinedCliques
  case forestsWithIsolates, acyclic, stronglyConnected, multigraphs

  /// Returns a graph of about so many vertices, numbered at random.
  package func graph(seed: UInt64, vertices size: Int) -> PlainGraph {
    var random = SeededGenerator(seed: seed)
    let size = max(4, size)
    let pairs = pairs(size, &random)
    let count = (pairs.map { max($0.0, $0.1) + 1 }.max() ?? 0)
    let all = self == .forestsWithIsolates ? max(count, size) : count
    let names = Array(0..<all).shuffled(using: &random)
    return PlainGraph(
      vertexCount: all,
      edges: pairs.map { .init(names[$0.0], names[$0.1]) })
  }

  private func pairs(
    _ size: Int, _ random: inout SeededGenerator
  ) -> [(Int, Int)] {
    switch self {
    case .trees:
      return (1..<size).map { ($0, .random(in: 0..<$0, using: &random)) }
    case .starsWithPaths:
      let leaves = size / 2
      return (1...leaves).map { (0, $0) }
        + (leaves + 1..<size).map {
          (
            random.oneIn(5) ? Int.random(in: 0..<$0, using: &random) : $0 - 1,
            $0
          )
        }
    case .caterpillars:
      let spine = max(2, size / 3)
      return (1..<spine).map { ($0 - 1, $0) }
        + (spine..<size).map { (.random(in: 0..<spine, using: &random), $0) }
    case .rings:
      return (0..<size).map { ($0, ($0 + 1) % size) }
    case .grids:
      let width = Int.random(in: 1...size / 2, using: &random)
      return (0..<size).flatMap { cell -> [(Int, Int)] in
        let below = (cell, cell + width)
        return (cell + 1) % width == 0 ? [below] : [(cell, cell + 1), below]
      }
    case .preferential:
      var ends = [0, 1]
      return [(0, 1)]
        + (2..<size).flatMap { vertex in
          let targets = (0..<2).map { _ in random.pick(ends) }
          ends += targets + [vertex, vertex]
          return targets.map { (vertex, $0) }
        }
    case .smallWorlds:
      return (0..<size).flatMap { vertex in
        (1...2).map { step in
          (
            vertex,
            random.oneIn(10)
              ? .random(in: 0..<size, using: &random) : (vertex + step) % size
          )
        }
      }
    case .recursiveMatrices:
      let graph = RMATGraph(
        scale: max(2, (size - 1).bitWidth - (size - 1).leadingZeroBitCount),
        edgeFactor: 3, seed: random.next())
      return zip(graph.sources, graph.targets).map { (Int($0), Int($1)) }
    case .joinedCliques, .forestsWithIsolates, .acyclic, .stronglyConnected,
      .multigraphs:
      return otherPairs(size, &random)
    }
  }

  private func otherPairs(
    _ size: Int, _ random: inout SeededGenerator
  ) -> [(Int, Int)] {
    switch self {
    case .joinedCliques:
      // Runs of five vertices are cliques, the next three a path on.
      return (1..<size).flatMap { vertex -> [(Int, Int)] in
        let first = vertex - vertex % 8
        if vertex == first || vertex - first >= 5 {
          return [(vertex - 1, vertex)]
        }
        return (first..<vertex).map { ($0, vertex) }
      }
    case .forestsWithIsolates:
      return (1..<size).compactMap { vertex in
        random.oneIn(4)
          ? nil
          : (vertex, .random(in: max(0, vertex - 9)..<vertex, using: &random))
      }
    case .acyclic:
      return (0..<2 * size).map { _ in
        let low = Int.random(in: 0..<size - 1, using: &random)
        return (low, .random(in: low + 1..<size, using: &random))
      }
    case .stronglyConnected:
      return (0..<size).map { ($0, ($0 + 1) % size) }
        + (0..<size / 3).map { _ in
          (
            .random(in: 0..<size, using: &random),
            .random(in: 0..<size, using: &random)
          )
        }
    default:
      return (0..<2 * size).flatMap { _ -> [(Int, Int)] in
        let pair = (
          Int.random(in: 0..<size, using: &random),
          Int.random(in: 0..<size, using: &random)
        )
        return random.oneIn(3) ? [pair, pair, (pair.0, pair.0)] : [pair]
      }
    }
  }
}
