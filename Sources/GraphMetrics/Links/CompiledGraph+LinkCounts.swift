public import GraphCore

extension CompiledGraph {
  /// Returns the number of edges from a vertex to itself, parallel ones one
  /// each.
  ///
  /// - Complexity: O(*m*).
  public func selfLoopCount() -> Int {
    zip(sources, targets).count { $0 == $1 }
  }

  /// Returns the number of vertices without an edge to another vertex.
  ///
  /// A loop ties a vertex to nothing, so a vertex with only loops is
  /// isolated.
  ///
  /// - Complexity: O(*n* + *m*).
  public func isolatedVertexCount() -> Int {
    var isTied = [Bool](repeating: false, count: vertexCount)
    for (source, target) in zip(sources, targets) where source != target {
      isTied[Int(source)] = true
      isTied[Int(target)] = true
    }
    return isTied.count { !$0 }
  }

  /// Returns the number of edges that run beside an earlier one.
  ///
  ///     edges − loops − distinct pairs of vertices joined
  ///
  /// *Directed*: the pairs are ordered, and an edge is parallel to what
  /// ``EdgePolicy/Parallel/merge`` would merge it with; an undirected edge
  /// is never parallel to a directed one. *Undirected*: the pairs are
  /// unordered, and so is every edge. Loops are counted apart, parallel or
  /// not. Kinds and weights make no difference.
  ///
  /// - Parameter direction: How to read the edges; nil for
  ///   ``CompiledGraph/naturalDirection``.
  /// - Complexity: O(*n* + *m*).
  public func parallelEdgeCount(direction: GraphDirection? = nil) -> Int {
    let ignoresOrder = (direction ?? naturalDirection) == .undirected
    if !ignoresOrder, isUndirected == nil { return outgoing.repeatCount() }
    var directed = Ends()
    var undirected = Ends()
    let (sources, targets) = (sources, targets)
    for edge in 0..<edgeCount {
      let source = sources[edge]
      let target = targets[edge]
      if ignoresOrder || isUndirected?[edge] == true {
        undirected.append(min(source, target), max(source, target))
      } else {
        directed.append(source, target)
      }
    }
    return [directed, undirected].reduce(0) { sum, ends in
      sum
        + AdjacencyRows(
          vertexCount: vertexCount, sources: ends.sources,
          targets: ends.targets
        ).repeatCount()
    }
  }
}

/// The ends of some edges.
private struct Ends {
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []

  mutating func append(_ source: UInt32, _ target: UInt32) {
    sources.append(source)
    targets.append(target)
  }
}

extension AdjacencyRows {
  /// Returns how many neighbors stand in a row before them, loops left out.
  fileprivate func repeatCount() -> Int {
    var count = 0
    for vertex in 0..<vertexCount {
      let row = offsets[vertex]..<offsets[vertex + 1]
      for place in row.dropFirst()
      where targets[place] == targets[place - 1] {
        count += Int(targets[place]) == vertex ? 0 : 1
      }
    }
    return count
  }
}
