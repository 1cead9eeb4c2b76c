public import NetworkModel

extension CompiledGraph {
  /// Lowers a network to a graph under an edge policy.
  ///
  /// The kind of an edge is its dimension and relation kind together.
  ///
  /// - Complexity: O(*n* + *m*); merging parallel edges adds a sort.
  public init(_ network: Network, policy: EdgePolicy = EdgePolicy()) {
    let relations = network.relations
    self.init(
      vertexCount: network.entities.count,
      sources: relations.sources, targets: relations.targets,
      weights: relations.weights.uniformValue == 1
        ? nil : relations.weights.array,
      kinds: Self.kindCodes(of: relations),
      isUndirected: relations.directions.uniformValue == .directed
        ? nil : relations.directions.array.map { $0 == .undirected },
      policy: policy)
  }

  /// Returns a code per relation for its dimension and kind; nil if all are
  /// alike.
  private static func kindCodes(
    of relations: Network.Relations
  ) -> [UInt32]? {
    let dimensions = relations.dimensions.codes
    let kinds = relations.kinds.codes
    if dimensions.uniformValue != nil, kinds.uniformValue != nil {
      return nil
    }
    let kindCount = UInt32(relations.kinds.values.count)
    return relations.indices.map { dimensions[$0] * kindCount + kinds[$0] }
  }
}

extension Network {
  /// The interpretation of its graph where none is asked for: directed if no
  /// relation is undirected.
  ///
  /// - Complexity: O(*m*) where directions differ, else O(1).
  public var naturalDirection: GraphDirection {
    switch relations.directions.uniformValue {
    case .directed: .directed
    case .undirected: .undirected
    case nil:
      relations.indices.contains {
        relations.directions[$0] == .undirected
      } ? .undirected : .directed
    }
  }
}
