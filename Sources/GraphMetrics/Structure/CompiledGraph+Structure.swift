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
  ///     wanted the costly ones stay 0 or nil: clustering, triangles, path
  ///     lengths and communities.
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
    fillCounts(
      of: &result, direction: direction, threads: options.threads)
    fillDegrees(of: &result, direction: direction)
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

  private func fillCounts(
    of result: inout StructureStatistics, direction: GraphDirection,
    threads: Int?
  ) {
    result.nodes = vertexCount
    result.edges = edgeCount
    result.isolatedNodes = isolatedVertexCount()
    result.selfLoops = selfLoopCount()
    result.parallelEdges = parallelEdgeCount(direction: direction)
    let weak = weakComponents(threads: threads)
    result.weakComponents = weak.count
    result.largestWeakComponent = weak.largestSize
    if direction == .directed {
      result.strongComponents = strongComponents(threads: threads).count
    }
    result.maxCore = coreNumbers(threads: threads).max()
  }

  private func fillDegrees(
    of result: inout StructureStatistics, direction: GraphDirection
  ) {
    result.averageDegree = averageDegree()
    result.averageWeightedDegree = averageWeightedDegree()
    result.maxDegree = degrees().max()
    result.density = density(direction: direction)
    result.reciprocity = reciprocity(direction: direction)
    result.degreeAssortativity = degreeAssortativity(direction: direction)
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
