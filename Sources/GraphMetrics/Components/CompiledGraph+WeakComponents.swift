public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the weak components: what hangs together, directions ignored.
  ///
  /// An isolated vertex is a component. Loops, parallel edges and weights
  /// make no difference. The empty graph has none.
  ///
  /// - Parameter threads: How many threads search; nil for one a core. The
  ///   result does not depend on it.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func weakComponents(threads: Int? = nil) -> Components {
    Components(GraphKernels.weakComponents(of: edgeRows, threads: threads))
  }
}
