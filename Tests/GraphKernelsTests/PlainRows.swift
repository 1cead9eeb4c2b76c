import TestSupport

/// The rows of a plain graph as kernels take them.
struct PlainRows {
  var offsets: [Int] = [0]
  var targets: [UInt32] = []

  /// The distinct neighbors of each vertex.
  init(neighborsIn graph: PlainGraph) {
    self.init(graph.vertices.map { graph.neighbors(of: $0).sorted() })
  }

  init(_ rows: [[Int]]) {
    for row in rows {
      targets += row.map { UInt32($0) }
      offsets.append(targets.count)
    }
  }
}
