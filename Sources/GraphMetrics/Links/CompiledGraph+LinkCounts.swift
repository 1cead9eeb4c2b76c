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
  /// - Complexity: O(*m* log *m*).
  public func parallelEdgeCount(direction: GraphDirection? = nil) -> Int {
    let ignoresOrder = (direction ?? naturalDirection) == .undirected
    var directed: [UInt64] = []
    var undirected: [UInt64] = []
    for edge in 0..<edgeCount where sources[edge] != targets[edge] {
      let source = UInt64(sources[edge])
      let target = UInt64(targets[edge])
      if ignoresOrder || isUndirected?[edge] == true {
        undirected.append(min(source, target) << 32 | max(source, target))
      } else {
        directed.append(source << 32 | target)
      }
    }
    return directed.repeatCount() + undirected.repeatCount()
  }
}

extension [UInt64] {
  /// Returns how many elements equal another one that counts.
  fileprivate func repeatCount() -> Int {
    let ascending = sorted()
    return zip(ascending, ascending.dropFirst()).count { $0 == $1 }
  }
}
