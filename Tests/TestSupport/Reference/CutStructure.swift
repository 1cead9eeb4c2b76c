package import GraphKernels

extension Reference {
  /// Returns what falls apart, by taking out each vertex and each tie and
  /// counting components again.
  package static func cutStructure(_ graph: PlainGraph) -> CutStructure {
    let whole = weakComponents(graph)
    var found = CutStructure(pieces: [], cutOff: [], bridges: [])
    for vertex in graph.vertices {
      let rest = without(graph) { $0.source == vertex || $0.target == vertex }
      let sizes = sizes(
        of: weakComponents(rest),
        among: graph.vertices.filter {
          $0 != vertex && whole[$0] == whole[vertex]
        })
      found.pieces.append(UInt32(sizes.count))
      found.cutOff.append(
        UInt32(sizes.reduce(0, +) - (sizes.max() ?? 0)))
    }
    for low in graph.vertices {
      for high in graph.vertices where low < high {
        func isTie(_ edge: PlainGraph.Edge) -> Bool {
          edge.source == low && edge.target == high
            || edge.source == high && edge.target == low
        }
        guard graph.edges.contains(where: isTie) else { continue }
        let labels = weakComponents(without(graph, isTie))
        guard labels[low] != labels[high] else { continue }
        let side = [low, high].map { end in
          labels.count { $0 == labels[end] }
        }
        found.bridges.append(
          CutStructure.Bridge(
            low: UInt32(low), high: UInt32(high),
            smallerSide: UInt32(min(side[0], side[1]))))
      }
    }
    return found
  }

  private static func without(
    _ graph: PlainGraph, _ isOut: (PlainGraph.Edge) -> Bool
  ) -> PlainGraph {
    PlainGraph(
      vertexCount: graph.vertexCount, edges: graph.edges.filter { !isOut($0) })
  }

  private static func sizes(of labels: [Int], among places: [Int]) -> [Int] {
    var counts: [Int: Int] = [:]
    for place in places { counts[labels[place], default: 0] += 1 }
    return Array(counts.values)
  }
}
