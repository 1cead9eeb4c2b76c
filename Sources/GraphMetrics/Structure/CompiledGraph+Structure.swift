public import GraphCore
public import NetworkResults

extension CompiledGraph {
  /// Returns the structure of the graph: a row of the structure table.
  ///
  /// Every column that a graph alone decides is filled; the year, the roles
  /// and the relations without a year are not known here.
  ///
  /// - Parameters:
  ///   - options: The conventions;
  ///     ``StructureOptions/conventions(for:)`` puts them into words.
  ///   - measures: The columns wanted, nil for all. Of columns that are not
  ///     wanted those stay 0 or nil that take more than a look at each
  ///     vertex and edge: parallel edges, reciprocity, assortativity,
  ///     components, cores, clustering, triangles, path lengths, communities.
  ///   - pathProgress: Called now and then, from any thread, while exact
  ///     path lengths are found, with how much is done of how much.
  /// - Complexity: That of the costliest column: path lengths take
  ///   O(*n* *m* *d* / 512) time for a diameter *d*, clustering and
  ///   triangles O(*m*√*m*), the others O(*n* + *m*) and a sort.
  public func structure(
    _ options: StructureOptions = StructureOptions(),
    measures: Set<StructureMeasure>? = nil,
    pathProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) -> StructureStatistics {
    var result = StructureStatistics()
    let direction = options.direction(for: self)
    func isWanted(_ keys: StructureMeasure...) -> Bool {
      guard let measures else { return true }
      return keys.contains { measures.contains($0) }
    }
    fillCounts(of: &result, direction: direction)
    if isWanted(.parallelEdges) {
      result.parallelEdges = parallelEdgeCount(direction: direction)
    }
    if isWanted(.weakComponents, .largestWeakComponent) {
      let weak = weakComponents(threads: options.threads)
      result.weakComponents = weak.count
      result.largestWeakComponent = weak.largestSize
    }
    if isWanted(.strongComponents), direction == .directed {
      result.strongComponents = strongComponents(threads: options.threads).count
    }
    if isWanted(.maxCore) {
      result.maxCore = coreNumbers(threads: options.threads).max()
    }
    if isWanted(.reciprocity) {
      result.reciprocity = reciprocity(direction: direction)
    }
    if isWanted(.degreeAssortativity) {
      result.degreeAssortativity = degreeAssortativity(direction: direction)
    }
    if isWanted(.averageClustering) {
      result.averageClustering = averageClustering(
        direction: direction, lowDegree: options.lowDegree,
        compatibility: options.compatibility, threads: options.threads)
    }
    if isWanted(.transitivity, .triangles) {
      (result.triangles, result.transitivity) = transitivity(
        threads: options.threads)
    }
    if isWanted(.averagePathLength, .reachablePairs, .diameter, .radius) {
      switch options.paths {
      case .exact: fillPaths(of: &result, options, pathProgress)
      case .approximate: fillApproximatePaths(of: &result, options)
      }
    }
    if isWanted(.modularity, .communities) {
      fillModularity(of: &result, options)
    }
    return result
  }

  /// Fills in what takes a look at each vertex or edge.
  private func fillCounts(
    of result: inout StructureStatistics, direction: GraphDirection
  ) {
    result.nodes = vertexCount
    result.edges = edgeCount
    result.isolatedNodes = isolatedVertexCount()
    result.selfLoops = selfLoopCount()
    result.averageDegree = averageDegree()
    result.averageWeightedDegree = averageWeightedDegree()
    result.maxDegree = degrees().max()
    result.density = density(direction: direction)
    result.topDecileDegreeShare = topDecileDegreeShare()
    result.degreeGini = degreeGini()
  }

  private func fillPaths(
    of result: inout StructureStatistics, _ options: StructureOptions,
    _ progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  ) {
    let paths = pathLengths(
      direction: options.direction(for: self),
      unreachable: options.unreachable, threads: options.threads,
      progress: progress)
    result.reachablePairs = paths.reachablePairs
    result.diameter = paths.diameter
    result.radius = paths.radius
    result.gephiPathLength = paths.gephiAverage
    result.averagePathLength =
      switch options.compatibility {
      case .none: paths.average
      case .gephi: paths.gephiAverage ?? paths.average
      }
  }
}
