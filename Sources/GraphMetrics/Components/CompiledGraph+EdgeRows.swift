import GraphCore
import GraphKernels

extension CompiledGraph {
  /// The edges as kernels for large graphs take them, without a copy.
  var edgeRows: EdgeRows {
    EdgeRows(
      outgoingOffsets: outgoing.offsets, targets: outgoing.targets,
      incomingOffsets: incoming.offsets, sources: incoming.targets)
  }
}
