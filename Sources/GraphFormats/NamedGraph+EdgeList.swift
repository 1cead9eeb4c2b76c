public import GraphCore
public import NetworkFormats

extension NamedGraph {
  /// Reads a table of relations at the speed of the file.
  ///
  /// A plain list, two integers a row and perhaps a weight, is scanned in
  /// parallel and laid out in rows without a record in between. Anything
  /// else, and a list with as much as one line that is written otherwise, is
  /// read by ``NetworkReader``, with its errors; the graph does not depend
  /// on which of the two read it.
  ///
  /// Where all ids are integers the vertices ascend by id, and the edges by
  /// source and target, those between the same ends in the order of the
  /// file. Else vertices come in order of appearance and edges in that of
  /// the file, as in a network. Edges are directed unless the table says
  /// otherwise; ``GraphDirection`` says how they are walked.
  ///
  /// - Parameters:
  ///   - path: A file, a directory of tables, or `-`. Nobody else may change
  ///     the file meanwhile.
  ///   - threads: How many threads at most; nil for one a core. The graph is
  ///     the same with any number.
  /// - Complexity: O(size of the file); 12 bytes an edge for the graph, and
  ///   as much again while it is made.
  public init(
    edgeListAt path: String, policy: EdgePolicy = EdgePolicy(),
    threads: Int? = nil
  ) throws(FormatError) {
    if let list = IntegerEdgeList(path, threads: threads) {
      self = list.graph(threads: threads).applying(policy)
    } else {
      let network = try NetworkReader.read(path).network
      self = NamedGraph(network).ascending().applying(policy)
    }
  }

  /// Returns the same graph with vertices and edges in ascending order, if
  /// the names are integers.
  func ascending() -> NamedGraph {
    let values: [UInt64]
    switch names {
    case .numbers: values = graph.vertexIndices.map { UInt64($0) }
    case .integers(let all): values = all
    case .texts: return self
    }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var rank = [UInt32](repeating: 0, count: values.count)
    for (place, vertex) in order.enumerated() { rank[vertex] = UInt32(place) }
    let sources = graph.sources.map { rank[Int($0)] }
    let targets = graph.targets.map { rank[Int($0)] }
    let edges = AdjacencyRows.stableOrder(
      first: sources, second: targets, vertexCount: graph.vertexCount)
    func gathering<Value>(_ column: [Value]) -> [Value] {
      edges.map { column[Int($0)] }
    }
    let ascending = CompiledGraph(
      vertexCount: graph.vertexCount, sources: gathering(sources),
      targets: gathering(targets), weights: graph.weights.map(gathering),
      kinds: graph.kinds.map(gathering),
      isUndirected: graph.isUndirected.map(gathering), policy: graph.policy)
    return NamedGraph(
      graph: ascending, names: VertexNames(order.map { values[$0] }))
  }
}

extension CompiledGraph {
  /// Reads the graph of a table of relations, as
  /// ``NamedGraph/init(edgeListAt:policy:threads:)`` does, without names.
  public init(
    contentsOfEdgeList path: String, policy: EdgePolicy = EdgePolicy(),
    threads: Int? = nil
  ) throws(FormatError) {
    self = try NamedGraph(
      edgeListAt: path, policy: policy, threads: threads
    ).graph
  }

  fileprivate var vertexIndices: Range<Int> { 0..<vertexCount }
}
