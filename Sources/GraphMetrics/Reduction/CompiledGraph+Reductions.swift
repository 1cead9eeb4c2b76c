public import GraphCore

extension CompiledGraph {
  public func topDegreeReduction(count: Int) -> Reduction {
    Reduction(vertices: [], sentence: "")
  }

  public func coreReduction(k: Int) -> Reduction {
    Reduction(vertices: [], sentence: "")
  }

  public func egoReduction(
    of vertex: Int, radius: Int, direction: EgoDirection = .both
  ) -> Reduction {
    Reduction(vertices: [], sentence: "")
  }
}
