public import NetworkModel
public import NetworkResults
import GraphCore

extension Network {
  /// Returns the articulation points and bridges of the network; see
  /// ``GraphCore/CompiledGraph/cuts()``.
  ///
  /// - Parameter year: The year of which the network is the snapshot.
  /// - Complexity: O(*n* + *m*), and a sort of what is found.
  public func cuts(year: Int? = nil) -> NetworkCuts {
    let found = CompiledGraph(self).cuts()
    let ids = entities.ids
    let points = found.vertices.sorted { left, right in
      if left.cutOff != right.cutOff { return left.cutOff > right.cutOff }
      if left.pieces != right.pieces { return left.pieces > right.pieces }
      return ids[left.vertex] < ids[right.vertex]
    }
    let bridges = found.bridges.sorted { left, right in
      if left.smallerSide != right.smallerSide {
        return left.smallerSide > right.smallerSide
      }
      return (ids[left.low], ids[left.high]) < (ids[right.low], ids[right.high])
    }
    return NetworkCuts(
      year: year,
      points: points.map {
        NetworkCuts.Point(
          entity: EntityLabel(at: $0.vertex, in: entities), pieces: $0.pieces,
          cutOff: $0.cutOff)
      },
      bridges: bridges.map {
        NetworkCuts.Bridge(
          first: EntityLabel(at: $0.low, in: entities),
          second: EntityLabel(at: $0.high, in: entities),
          relations: $0.edges, smallerSide: $0.smallerSide)
      })
  }
}
