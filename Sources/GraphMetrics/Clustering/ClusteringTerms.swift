import GraphCore
import GraphKernels

/// The integers of which local clustering coefficients are made.
///
///     C(v) = links / (places (places − 1))
struct ClusteringTerms {
  /// For each vertex the links among its neighbors; twice their number
  /// where links have no direction.
  var links: [Int]
  /// For each vertex the length of its list of neighbors.
  var places: [Int]

  init(of graph: CompiledGraph, direction: GraphDirection, threads: Int?) {
    switch direction {
    case .directed: self.init(directed: graph, threads: threads)
    case .undirected: self.init(undirected: graph, threads: threads)
    }
  }

  /// Neighbors are a set; a vertex with a loop is in its own, but no
  /// triangle comes from that.
  private init(undirected graph: CompiledGraph, threads: Int?) {
    let rows = graph.simpleUndirectedRows()
    links = graph.triangleCounts(of: rows, threads: threads).map { 2 * $0 }
    places = (0..<graph.vertexCount).map(rows.count)
    for vertex in 0..<graph.vertexCount
    where graph.loopCount(of: vertex) > 0 {
      places[vertex] += 1
    }
  }

  /// Neighbors are a list with an entry per edge of the undirected view;
  /// links go by the edges themselves.
  private init(directed graph: CompiledGraph, threads: Int?) {
    let rows = graph.simpleUndirectedRows()
    // No edge shares its ends with another one, and none is a loop.
    let isSimple = rows.targets.count == 2 * graph.edgeCount
    if isSimple, graph.isUndirected == nil {
      links = graph.triangleCounts(of: rows, threads: threads)
      places = (0..<graph.vertexCount).map(rows.count)
      return
    }
    let lists = NeighborLists(of: graph, rows: rows)
    links = neighborLinks(
      offsets: rows.offsets.span, targets: rows.targets.span,
      multiplicities: lists.entries.span, links: lists.links.span,
      threads: threads)
    places = (0..<graph.vertexCount).map(graph.loopCount)
    for vertex in 0..<graph.vertexCount {
      let loops = places[vertex]
      for place in rows.offsets[vertex]..<rows.offsets[vertex + 1] {
        let entries = Int(lists.entries[place])
        places[vertex] += entries
        // Through a loop the vertex meets its own links.
        links[vertex] += loops * entries * Int(lists.links[place])
      }
    }
  }
}

extension CompiledGraph {
  /// Returns how many edges lead from a vertex to itself.
  ///
  /// - Complexity: O(log *k*) for *k* edges that leave it, and the result.
  fileprivate func loopCount(of vertex: Int) -> Int {
    let row = outgoing[vertex]
    var low = row.startIndex
    var high = row.endIndex
    while low < high {
      let middle = (low + high) / 2
      if row[middle] < vertex { low = middle + 1 } else { high = middle }
    }
    return row[low...].prefix { $0 == vertex }.count
  }
}
