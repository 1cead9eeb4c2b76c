package import GraphCore

extension PlainGraph {
  /// For each vertex the sum, over all pairs of joined neighbors, of the
  /// entries of both and their links.
  package func neighborLinks(
    entries: (Int, Int) -> Int, links: (Int, Int) -> Int
  ) -> [Int] {
    let neighbors = vertices.map(neighbors(of:))
    return vertices.map { v in
      var sum = 0
      for x in neighbors[v] {
        for y in neighbors[v] where x < y && neighbors[x].contains(y) {
          sum += entries(v, x) * entries(v, y) * links(x, y)
        }
      }
      return sum
    }
  }

  /// For each vertex the other ends of its edges in the undirected view, a
  /// loop once.
  package func neighborLists() -> [[Int]] {
    var lists = [[Int]](repeating: [], count: vertexCount)
    for edge in undirectedView {
      lists[edge.source].append(edge.target)
      if !edge.isLoop { lists[edge.target].append(edge.source) }
    }
    return lists
  }

  /// Clustering in the directed reading, over all pairs of places; nil
  /// where the list is shorter than two.
  package func directedClustering() -> [Double?] {
    neighborLists().map { list in
      guard list.count >= 2 else { return nil }
      var links = 0
      for p in list.indices {
        for q in list.indices where list[p] != list[q] {
          links += hasLink(list[p], list[q]) ? 1 : 0
          links += hasLink(list[q], list[p]) ? 1 : 0
        }
      }
      return Double(links) / 2 / Double(list.count * (list.count - 1))
    }
  }

  /// Clustering in the undirected reading, over the set of neighbors.
  package func undirectedClustering() -> [Double?] {
    vertices.map { vertex in
      let others = neighbors(of: vertex)
      let hasLoop = edges.contains { $0.isLoop && $0.source == vertex }
      let k = others.count + (hasLoop ? 1 : 0)
      guard k >= 2 else { return nil }
      var joined = 0
      for a in others {
        joined += others.count { $0 > a && neighbors(of: a).contains($0) }
      }
      return 2 * Double(joined) / Double(k * (k - 1))
    }
  }

  package func clustering(_ direction: GraphDirection) -> [Double?] {
    switch direction {
    case .directed: directedClustering()
    case .undirected: undirectedClustering()
    }
  }
}
