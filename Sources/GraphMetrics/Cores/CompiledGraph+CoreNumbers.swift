public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the core number of every vertex: the largest *k* for which it is
  /// in the *k*-core.
  ///
  /// The *k*-core is what remains of the simple undirected graph (directions
  /// ignored, parallel edges once, no loops) when vertices with fewer than
  /// *k* neighbors are taken away again and again. The empty graph gives
  /// `[]`.
  ///
  /// - Returns: One number per vertex, in vertex order; 0 if isolated.
  /// - Complexity: O(*n* + *m*).
  /// - Reference: Batagelj & Zaveršnik 2003, arXiv:cs/0310049.
  public func coreNumbers() -> [Int] {
    let rows = simpleUndirectedRows()
    return GraphKernels.coreNumbers(
      offsets: rows.offsets.span, targets: rows.targets.span)
  }
}
