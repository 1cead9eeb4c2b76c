import GraphCore
import NetworkResults

extension CompiledGraph {
  /// Fills the columns about communities: the best partition found, or the
  /// mean over the runs where Gephi's search is asked for.
  func fillModularity(
    of result: inout StructureStatistics, _ options: StructureOptions
  ) {
    var search = ModularityOptions()
    search.method = options.compatibility == .gephi ? .gephiLouvain : .louvain
    search.runs = options.runs
    search.seed = options.seed
    search.threads = options.threads
    let found = modularity(search)
    result.communities = found.communityCount
    result.modularityRuns = found.runs
    result.modularity =
      switch options.compatibility {
      case .none: found.modularity
      case .gephi: found.runs?.mean
      }
  }
}
