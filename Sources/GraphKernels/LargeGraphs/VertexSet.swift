/// A set of vertices, one bit each.
struct VertexSet: Sendable {
  let words: WorkBuffer<UInt64>

  init(vertexCount: Int) {
    words = WorkBuffer(repeating: 0, count: (vertexCount + 63) / 64)
  }

  /// Makes the set of a vertex and its neighbors.
  init(around vertex: Int, in rows: EdgeRows) {
    self.init(vertexCount: rows.vertexCount)
    insert(vertex)
    for edge in rows.outgoingOffsets[vertex]..<rows.outgoingOffsets[vertex + 1]
    {
      insert(Int(rows.targets[edge]))
    }
    for edge in rows.incomingOffsets[vertex]..<rows.incomingOffsets[vertex + 1]
    {
      insert(Int(rows.sources[edge]))
    }
  }

  func insert(_ vertex: Int) { words[vertex / 64] |= 1 << UInt64(vertex % 64) }

  func contains(_ vertex: Int) -> Bool {
    words[vertex / 64] >> UInt64(vertex % 64) & 1 == 1
  }

  /// Returns the first vertex of a set that has one.
  func first() -> Int {
    for index in 0..<words.count where words[index] != 0 {
      return index * 64 + words[index].trailingZeroBitCount
    }
    preconditionFailure("the set has a vertex")
  }
}

extension EdgeRows {
  /// Returns the vertex of most edges among some thousand spread over all.
  func vertexOfManyNeighbors() -> Int {
    let step = max(1, vertexCount / 4096)
    return stride(from: 0, to: vertexCount, by: step)
      .max { degree(of: $0) < degree(of: $1) } ?? 0
  }
}
