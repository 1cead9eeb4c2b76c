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
    places = zip(rows.offsets.dropFirst(), rows.offsets).map(-)
    if graph.isSimple(rows: rows) { return }
    for (vertex, loops) in graph.loopCounts().enumerated() where loops > 0 {
      places[vertex] += 1
    }
  }

  /// Neighbors are a list with an entry per edge of the undirected view;
  /// links go by the edges themselves.
  private init(directed graph: CompiledGraph, threads: Int?) {
    let rows = graph.simpleUndirectedRows()
    if graph.isSimple(rows: rows), graph.isUndirected == nil {
      links = graph.triangleCounts(of: rows, threads: threads)
      places = zip(rows.offsets.dropFirst(), rows.offsets).map(-)
      return
    }
    let lists = NeighborLists(of: graph, rows: rows)
    links = neighborLinks(
      offsets: rows.offsets.span, targets: rows.targets.span,
      multiplicities: lists.entries.span, links: lists.links.span,
      threads: threads)
    places = graph.loopCounts()
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
  /// Whether no edge shares its ends with another one, and none is a loop,
  /// given the rows of neighbors.
  fileprivate func isSimple(rows: AdjacencyRows) -> Bool {
    rows.targets.count == 2 * edgeCount
  }

  /// Returns for each vertex how many edges lead from it to itself.
  fileprivate func loopCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: vertexCount)
    for edge in 0..<edgeCount where sources[edge] == targets[edge] {
      counts[Int(sources[edge])] += 1
    }
    return counts
  }
}
