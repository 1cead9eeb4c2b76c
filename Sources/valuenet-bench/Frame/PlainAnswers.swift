import ValueNetwork

/// Answers in the plainest way, to compare the fast ones with.
enum PlainAnswers {
  /// How many vertices are at distance 0, 1, 2, and so on from one.
  static func levels(from start: Int, _ rows: AdjacencyRows) -> [Int] {
    var isMet = [Bool](repeating: false, count: rows.vertexCount)
    return levels(from: start, rows, &isMet)
  }

  /// Which vertices can be reached from one, itself included.
  static func reached(from start: Int, _ rows: AdjacencyRows) -> [Bool] {
    var isMet = [Bool](repeating: false, count: rows.vertexCount)
    _ = levels(from: start, rows, &isMet)
    return isMet
  }

  private static func levels(
    from start: Int, _ rows: AdjacencyRows, _ isMet: inout [Bool]
  ) -> [Int] {
    isMet[start] = true
    var level = [UInt32(start)]
    var counts: [Int] = []
    while !level.isEmpty {
      counts.append(level.count)
      var next: [UInt32] = []
      for vertex in level {
        for neighbor in rows[Int(vertex)] where !isMet[Int(neighbor)] {
          isMet[Int(neighbor)] = true
          next.append(neighbor)
        }
      }
      level = next
    }
    return counts
  }

  /// How many links lead from neighbor to neighbor of a vertex: twice its
  /// triangles if both rows are those of the undirected graph.
  static func neighborLinks(
    of vertex: Int, places: AdjacencyRows, links: AdjacencyRows
  ) -> Int {
    var isNeighbor = [Bool](repeating: false, count: places.vertexCount)
    for neighbor in places[vertex] { isNeighbor[Int(neighbor)] = true }
    return places[vertex].reduce(0) { sum, neighbor in
      sum + links[Int(neighbor)].count { isNeighbor[Int($0)] }
    }
  }

  /// The component of each vertex, named after its first vertex.
  static func weakLabels(of graph: CompiledGraph) -> [Int] {
    var parents = Array(0..<graph.vertexCount)
    func root(of vertex: Int) -> Int {
      var vertex = vertex
      while parents[vertex] != vertex {
        parents[vertex] = parents[parents[vertex]]
        vertex = parents[vertex]
      }
      return vertex
    }
    for (source, target) in zip(graph.sources, graph.targets) {
      let (one, other) = (root(of: Int(source)), root(of: Int(target)))
      parents[max(one, other)] = min(one, other)
    }
    return parents.indices.map { root(of: $0) }
  }

  /// Takes the vertices of the fewest remaining neighbors away, again and
  /// again.
  static func coreNumbers(_ rows: AdjacencyRows) -> [Int] {
    var cores = [Int](repeating: -1, count: rows.vertexCount)
    var left = cores.indices.map { rows.count(of: $0) }
    var remaining = Array(cores.indices)
    var core = 0
    while !remaining.isEmpty {
      var leaving = remaining.filter { left[$0] <= core }
      for vertex in leaving { cores[vertex] = core }
      while let vertex = leaving.popLast() {
        for neighbor in rows[vertex] where cores[Int(neighbor)] < 0 {
          left[Int(neighbor)] -= 1
          if left[Int(neighbor)] <= core {
            cores[Int(neighbor)] = core
            leaving.append(Int(neighbor))
          }
        }
      }
      remaining.removeAll { cores[$0] >= 0 }
      core += 1
    }
    return cores
  }

  /// How far one more round would move ranks along the given rows, in sum.
  static func pageRankResidual(
    of ranks: [Double], _ rows: AdjacencyRows, damping: Double
  ) -> Double {
    let n = Double(ranks.count)
    var next = [Double](repeating: (1 - damping) / n, count: ranks.count)
    var lost = 0.0
    for vertex in ranks.indices {
      let row = rows[vertex]
      if row.isEmpty { lost += ranks[vertex] }
      for target in row {
        next[Int(target)] += damping * ranks[vertex] / Double(row.count)
      }
    }
    return zip(ranks, next).reduce(0) { sum, pair in
      sum + abs(pair.0 - pair.1 - damping * lost / n)
    }
  }

  /// The modularity of a division of a simple undirected graph.
  static func modularity(
    of membership: [Int], _ rows: AdjacencyRows
  ) -> Double {
    var inside = 0
    var strengths = [Int](repeating: 0, count: rows.vertexCount)
    for vertex in membership.indices {
      strengths[membership[vertex]] += rows.count(of: vertex)
      inside += rows[vertex].count {
        membership[Int($0)] == membership[vertex]
      }
    }
    let ends = Double(rows.targets.count)
    return strengths.reduce(Double(inside) / ends) { sum, strength in
      sum - Double(strength) * Double(strength) / (ends * ends)
    }
  }

  /// A few dozen vertices, spread over all, and that of the most neighbors.
  static func sample(_ rows: AdjacencyRows, count: Int = 24) -> [Int] {
    let vertices = 0..<rows.vertexCount
    let step = max(1, rows.vertexCount / count)
    let hub = vertices.max { rows.count(of: $0) < rows.count(of: $1) }
    return Array(stride(from: 0, to: rows.vertexCount, by: step))
      + (hub.map { [$0] } ?? [])
  }
}
