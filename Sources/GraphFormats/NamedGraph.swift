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

  /// Returns the graph with a policy applied to the edges that it has: what
  /// was merged or dropped before stays so.
  public func applying(_ policy: EdgePolicy) -> NamedGraph {
    var policy = policy
    if graph.policy.parallel == .merge { policy.parallel = .merge }
    if graph.policy.loops == .drop { policy.loops = .drop }
    guard policy != graph.policy else { return self }
    return NamedGraph(
      graph: CompiledGraph(
        vertexCount: graph.vertexCount, sources: graph.sources,
        targets: graph.targets, weights: graph.weights, kinds: graph.kinds,
        isUndirected: graph.isUndirected, policy: policy),
      names: names)
  }

  /// The graph as a network of entities without properties and relations of
  /// ends, weights and directions alone: of kinds only their codes are known.
  package var network: Network {
    let ids = (0..<graph.vertexCount).map { names[$0] }
    var relations = Network.Relations(
      sources: graph.sources, targets: graph.targets, entityIDs: ids)
    if let weights = graph.weights { relations.weights = Column(weights) }
    if let marks = graph.isUndirected {
      relations.directions = Column(marks.map { $0 ? .undirected : .directed })
    }
    return Network(
      entities: Network.Entities(ids: ids), relations: relations, events: [])
  }
}
