import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns, for each vertex, the other ends of its edges in the undirected
  /// view, parallel ones repeated.
  ///
  /// - Parameter loopEnds: How often a loop leads to its vertex: by both its
  ///   ends, as in degrees, or once.
  func undirectedViewRows(loopEnds: Int = 2) -> AdjacencyRows {
    let marks = undirectedViewMarks()
    let (sources, targets) = (sources, targets)
    var ends: [UInt32] = []
    var others: [UInt32] = []
    for edge in sources.indices where marks[edge] {
      ends.append(sources[edge])
      others.append(targets[edge])
      if sources[edge] == targets[edge], loopEnds == 1 { continue }
      ends.append(targets[edge])
      others.append(sources[edge])
    }
    return AdjacencyRows(
      vertexCount: vertexCount, sources: ends, targets: others)
  }

  /// Returns the edges that leave each vertex, in a direction.
  func outgoingRows(_ direction: GraphDirection) -> AdjacencyRows {
    direction == .directed ? outgoing : undirectedViewRows()
  }

  /// Returns the edges that arrive at each vertex, in a direction.
  func incomingRows(_ direction: GraphDirection) -> AdjacencyRows {
    direction == .directed ? incoming : undirectedViewRows()
  }
}

extension AdjacencyRows {
  /// Returns the same rows without the edges from a vertex to itself.
  func withoutLoops() -> AdjacencyRows {
    var newOffsets = [0]
    newOffsets.reserveCapacity(offsets.count)
    var kept: [UInt32] = []
    kept.reserveCapacity(targets.count)
    for vertex in 0..<vertexCount {
      kept.append(contentsOf: self[vertex].filter { Int($0) != vertex })
      newOffsets.append(kept.count)
    }
    return AdjacencyRows(offsets: newOffsets, targets: kept)
  }

  /// Returns the sum of `values` over each row.
  func sums(of values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: vertexCount)
    let unweighted: [Double] = []
    sumRows(
      offsets: offsets.span, neighbors: targets.span,
      weights: unweighted.span, values: values.span, sums: &sums)
    return sums
  }
}

/// Ranges that cut the vertices into pieces of work.
///
/// How they are cut depends on nothing but their number, so that sums taken
/// piece by piece do not depend on the threads.
func pieces(of vertexCount: Int) -> [Range<Int>] {
  let length = max(64, (vertexCount / 16 + 63) / 64 * 64)
  return stride(from: 0, to: vertexCount, by: length).map {
    $0..<min($0 + length, vertexCount)
  }
}
