import GraphCore
package import GraphKernels

extension EdgeRows {
  /// The edges of a graph by their sources and by their targets.
  package init(_ graph: PlainGraph) {
    let compiled = graph.compiled()
    self.init(
      outgoingOffsets: compiled.outgoing.offsets,
      targets: compiled.outgoing.targets,
      incomingOffsets: compiled.incoming.offsets,
      sources: compiled.incoming.targets)
  }
}
