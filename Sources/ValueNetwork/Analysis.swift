/// What to measure of a network: which part, in which years, by which
/// conventions.
public struct AnalysisRequest: Sendable {
  public var selection = Selection()
  /// A snapshot for each; nil for the whole network.
  public var years: [Int]?
  public var window = Window.cumulative
  public var policy = EdgePolicy()

  public init() {}
}

extension Network {
  /// Returns the part of the network that a request names, once per snapshot.
  ///
  /// The snapshot is taken of the whole network and the selection of the
  /// snapshot, so that who is present in a year does not depend on the
  /// selection.
  public func snapshots(
    _ request: AnalysisRequest
  ) -> [(year: Int?, network: Network)] {
    guard let years = request.years else {
      return [(nil, selecting(request.selection))]
    }
    return years.map { ($0, snapshot(of: $0, request)) }
  }

  private func snapshot(of year: Int, _ request: AnalysisRequest) -> Network {
    snapshot(of: year, window: request.window).selecting(request.selection)
  }

  /// Returns the structure of every snapshot that a request names, and the
  /// conventions by which it was measured.
  ///
  /// Where no direction is asked for, that of the whole selection is taken
  /// for every snapshot, so that all rows of the table are comparable.
  ///
  /// - Parameters:
  ///   - progress: Called before each snapshot with the number done and the
  ///     number of all.
  ///   - pathProgress: Called now and then, from any thread, while the exact
  ///     path lengths of a snapshot are found.
  public func structureTable(
    _ request: AnalysisRequest, options: StructureOptions = StructureOptions(),
    measures: Set<StructureMeasure>? = nil,
    progress: (Int, Int) -> Void = { _, _ in },
    pathProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) -> (conventions: Conventions, snapshots: [StructureStatistics]) {
    let selected = selecting(request.selection)
    let whole = CompiledGraph(selected, policy: request.policy)
    var options = options
    options.direction = options.direction ?? whole.naturalDirection
    let conventions = options.conventions(for: whole)
    guard let years = request.years else {
      progress(0, 1)
      let row = selected.structure(
        of: whole, year: nil, options: options, measures: measures,
        pathProgress: pathProgress)
      progress(1, 1)
      return (conventions, [row])
    }
    var statistics: [StructureStatistics] = []
    for year in years {
      progress(statistics.count, years.count)
      // One network at a time, so that many years take no more memory.
      let row = snapshot(of: year, request).structure(
        year: year, policy: request.policy, options: options,
        measures: measures, pathProgress: pathProgress)
      statistics.append(row)
    }
    progress(years.count, years.count)
    return (conventions, statistics)
  }
}
