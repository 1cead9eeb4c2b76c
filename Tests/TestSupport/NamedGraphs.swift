/// Graphs that everybody knows, or could draw.
package enum NamedGraphs {
  /// The friendships in a karate club of 34 members, by number from 0.
  ///
  /// Zachary 1977, doi:10.1086/jar.33.4.3629752; the edges are those of
  /// networkx 3.6.1, without weights.
  package static let karate = PlainGraph(
    vertexCount: 34,
    edges: karateRows.flatMap { row in
      row.friends.map { .init(row.member, $0, isUndirected: true) }
    })

  private static let karateRows: [(member: Int, friends: [Int])] = [
    (0, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31]),
    (1, [2, 3, 7, 13, 17, 19, 21, 30]),
    (2, [3, 7, 8, 9, 13, 27, 28, 32]),
    (3, [7, 12, 13]),
    (4, [6, 10]),
    (5, [6, 10, 16]),
    (6, [16]),
    (8, [30, 32, 33]),
    (9, [33]),
    (13, [33]),
    (14, [32, 33]),
    (15, [32, 33]),
    (18, [32, 33]),
    (19, [33]),
    (20, [32, 33]),
    (22, [32, 33]),
    (23, [25, 27, 29, 32, 33]),
    (24, [25, 27, 31]),
    (25, [31]),
    (26, [29, 33]),
    (27, [33]),
    (28, [31, 33]),
    (29, [32, 33]),
    (30, [32, 33]),
    (31, [32, 33]),
    (32, [33]),
  ]

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
