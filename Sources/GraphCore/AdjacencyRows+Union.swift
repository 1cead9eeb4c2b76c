extension AdjacencyRows {
  /// Returns rows with every neighbor that stands in either row of a vertex,
  /// once, and without the vertex itself.
  ///
  /// - Precondition: Both have the same vertices.
  /// - Complexity: O(*n* + *m*).
  package func simplifiedUnion(with other: AdjacencyRows) -> AdjacencyRows {
    var newOffsets = [Int](repeating: 0, count: offsets.count)
    // Every step writes, and what is dropped is overwritten by the next.
    var kept = [UInt32](
      repeating: 0, count: targets.count + other.targets.count)
    var count = 0
    do {
      let rows = (offsets.span, other.offsets.span)
      let ends = (targets.span, other.targets.span)
      var union = kept.mutableSpan
      for vertex in 0..<vertexCount {
        var last = UInt32(truncatingIfNeeded: vertex)
        let own = last
        var left = rows.0[vertex]
        var right = rows.1[vertex]
        let leftEnd = rows.0[vertex + 1]
        let rightEnd = rows.1[vertex + 1]
        while left < leftEnd, right < rightEnd {
          let a = ends.0[left]
          let b = ends.1[right]
          let end = min(a, b)
          union[count] = end
          count += end != last && end != own ? 1 : 0
          last = end
          left += a <= b ? 1 : 0
          right += b <= a ? 1 : 0
        }
        while left < leftEnd {
          let end = ends.0[left]
          union[count] = end
          count += end != last && end != own ? 1 : 0
          last = end
          left += 1
        }
        while right < rightEnd {
          let end = ends.1[right]
          union[count] = end
          count += end != last && end != own ? 1 : 0
          last = end
          right += 1
        }
        newOffsets[vertex + 1] = count
      }
    }
    kept.removeLast(kept.count - count)
    return AdjacencyRows(offsets: newOffsets, targets: kept)
  }
}
