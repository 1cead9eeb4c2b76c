public import GraphCore
import GraphKernels
import NetworkResults

extension CompiledGraph {
  /// Returns the best of several divisions of the graph into communities,
  /// and how good it is.
  ///
  ///     Q = Σ_c [ γ I_c / W - (D_c / 2W)² ]
  ///
  /// `I_c` is the weight of the edges inside community `c`, `D_c` the sum of
  /// its vertices' strengths, `W` the weight of all edges.
  ///
  /// Directions are ignored: the graph is its undirected view, in which the
  /// two edges of a reciprocal pair are one, of the weight of that whose
  /// source comes later. Loops are left out, parallel edges add up, an
  /// isolated vertex is a community that adds nothing to Q. γ stands at the
  /// internal term, as in Gephi; NetworkX has 1/γ at the other. Negative
  /// weights enter all sums as they are; then Q may leave -1/2...1.
  ///
  /// With ``ModularityMethod/louvain`` no vertex can gain by moving alone
  /// and no two of the communities by merging; a vertex with one neighbor is
  /// in the neighbor's community, as long as no weight is 0 or less and γ at
  /// least 1. The number of threads has no influence on the result.
  ///
  /// - Returns: A partition; Q is nil unless `W` is positive, and then every
  ///   vertex is alone.
  /// - Complexity: In practice O(*n* + *m*) a run, and O(*n* + *m*) space a
  ///   thread; O(*m* log *m*) for the undirected view.
  /// - Precondition: At least one run.
  /// - Reference: Blondel et al. 2008,
  ///   doi:10.1088/1742-5468/2008/10/P10008; Rotta & Noack 2011,
  ///   doi:10.1145/1963190.1970376; Newman & Girvan 2004,
  ///   doi:10.1103/PhysRevE.69.026113.
  public func modularity(
    _ options: ModularityOptions = ModularityOptions()
  ) -> ModularityResult {
    precondition(options.runs > 0, "at least one run")
    let base = LouvainLevel(
      undirectedViewOf: self, usesWeights: options.usesWeights)
    guard base.strengths.reduce(0, +) > 0 else { return .none(vertexCount) }
    let search = partitionSearch(on: base, options)
    let tries = Workers.map(options.runs, threads: options.threads) { run in
      var random = SplitMix64(seed: options.seed, stream: UInt64(run))
      return search(&random)
    }
    let qualities = tries.map(\.quality)
    // The first of equals, so that more runs never change it for nothing.
    let best = qualities.indices.reduce(0) {
      qualities[$1] > qualities[$0] ? $1 : $0
    }
    let lowest = qualities.reduce(.infinity, min)
    let mean = qualities.reduce(0, +) / Double(options.runs)
    return ModularityResult(
      modularity: qualities[best],
      communityCount: Int(tries[best].partition.max() ?? 0) + 1,
      membership: tries[best].partition.map { Int($0) },
      runs: ModularityRuns(
        method: options.method.rawValue, runs: options.runs,
        seed: options.seed, min: lowest,
        // Rounding must not push the mean of equal values past them.
        mean: max(lowest, min(mean, qualities[best])),
        max: qualities[best]))
  }

  /// Returns the modularity of a partition that is given.
  ///
  /// The formula and conventions are those of ``modularity(_:)``.
  ///
  /// - Parameter membership: The community of each vertex, by any numbers.
  /// - Returns: Q, or nil unless the weight of all edges is positive.
  /// - Complexity: O(*n* + *m* log *m*) time, O(*n* + *m*) space.
  /// - Precondition: One community per vertex.
  /// - Reference: Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113.
  public func modularity(
    ofPartition membership: [Int], resolution: Double = 1,
    usesWeights: Bool = true
  ) -> Double? {
    precondition(membership.count == vertexCount, "one community per vertex")
    let base = LouvainLevel(
      undirectedViewOf: self, usesWeights: usesWeights)
    guard base.strengths.reduce(0, +) > 0 else { return nil }
    return base.modularity(
      of: Membership.numbers(of: membership), resolution: resolution)
  }

  private func partitionSearch(
    on base: LouvainLevel, _ options: ModularityOptions
  ) -> @Sendable (inout SplitMix64) -> FoundPartition {
    switch options.method {
    case .louvain:
      let search = LouvainSearch(base: base, resolution: options.resolution)
      return { search.partition(using: &$0) }
    case .gephiLouvain:
      let narrow = WeightedRows<Float>(
        undirectedViewOf: self, usesWeights: options.usesWeights)
      let search = GephiLouvainSearch(
        base: CommunityLevel(rows: narrow), resolution: options.resolution)
      return { random in
        let partition = search.partition(using: &random)
        return FoundPartition(
          partition: partition,
          quality: base.modularity(
            of: partition, resolution: options.resolution))
      }
    }
  }
}

extension ModularityResult {
  /// The result where modularity does not exist.
  fileprivate static func none(_ vertexCount: Int) -> ModularityResult {
    ModularityResult(
      modularity: nil, communityCount: vertexCount,
      membership: Array(0..<vertexCount), runs: nil)
  }
}
