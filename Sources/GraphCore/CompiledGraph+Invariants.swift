extension CompiledGraph {
  /// Returns what is wrong with this graph; nothing, unless the code that
  /// made it is at fault.
  package func invariantViolations() -> [String] {
    var found: [String] = []
    for (name, rows) in [("outgoing", outgoing), ("incoming", incoming)] {
      if rows.vertexCount != vertexCount {
        found.append("\(name): one row per vertex")
      }
      if rows.offsets.first != 0 || rows.offsets.last != edgeCount {
        found.append("\(name): the rows hold every edge once")
      }
      if zip(rows.offsets, rows.offsets.dropFirst()).contains(where: { $0 > $1 }
      ) {
        found.append("\(name): offsets never fall")
        continue
      }
      for vertex in 0..<rows.vertexCount {
        let row = rows[vertex]
        if zip(row, row.dropFirst()).contains(where: { $0 > $1 }) {
          found.append("\(name): row \(vertex) does not ascend")
        }
        if row.contains(where: { Int($0) >= vertexCount }) {
          found.append("\(name): row \(vertex) leads outside")
        }
      }
    }
    return found
  }
}
