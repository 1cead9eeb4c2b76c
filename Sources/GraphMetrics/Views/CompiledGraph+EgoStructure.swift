public import GraphCore
public import NetworkResults

extension CompiledGraph {
  /// Returns the place of a vertex among its neighbors.
  ///
  ///     clustering     = t / (k (k − 1) / 2)
  ///     density        = (k + t) / ((k + 1) k / 2)
  ///     effective size = k − 2 t / k
  ///     constraint     = Σ_j (1/k + Σ_q 1/(k k_q))²
  ///
  /// with *k* neighbors, *t* ties among them, *j* over the neighbors and *q*
  /// over those that have a tie with *j*, each with *k_q* neighbors of its
  /// own. Directions and weights are ignored, parallel edges count once,
  /// loops not at all.
  ///
  /// - Precondition: The vertex is one of the graph.
  /// - Complexity: O(*n* + *m*) time and space.
  /// - Reference: Burt 1992, Structural Holes, chapter 2; the form of
  ///   effective size by Borgatti 1997, Connections 20(1), 35.
  public func egoStructure(of vertex: Int) -> EgoStructure {
    precondition(0..<vertexCount ~= vertex, "a vertex of the graph")
    let rows = simpleUndirectedRows()
    let neighbors = rows[vertex]
    var isNeighbor = [Bool](repeating: false, count: vertexCount)
    for neighbor in neighbors { isNeighbor[Int(neighbor)] = true }
    let count = Double(neighbors.count)
    var ends = 0
    var constraint = 0.0
    for neighbor in neighbors {
      var share = 1 / count
      for other in rows[Int(neighbor)] where isNeighbor[Int(other)] {
        ends += 1
        share += 1 / (count * Double(rows.count(of: Int(other))))
      }
      constraint += share * share
    }
    let ties = ends / 2
    let cuts = cuts().vertices.first { $0.vertex == vertex }
    let isAlone = neighbors.isEmpty
    return EgoStructure(
      neighbors: neighbors.count, ties: ties,
      clustering: neighbors.count < 2
        ? nil : Double(ties) / (count * (count - 1) / 2),
      density: isAlone
        ? nil : (count + Double(ties)) / ((count + 1) * count / 2),
      effectiveSize: isAlone ? nil : count - Double(2 * ties) / count,
      constraint: isAlone ? nil : constraint,
      pieces: cuts?.pieces ?? (isAlone ? 0 : 1), cutOff: cuts?.cutOff ?? 0)
  }
}
