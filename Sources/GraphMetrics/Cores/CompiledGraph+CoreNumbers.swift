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
  /// - Parameter threads: How many threads look for edges that are not
  ///   simple; nil for one a core. The result does not depend on it.
  /// - Returns: One number per vertex, in vertex order; 0 if isolated.
  /// - Complexity: O(*n* + *m*).
  /// - Reference: Batagelj & Zaveršnik 2003, arXiv:cs/0310049.
  public func coreNumbers(threads: Int? = nil) -> [Int] {
    let rows = edgeRows
    if rowTraits(of: rows, threads: threads).isEmpty {
      return GraphKernels.coreNumbers(of: rows)
    }
    let simple = simpleUndirectedRows()
    return GraphKernels.coreNumbers(
      of: EdgeRows(offsets: simple.offsets, neighbors: simple.targets))
  }
}
