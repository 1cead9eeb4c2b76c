public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the strong components: vertices of which each can be reached
  /// from every other along the edges.
  ///
  /// An isolated vertex is a component. An undirected edge of a mixed graph
  /// is walked from its stored source only. Loops, parallel edges and
  /// weights make no difference. The empty graph has none. Long chains do no
  /// harm.
  ///
  /// - Parameter threads: How many threads search; nil for one a core. The
  ///   result does not depend on it.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  /// - Reference: Tarjan 1972, doi:10.1137/0201010.
  public func strongComponents(threads: Int? = nil) -> Components {
    Components(GraphKernels.strongComponents(of: edgeRows, threads: threads))
  }
}
