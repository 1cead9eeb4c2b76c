extension AdjacencyRows {
  /// Returns rows with every neighbor that stands in either row of a vertex,
  /// once, and without the vertex itself.
  ///
  /// - Precondition: Both have the same vertices.
  /// - Complexity: O(*n* + *m*).
  package func simplifiedUnion(with other: AdjacencyRows) -> AdjacencyRows {
    var newOffsets: [Int] = [0]
    newOffsets.reserveCapacity(offsets.count)
    var kept = [UInt32](
      repeating: 0, count: targets.count + other.targets.count)
    var count = 0
    for vertex in 0..<vertexCount {
      let start = count
      func keep(_ end: UInt32) {
        kept[count] = end
        let isNew = count == start || kept[count - 1] != end
        count += isNew && Int(end) != vertex ? 1 : 0
      }
      var left = offsets[vertex]
      var right = other.offsets[vertex]
      let leftEnd = offsets[vertex + 1]
      let rightEnd = other.offsets[vertex + 1]
      while left < leftEnd, right < rightEnd {
        let a = targets[left]
        let b = other.targets[right]
        keep(min(a, b))
        left += a <= b ? 1 : 0
        right += b <= a ? 1 : 0
      }
      while left < leftEnd {
        keep(targets[left])
        left += 1
      }
      while right < rightEnd {
        keep(other.targets[right])
        right += 1
      }
      newOffsets.append(count)
    }
    kept.removeLast(kept.count - count)
    return AdjacencyRows(offsets: newOffsets, targets: kept)
  }
}
