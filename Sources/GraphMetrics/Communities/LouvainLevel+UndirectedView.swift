import GraphCore
import GraphKernels

extension LouvainLevel {
  /// Gathers the undirected view of a graph, loops left out.
  ///
  /// - Complexity: O(*n* + *m*) time and space.
  init(undirectedViewOf graph: CompiledGraph, usesWeights: Bool) {
    let rows = WeightedRows<Double>(
      undirectedViewOf: graph, usesWeights: usesWeights)
    self.init(
      offsets: rows.offsets, neighbors: rows.neighbors,
      weights: usesWeights && graph.weights != nil ? rows.weights : [])
  }
}
