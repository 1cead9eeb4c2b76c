public import GraphCore

extension CompiledGraph {
  /// Returns the weak components: what hangs together, directions ignored.
  ///
  /// An isolated vertex is a component. Loops, parallel edges and weights
  /// make no difference. The empty graph has none.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func weakComponents() -> Components {
    var labels = [Int](repeating: -1, count: vertexCount)
    var waiting: [Int] = []
    for start in 0..<vertexCount where labels[start] < 0 {
      func mark(_ row: ArraySlice<UInt32>) {
        for vertex in row where labels[Int(vertex)] < 0 {
          labels[Int(vertex)] = start
          waiting.append(Int(vertex))
        }
      }
      mark([UInt32(start)])
      while let vertex = waiting.popLast() {
        mark(outgoing[vertex])
        mark(incoming[vertex])
      }
    }
    return Components(labels: labels)
  }
}
