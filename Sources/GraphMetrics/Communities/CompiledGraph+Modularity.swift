public import GraphCore

extension CompiledGraph {
  public func modularity(
    _ options: ModularityOptions = ModularityOptions()
  ) -> ModularityResult {
    ModularityResult(
      modularity: nil, communityCount: vertexCount,
      membership: Array(0..<vertexCount), runs: nil)
  }

  public func modularity(
    ofPartition membership: [Int], resolution: Double = 1,
    usesWeights: Bool = true
  ) -> Double? {
    nil
  }
}
