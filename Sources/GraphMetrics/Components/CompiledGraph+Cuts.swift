public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the articulation points and bridges: the vertices and ties
  /// without which a weak component falls apart.
  ///
  /// Directions are ignored. A tie is all edges between two vertices: parallel
  /// edges alone keep nothing together that one would not. Loops and weights
  /// make no difference; an isolated vertex is no articulation point, nor is
  /// a vertex of one neighbor. The empty graph has neither. Long chains do no
  /// harm.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  /// - Reference: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
  public func cuts() -> Cuts {
    let found = cutStructure(of: edgeRows)
    return Cuts(
      vertices: found.pieces.indices.compactMap { vertex in
        guard found.pieces[vertex] > 1 else { return nil }
        return Cuts.Vertex(
          vertex: vertex, pieces: Int(found.pieces[vertex]),
          cutOff: Int(found.cutOff[vertex]))
      },
      bridges: found.bridges.map { bridge in
        let (low, high) = (Int(bridge.low), Int(bridge.high))
        return Cuts.Bridge(
          low: low, high: high, smallerSide: Int(bridge.smallerSide),
          edges: outgoing.count(of: bridge.high, in: low)
            + outgoing.count(of: bridge.low, in: high))
      })
  }
}

/// What holds the weak components of a graph together.
public struct Cuts: Sendable, Equatable {
  /// An articulation point.
  public struct Vertex: Sendable, Equatable {
    public var vertex: Int
    /// Into how many components that of the vertex falls without it.
    public var pieces: Int
    /// How many vertices are then outside the largest of them.
    public var cutOff: Int

    public init(vertex: Int, pieces: Int, cutOff: Int) {
      self.vertex = vertex
      self.pieces = pieces
      self.cutOff = cutOff
    }
  }

  public struct Bridge: Sendable, Equatable {
    /// The end that comes first among the vertices.
    public var low: Int
    public var high: Int
    /// How many vertices are on the smaller side.
    public var smallerSide: Int
    /// The number of edges that make the tie.
    public var edges: Int

    public init(low: Int, high: Int, smallerSide: Int, edges: Int) {
      self.low = low
      self.high = high
      self.smallerSide = smallerSide
      self.edges = edges
    }
  }

  /// In the order of the vertices.
  public var vertices: [Vertex]
  /// In the order of their ends.
  public var bridges: [Bridge]
}

extension AdjacencyRows {
  /// Returns how often a vertex stands in a row.
  ///
  /// - Complexity: O(log *k* + *c*) for a row of *k* and a count of *c*.
  fileprivate func count(of target: UInt32, in row: Int) -> Int {
    var low = offsets[row]
    var high = offsets[row + 1]
    let end = high
    while low < high {
      let middle = low + (high - low) / 2
      if targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    var count = 0
    while low + count < end, targets[low + count] == target { count += 1 }
    return count
  }
}
