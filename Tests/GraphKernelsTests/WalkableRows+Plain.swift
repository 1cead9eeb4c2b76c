import GraphKernels
import TestSupport

extension PlainGraph {
  /// Where one step from each vertex leads, without loops and repeats.
  func stepLists(isDirected: Bool) -> [[Int]] {
    var lists = [Set<Int>](repeating: [], count: vertexCount)
    for edge in edges where !edge.isLoop {
      lists[edge.source].insert(edge.target)
      if !isDirected { lists[edge.target].insert(edge.source) }
    }
    return lists.map { $0.sorted() }
  }
}

extension WalkableRows {
  init(_ lists: [[Int]]) {
    var back = [[Int]](repeating: [], count: lists.count)
    for (vertex, list) in lists.enumerated() {
      for target in list { back[target].append(vertex) }
    }
    let ahead = PlainRows(lists)
    let behind = PlainRows(back)
    self.init(
      offsets: ahead.offsets, targets: ahead.targets,
      backOffsets: behind.offsets, backTargets: behind.targets)
  }
}
