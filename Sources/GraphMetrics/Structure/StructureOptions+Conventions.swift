public import GraphCore
public import NetworkResults

extension StructureOptions {
  /// Returns by which definition each number of a graph's structure is
  /// computed under these options: first the choices, then the columns.
  public func conventions(for graph: CompiledGraph) -> Conventions {
    Conventions(
      choices(for: graph) + pathChoices()
        + definitions(for: graph).map { remarked($0, for: graph) })
  }

  private func choices(for graph: CompiledGraph) -> [Conventions.Item] {
    [
      Item("direction", direction(for: graph).rawValue),
      Item("parallel", graph.policy.parallel.rawValue),
      Item("loops", graph.policy.loops.rawValue),
      Item("low_degree", lowDegree(for: graph).rawValue),
      Item("unreachable", unreachable.rawValue),
      Item("compat", compatibility.rawValue),
    ]
  }

  private typealias Item = Conventions.Item

  private func definitions(for graph: CompiledGraph) -> [Item] {
    let isDirected = direction(for: graph) == .directed
    let isMixed = isDirected && graph.naturalDirection == .undirected
    let perNode = graph.naturalDirection == .directed ? "m/n" : "2m/n"
    let weightPerNode = graph.naturalDirection == .directed ? "W/n" : "2W/n"
    return [
      item(
        .isolatedNodes,
        "nodes without an edge to another node; a loop is none"),
      item(.selfLoops, "edges from a node to itself, parallel ones each"),
      item(
        .parallelEdges,
        isDirected
          ? isMixed
            ? "edges that merging would join, undirected and directed ones"
              + " apart; no loops"
            : "edges less loops less distinct ordered pairs of nodes"
          : "edges less loops less distinct unordered pairs of nodes"),
      item(.averageDegree, perNode + ", edges counted as stored"),
      item(.averageWeightedDegree, weightPerNode + ", W the sum of weights"),
      item(.maxDegree, "in and out together, a loop twice"),
      item(
        .density,
        isDirected
          ? "m/(n(n - 1)), parallel edges and loops counted"
          : "2u/(n(n - 1)), u the edges with each reciprocal pair once"),
      item(
        .reciprocity,
        isDirected
          ? "share of distinct ordered pairs joined both ways, without loops"
            + (isMixed ? "; an undirected edge joins both ways" : "")
          : "none: edges have no direction"),
      item(.averageClustering, clustering(for: graph)),
      item(.transitivity, "3 triangles/connected triples of the simple graph"),
      item(.triangles, "of the simple graph, directions ignored"),
      item(.averagePathLength, pathLength(for: graph)),
      item(.reachablePairs, "ordered pairs of distinct nodes" + scope),
      item(.diameter, "longest finite distance" + scope + ", 0 if no pair"),
      item(
        .radius,
        "smallest eccentricity" + scope + ", 0 of a node that reaches none"),
      item(.modularity, modularitySentence),
      item(
        .communities, "of the best partition found; isolated nodes are one each"
      ),
      item(.weakComponents, "directions ignored"),
      item(.largestWeakComponent, "its number of nodes"),
      item(
        .strongComponents,
        isDirected
          ? "along directions" + (isMixed ? Self.oneWay : "")
          : "none: edges have no direction"),
      item(
        .degreeAssortativity,
        isDirected
          ? "Newman's r of source out-degree and target in-degree over all edges"
          : "Newman's r of total degrees over all edges, both ways"),
      item(.maxCore, "largest k with a k-core in the simple graph"),
      item(
        .topDecileDegreeShare,
        "share of total degree of the ceil(n/10) nodes of highest degree"),
      item(.degreeGini, "population Gini of total degree"),
    ]
  }

  private func remarked(_ item: Item, for graph: CompiledGraph) -> Item {
    let remark = StructureMeasure(rawValue: item.key).flatMap {
      pathRemark(on: $0, for: graph)
    }
    return Item(item.key, item.value + (remark ?? ""))
  }

  private func item(_ measure: StructureMeasure, _ value: String) -> Item {
    Item(measure.rawValue, value)
  }

  /// How an undirected edge is walked where directions count, as in Gephi.
  private static let oneWay = "; an undirected edge from its source only"

  private var scope: String {
    switch unreachable {
    case .skip: ""
    case .largestComponent: " of the largest weak component"
    }
  }

  private func clustering(for graph: CompiledGraph) -> String {
    let coefficient =
      switch direction(for: graph) {
      case .directed:
        "links among the neighbors/(k(k - 1)), parallel edges and loops in k"
          + (graph.naturalDirection == .undirected
            ? ", an undirected edge two links" : "")
      case .undirected: "2T/(k(k - 1)) of distinct neighbors, a loop in k"
      }
    let mean =
      switch lowDegree(for: graph) {
      case .zero: ", mean over all nodes"
      case .exclude: ", mean over nodes with k of 2 or more"
      }
    let isNarrow =
      compatibility == .gephi && direction(for: graph) == .directed
    return coefficient + mean + (isNarrow ? ", in 32-bit floats" : "")
  }

  private func pathLength(for graph: CompiledGraph) -> String {
    let mean = "mean distance over reachable ordered pairs"
    let walk =
      switch direction(for: graph) {
      case .directed:
        ", along directions"
          + (graph.naturalDirection == .undirected ? Self.oneWay : "")
      case .undirected: ", directions ignored"
      }
    return mean + scope + walk
      + (compatibility == .gephi && paths == .exact
        ? ", at most 2147483647 pairs counted" : "")
  }

  private var modularitySentence: String {
    let common = "undirected, weighted, each reciprocal pair one edge, no loops"
    return switch compatibility {
    case .none: common + "; best of \(runs) Louvain searches, seed \(seed)"
    case .gephi:
      common + "; mean of \(runs) Gephi searches, seed \(seed)"
    }
  }
}
