public import GraphCore
public import NetworkModel

/// A graph and what its vertices are called: what is left of a network when
/// only its structure matters.
public struct NamedGraph: Sendable, Equatable {
  public let graph: CompiledGraph
  public let names: VertexNames

  /// Pairs a graph with names, one for each vertex.
  public init(graph: CompiledGraph, names: VertexNames = .numbers) {
    precondition(
      names.count ?? graph.vertexCount == graph.vertexCount,
      "a name for each vertex")
    self.graph = graph
    self.names = names
  }

  /// Lowers a network, whose entities are called by their ids.
  public init(_ network: Network, policy: EdgePolicy = EdgePolicy()) {
    self.init(
      graph: CompiledGraph(network, policy: policy),
      names: VertexNames(network.entities.ids))
  }
}
