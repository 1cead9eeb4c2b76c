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

  init(of graph: CompiledGraph, direction: GraphDirection) {
    switch direction {
    case .directed: self.init(directed: graph)
    case .undirected: self.init(undirected: graph)
    }
  }

  /// Neighbors are a set; a vertex with a loop is in its own, but no
  /// triangle comes from that.
  private init(undirected graph: CompiledGraph) {
    let rows = graph.simpleUndirectedRows()
    links = graph.triangleCounts(of: rows).map { 2 * $0 }
    places = (0..<graph.vertexCount).map(rows.count)
    var hasLoop = [Bool](repeating: false, count: graph.vertexCount)
    for (source, target) in zip(graph.sources, graph.targets)
    where source == target && !hasLoop[Int(source)] {
      hasLoop[Int(source)] = true
      places[Int(source)] += 1
    }
  }

  /// Neighbors are a list with an entry per edge of the undirected view;
  /// links go by the edges themselves.
  private init(directed graph: CompiledGraph) {
    let rows = graph.simpleUndirectedRows()
    let lists = ListEntries(of: graph, rows: rows)
    let joins = Self.linksOfPairs(rows: rows, links: graph.linkRows())
    links = neighborLinks(
      offsets: rows.offsets.span, targets: rows.targets.span,
      multiplicities: lists.entries.span, links: joins.span)
    places = lists.loops
    for vertex in 0..<graph.vertexCount {
      for place in rows.offsets[vertex]..<rows.offsets[vertex + 1] {
        let entries = Int(lists.entries[place])
        places[vertex] += entries
        // Through a loop the vertex meets its own links.
        links[vertex] += lists.loops[vertex] * entries * Int(joins[place])
      }
    }
  }

  /// Returns for each element of `rows` by how many ways, 1 or 2, its two
  /// vertices are linked.
  private static func linksOfPairs(
    rows: AdjacencyRows, links: AdjacencyRows
  ) -> [UInt32] {
    var count = [UInt32](repeating: 0, count: rows.targets.count)
    // Rows of links, out and in, run along those of neighbors.
    var next = rows.offsets
    for vertex in 0..<rows.vertexCount {
      var place = rows.offsets[vertex]
      for end in links[vertex] {
        while rows.targets[place] < end { place += 1 }
        count[place] += 1
        // Sources ascend, so the row of the other end is met in order, too.
        var other = next[Int(end)]
        while Int(rows.targets[other]) < vertex { other += 1 }
        count[other] += 1
        next[Int(end)] = other
      }
    }
    return count
  }
}

/// How often each neighbor stands in the list of a vertex.
private struct ListEntries {
  /// For each element of the rows of neighbors.
  var entries: [UInt32]
  /// For each vertex how often it stands in its own list.
  var loops: [Int]

  init(of graph: CompiledGraph, rows: AdjacencyRows) {
    let marks = graph.undirectedViewMarks()
    let edges = marks.indices.filter { marks[$0] }
    let sources = edges.map { graph.sources[$0] }
    let targets = edges.map { graph.targets[$0] }
    let lists = AdjacencyRows(
      vertexCount: graph.vertexCount, sources: sources + targets,
      targets: targets + sources)
    entries = [UInt32](repeating: 0, count: rows.targets.count)
    loops = [Int](repeating: 0, count: graph.vertexCount)
    for vertex in 0..<graph.vertexCount {
      var place = rows.offsets[vertex]
      var ownEntries = 0
      for end in lists[vertex] {
        if Int(end) == vertex {
          ownEntries += 1
        } else {
          while rows.targets[place] < end { place += 1 }
          entries[place] += 1
        }
      }
      // Both ends of a loop led here.
      loops[vertex] = ownEntries / 2
    }
  }
}
