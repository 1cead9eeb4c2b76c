/// Graphs that everybody knows, or could draw.
package enum NamedGraphs {
  /// The friendships of ``KarateClub``.
  package static let karate = PlainGraph(
    vertexCount: KarateClub.vertexCount,
    edges: KarateClub.edges.map { .init($0, $1, isUndirected: true) })

  /// A directed graph of 40 vertices by arithmetic, so that other programs
  /// can be given the same: *i* leads to *i*² + 1, 3*i* + 2, 7*i* + 5 and
  /// 11*i* modulo 40 where that is another vertex, each once.
  package static let arithmetic: PlainGraph = {
    var graph = PlainGraph(vertexCount: 40, edges: [])
    for i in 0..<40 {
      var targets: [Int] = []
      for value in [i * i + 1, 3 * i + 2, 7 * i + 5, 11 * i] {
        let target = value % 40
        if target != i, !targets.contains(target) { targets.append(target) }
      }
      graph.edges += targets.map { .init(i, $0) }
    }
    return graph
  }()
}
