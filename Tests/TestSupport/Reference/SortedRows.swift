extension Reference {
  /// The targets of each vertex, ascending.
  package static func sortedRows(
    vertexCount: Int, sources: [UInt32], targets: [UInt32]
  ) -> (offsets: [Int], targets: [UInt32]) {
    var rows = [[UInt32]](repeating: [], count: vertexCount)
    for (source, target) in zip(sources, targets) {
      rows[Int(source)].append(target)
    }
    var offsets = [0]
    for row in rows { offsets.append(offsets[offsets.count - 1] + row.count) }
    return (offsets, rows.flatMap { $0.sorted() })
  }

  /// The number of each row as often as it is long.
  package static func rowNumbers(offsets: [Int]) -> [UInt32] {
    offsets.indices.dropLast().flatMap { row in
      [UInt32](repeating: UInt32(row), count: offsets[row + 1] - offsets[row])
    }
  }
}
