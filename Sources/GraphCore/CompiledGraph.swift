/// A network lowered to numbers: vertices `0..<vertexCount` and edges.
///
/// The vertices are the entities of the network, in its order; the edges are
/// its relations, in its order, under an ``EdgePolicy``. A graph is
/// *directed* if it has no undirected edge (also if it has none at all),
/// *undirected* if it has edges and all are undirected, else *mixed*.
public struct CompiledGraph: Sendable, Equatable {
  public let vertexCount: Int
  public let policy: EdgePolicy

  /// The targets of the edges, in order.
  package let targets: [UInt32]
  private let sourceColumn: SourceColumn
  /// The weights of the edges; nil where all are 1.
  package let weights: [Double]?
  /// A code for what each edge says; edges of different kinds are never
  /// reciprocal to each other. Nil where all are of one kind.
  package let kinds: [UInt32]?
  /// Which edges have no direction; nil where all have one.
  package let isUndirected: [Bool]?

  /// For each vertex the targets of its edges, parallel ones repeated; an
  /// undirected edge stands at its stored source.
  package let outgoing: AdjacencyRows
  /// For each vertex the sources of the edges that arrive.
  package let incoming: AdjacencyRows

  public var edgeCount: Int { targets.count }

  /// The sources of the edges, in order. They may have to be made when first
  /// asked for, so loops take them once.
  package var sources: [UInt32] { sourceColumn.values }

  /// Makes a graph of edge columns, applying a policy.
  ///
  /// - Precondition: All columns are of one length, all ends are less than
  ///   `vertexCount`.
  /// - Complexity: O(*n* + *m*) time and space; merging parallel edges adds
  ///   a sort of the edges.
  package init(
    vertexCount: Int, sources: [UInt32], targets: [UInt32],
    weights: [Double]? = nil, kinds: [UInt32]? = nil,
    isUndirected: [Bool]? = nil, policy: EdgePolicy = EdgePolicy()
  ) {
    precondition(sources.count == targets.count, "each edge has two ends")
    var edges = EdgeColumns(
      sources: sources, targets: targets, weights: weights, kinds: kinds,
      isUndirected: isUndirected)
    if policy.loops == .drop { edges.dropLoops() }
    if policy.parallel == .merge { edges.mergeParallel() }
    self.vertexCount = vertexCount
    self.policy = policy
    sourceColumn = .given(edges.sources)
    self.targets = edges.targets
    self.weights = edges.weights.flatMap { all in
      all.allSatisfy { $0 == 1 } ? nil : all
    }
    self.kinds = edges.kinds
    self.isUndirected = edges.isUndirected.flatMap { all in
      all.contains(true) ? all : nil
    }
    outgoing = AdjacencyRows(
      vertexCount: vertexCount, sources: edges.sources, targets: edges.targets)
    incoming = outgoing.transposed()
  }

  /// Makes a graph of what another one was made of.
  ///
  /// - Parameter ends: The ends of the edges; nil where they are in the order
  ///   of the outgoing rows.
  /// - Precondition: The columns and the rows hold the same edges, to which
  ///   the policy has been applied.
  package init(
    policy: EdgePolicy, ends: (sources: [UInt32], targets: [UInt32])?,
    weights: [Double]?, kinds: [UInt32]?, isUndirected: [Bool]?,
    outgoing: AdjacencyRows, incoming: AdjacencyRows
  ) {
    let edgeCount = outgoing.targets.count
    precondition(
      edgeCount == incoming.targets.count
        && outgoing.vertexCount == incoming.vertexCount
        && [
          ends?.sources.count, ends?.targets.count, weights?.count,
          kinds?.count, isUndirected?.count,
        ].allSatisfy { ($0 ?? edgeCount) == edgeCount },
      "each edge in every column and in both rows")
    vertexCount = outgoing.vertexCount
    self.policy = policy
    targets = ends?.targets ?? outgoing.targets
    sourceColumn =
      ends.map { .given($0.sources) } ?? SourceColumn(of: outgoing)
    self.weights = weights
    self.kinds = kinds
    self.isUndirected = isUndirected
    self.outgoing = outgoing
    self.incoming = incoming
  }

  /// Makes a graph of pairs of vertices, as tests and small uses need it.
  public init(
    vertexCount: Int, edges: [(Int, Int)],
    direction: GraphDirection = .directed, policy: EdgePolicy = EdgePolicy()
  ) {
    self.init(
      vertexCount: vertexCount, sources: edges.map { UInt32($0.0) },
      targets: edges.map { UInt32($0.1) },
      isUndirected: direction == .directed
        ? nil : [Bool](repeating: true, count: edges.count),
      policy: policy)
  }

  /// Whether the edges are in the order of the outgoing rows.
  package var isInRowOrder: Bool {
    switch sourceColumn {
    case .ofRows: true
    case .given(let sources):
      targets == outgoing.targets && sources == outgoing.sources()
    }
  }

  /// The interpretation to take where none is asked for: directed if no edge
  /// is undirected.
  public var naturalDirection: GraphDirection {
    isUndirected == nil ? .directed : .undirected
  }

  /// Returns the distinct neighbors of each vertex, directions ignored, loops
  /// left out.
  package func simpleUndirectedRows() -> AdjacencyRows {
    outgoing.simplifiedUnion(with: incoming)
  }

  /// Returns the distinct targets of each vertex, loops left out; an
  /// undirected edge leads from its stored source only.
  package func simpleDirectedRows() -> AdjacencyRows {
    outgoing.simplified()
  }
}
