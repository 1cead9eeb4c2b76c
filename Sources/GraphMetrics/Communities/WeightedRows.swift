import GraphCore

/// The links of every vertex with their weights, each link at both its ends.
struct WeightedRows<Weight: BinaryFloatingPoint & Sendable>: Sendable {
  private(set) var offsets: [Int]
  private(set) var neighbors: [UInt32]
  private(set) var weights: [Weight]

  var vertexCount: Int { offsets.count - 1 }

  init(offsets: [Int], neighbors: [UInt32], weights: [Weight]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
  }

  /// Gathers the undirected view of a graph, loops left out.
  ///
  /// - Complexity: O(*n* + *m*), and finding the view a sort of the edges.
  init(undirectedViewOf graph: CompiledGraph, usesWeights: Bool) {
    let marks = graph.undirectedViewMarks()
    let (sources, targets) = (graph.sources, graph.targets)
    let edges = sources.indices.filter { edge in
      marks[edge] && sources[edge] != targets[edge]
    }
    offsets = [Int](repeating: 0, count: graph.vertexCount + 1)
    for edge in edges {
      offsets[Int(sources[edge]) + 1] += 1
      offsets[Int(targets[edge]) + 1] += 1
    }
    for vertex in 0..<graph.vertexCount {
      offsets[vertex + 1] += offsets[vertex]
    }
    neighbors = [UInt32](repeating: 0, count: 2 * edges.count)
    weights = [Weight](repeating: 1, count: 2 * edges.count)
    let given = usesWeights ? graph.weights : nil
    var next = offsets
    for edge in edges {
      let source = sources[edge]
      let target = targets[edge]
      for (end, other) in [(source, target), (target, source)] {
        let place = next[Int(end)]
        neighbors[place] = other
        if let given { weights[place] = Weight(given[edge]) }
        next[Int(end)] += 1
      }
    }
  }

  func row(_ vertex: Int) -> Range<Int> {
    offsets[vertex]..<offsets[vertex + 1]
  }
}
