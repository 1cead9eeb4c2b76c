import GraphCore
import NetworkResults

extension CompiledGraph {
  /// Fills the columns about paths with estimates, where one is possible and
  /// no exact value is at hand: the pairs of an undirected graph follow from
  /// its components, the diameter from bounds, and the radius from nothing.
  func fillApproximatePaths(
    of result: inout StructureStatistics, _ options: StructureOptions
  ) {
    let direction = options.direction(for: self)
    let graph =
      switch options.unreachable {
      case .skip: self
      case .largestComponent: largestWeakComponentGraph()
      }
    let paths = graph.approximatePathLengths(
      direction: direction, registers: PathMethod.registers,
      seed: options.seed, threads: options.threads)
    result.averagePathLength = paths.average
    result.reachablePairs =
      switch direction {
      case .directed: Int(paths.reachablePairs.rounded())
      case .undirected: graph.joinedPairCount()
      }
    result.diameter =
      graph.diameterRange(
        direction: direction, searchLimit: graph.affordableSearches,
        threads: options.threads)?.exact
  }

  /// How many searches take a few seconds.
  private var affordableSearches: Int {
    max(64, 50_000_000_000 / (vertexCount + edgeCount + 1))
  }

  /// Returns the largest weak component by itself, its vertices in order.
  private func largestWeakComponentGraph() -> CompiledGraph {
    let vertices = weakComponents().verticesOfLargest()
    var places = [UInt32](repeating: .max, count: vertexCount)
    for (place, vertex) in vertices.enumerated() {
      places[vertex] = UInt32(place)
    }
    let (sources, targets) = (sources, targets)
    let edges = sources.indices.filter { places[Int(sources[$0])] != .max }
    return CompiledGraph(
      vertexCount: vertices.count,
      sources: edges.map { places[Int(sources[$0])] },
      targets: edges.map { places[Int(targets[$0])] },
      isUndirected: isUndirected.map { all in edges.map { all[$0] } })
  }
}
