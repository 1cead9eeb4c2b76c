/// By which search a partition of high modularity is looked for.
public enum ModularityMethod: String, Sendable, CaseIterable {
  /// The algorithm as published, every run in its own random order, with a
  /// second look at every level once those above it are done.
  case louvain
  /// What Gephi 0.9.2 does under the same name; its partitions are worse.
  case gephiLouvain = "gephi-louvain"
}

/// How communities are searched for.
public struct ModularityOptions: Sendable, Equatable {
  public var method: ModularityMethod = .louvain
  /// How many searches are made; the best partition is kept. At least 1.
  public var runs: Int = 10
  /// The same seed gives the same runs, whatever the number of threads.
  public var seed: UInt64 = 1
  /// The factor γ of the internal term; above 1 communities grow.
  public var resolution: Double = 1
  /// Whether edges count by their weights, or 1 each.
  public var usesWeights = true
  /// How many runs are made at a time; nil for one per processor core.
  public var threads: Int?

  public init() {}
}
