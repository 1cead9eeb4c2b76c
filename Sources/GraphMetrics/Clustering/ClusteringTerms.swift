import GraphCore
import GraphKernels

/// The integers of which local clustering coefficients are made.
///
///     C(v) = links / (places (places − 1))
struct ClusteringTerms {
  /// The vertices that may have two places or more.
  var vertices: [UInt32]
  /// For each of them the links among its neighbors; twice their number
  /// where links have no direction.
  var links: [Int]
  /// For each of them the length of its list of neighbors.
  var places: [Int]

  init(of graph: CompiledGraph, direction: GraphDirection, threads: Int?) {
    switch direction {
    case .directed: self.init(directed: graph, threads: threads)
    case .undirected: self.init(undirected: graph, threads: threads)
    }
  }

  private init(_ table: TriangleTable, linksPerTriangle: Int) {
    vertices = table.vertices
    links = table.triangles
    if linksPerTriangle != 1 {
      for place in links.indices { links[place] *= linksPerTriangle }
    }
    places = table.neighborCounts
  }

  /// Neighbors are a set; a vertex with a loop is in its own, but no
  /// triangle comes from that.
  private init(undirected graph: CompiledGraph, threads: Int?) {
    let table = graph.triangleTable(threads: threads)
    self.init(table, linksPerTriangle: 2)
    guard table.hasLoops else { return }
    let loops = graph.loopCounts()
    for (place, vertex) in vertices.enumerated() where loops[Int(vertex)] > 0 {
      places[place] += 1
    }
  }

  /// Neighbors are a list with an entry per edge of the undirected view;
  /// links go by the edges themselves.
  private init(directed graph: CompiledGraph, threads: Int?) {
    let isDirected = graph.isUndirected == nil
    guard
      isDirected || graph.isUndirected?.allSatisfy({ $0 }) == true,
      let table = graph.linkedTriangleTable(threads: threads),
      // Of several kinds some pairs are not reciprocal, and an undirected
      // edge is never one of a pair.
      !table.hasReciprocal || isDirected && graph.kinds == nil
    else {
      self.init(lists: graph, threads: threads)
      return
    }
    self.init(table, linksPerTriangle: isDirected ? 1 : 2)
    if table.hasLoops { addLoops(of: graph, linksPerEdge: isDirected ? 1 : 2) }
  }

  /// A loop is an entry through which the vertex meets its own links.
  ///
  /// - Precondition: No two edges lead the same way between two vertices.
  private mutating func addLoops(of graph: CompiledGraph, linksPerEdge: Int) {
    let loops = graph.loopCounts()
    for (place, vertex) in vertices.enumerated() where loops[Int(vertex)] > 0 {
      let count = loops[Int(vertex)]
      let ends =
        graph.outgoing.count(of: Int(vertex))
        + graph.incoming.count(of: Int(vertex)) - 2 * count
      places[place] += count
      links[place] += count * ends * linksPerEdge
    }
  }

  /// Looks at each edge with what it means at either end.
  private init(lists graph: CompiledGraph, threads: Int?) {
    let rows = graph.simpleUndirectedRows()
    let lists = NeighborLists(of: graph, rows: rows)
    vertices = (0..<graph.vertexCount).map { UInt32($0) }
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
        links[vertex] += loops * entries * Int(lists.links[place])
      }
    }
  }
}

extension CompiledGraph {
  func triangleTable(threads: Int?) -> TriangleTable {
    GraphKernels.triangleTable(
      offsets: outgoing.offsets.span, targets: outgoing.targets.span,
      backOffsets: incoming.offsets.span, sources: incoming.targets.span,
      threads: threads)
  }

  fileprivate func linkedTriangleTable(threads: Int?) -> TriangleTable? {
    GraphKernels.linkedTriangleTable(
      offsets: outgoing.offsets.span, targets: outgoing.targets.span,
      backOffsets: incoming.offsets.span, sources: incoming.targets.span,
      threads: threads)
  }

  /// Returns for each vertex how many edges lead from it to itself.
  fileprivate func loopCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: vertexCount)
    let (sources, targets) = (sources, targets)
    for edge in 0..<edgeCount where sources[edge] == targets[edge] {
      counts[Int(sources[edge])] += 1
    }
    return counts
  }
}
