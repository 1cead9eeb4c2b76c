import GraphCore

/// How often each neighbor stands in the list of a vertex, and by how many
/// ways, 1 or 2, the two are linked: numbers beside the rows of neighbors.
///
/// The list has an entry per edge of the undirected view.
struct NeighborLists {
  var entries: [UInt32]
  var links: [UInt32]

  init(of graph: CompiledGraph, rows: AdjacencyRows) {
    if graph.kinds == nil, graph.isUndirected == nil {
      let out = rows.counts(in: graph.outgoing)
      let arriving = rows.counts(in: graph.incoming)
      // Of edges of one kind as many are paired as there are each way.
      entries = zip(out, arriving).map(max)
      links = zip(out, arriving).map { min($0, 1) + min($1, 1) }
      return
    }
    let marks = graph.undirectedViewMarks()
    let edges = marks.indices.filter { marks[$0] }
    let (allSources, allTargets) = (graph.sources, graph.targets)
    let sources = edges.map { allSources[$0] }
    let targets = edges.map { allTargets[$0] }
    let lists = AdjacencyRows(
      vertexCount: graph.vertexCount, sources: sources + targets,
      targets: targets + sources)
    entries = rows.counts(in: lists)
    links = zip(
      rows.counts(in: graph.linkRows()), rows.counts(in: graph.backLinkRows())
    ).map { $0 + $1 }
  }
}

extension CompiledGraph {
  /// Returns the distinct vertices from which each vertex has a link.
  fileprivate func backLinkRows() -> AdjacencyRows {
    let undirected = (0..<edgeCount).filter { isUndirected?[$0] == true }
    let (sources, targets) = (sources, targets)
    return AdjacencyRows(
      vertexCount: vertexCount,
      sources: targets + undirected.map { sources[$0] },
      targets: sources + undirected.map { targets[$0] }
    ).simplified()
  }
}

extension AdjacencyRows {
  /// Returns how often each element stands in the same row of others.
  ///
  /// - Precondition: Rows here have no repeats, and lack of what the others
  ///   have only the vertex itself.
  fileprivate func counts(in others: AdjacencyRows) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: targets.count)
    for vertex in 0..<vertexCount {
      var place = offsets[vertex]
      for end in others.offsets[vertex]..<others.offsets[vertex + 1] {
        let target = others.targets[end]
        if Int(target) == vertex { continue }
        while targets[place] < target { place += 1 }
        counts[place] += 1
      }
    }
    return counts
  }
}
