package import GraphKernels

extension Reference {
  /// Returns what keeps the edges of a graph from being simple.
  package static func rowTraits(_ graph: PlainGraph) -> RowTraits {
    var found: RowTraits = []
    var isMet: Set<[Int]> = []
    for edge in graph.edges {
      if edge.isLoop { found.insert(.loops) }
      if !isMet.insert([edge.source, edge.target]).inserted {
        found.insert(.repeats)
      }
    }
    for edge in graph.edges
    where !edge.isLoop && isMet.contains([edge.target, edge.source]) {
      found.insert(.reciprocals)
    }
    return found
  }
}
