/// The structure of one network: a row of the structure table.
///
/// A value that does not exist (no pair is reachable, no entity states a
/// role) is nil. ``conventions`` says by which definition each was computed.
public struct StructureStatistics: Sendable, Equatable {
  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  public var nodes = 0
  public var edges = 0
  public var sampleNodes: Int?
  public var relationNodes: Int?
  public var isolatedNodes = 0
  public var selfLoops = 0
  public var parallelEdges = 0
  public var averageDegree: Double?
  public var averageWeightedDegree: Double?
  public var maxDegree: Int?
  public var density: Double?
  public var reciprocity: Double?
  public var averageClustering: Double?
  public var transitivity: Double?
  public var triangles = 0
  public var averagePathLength: Double?
  /// Ordered pairs of distinct nodes, the second reachable from the first.
  public var reachablePairs = 0
  public var diameter: Int?
  public var radius: Int?
  public var modularity: Double?
  public var communities: Int?
  public var modularityRuns: ModularityRuns?
  public var weakComponents = 0
  public var largestWeakComponent = 0
  public var strongComponents: Int?
  public var degreeAssortativity: Double?
  public var maxCore: Int?
  public var topDecileDegreeShare: Double?
  public var degreeGini: Double?
  /// Relations without a year, which every snapshot holds.
  public var undatedRelations = 0
  /// Set if Gephi's 32-bit pair counter would have overflowed: the path
  /// length it would print.
  public var gephiPathLength: Double?

  public init() {}
}

/// How the modularity of one network varied over repeated searches.
public struct ModularityRuns: Sendable, Equatable {
  /// The algorithm, e.g. `louvain` or `gephi-louvain`.
  public var method: String
  public var runs: Int
  public var seed: UInt64
  public var min: Double
  public var mean: Double
  public var max: Double

  public init(
    method: String, runs: Int, seed: UInt64, min: Double, mean: Double,
    max: Double
  ) {
    self.method = method
    self.runs = runs
    self.seed = seed
    self.min = min
    self.mean = mean
    self.max = max
  }
}
