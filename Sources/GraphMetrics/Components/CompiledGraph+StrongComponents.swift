public import GraphCore

extension CompiledGraph {
  /// Returns the strong components: vertices of which each can be reached
  /// from every other along the edges.
  ///
  /// An isolated vertex is a component. An undirected edge of a mixed graph
  /// is walked from its stored source only. Loops, parallel edges and
  /// weights make no difference. The empty graph has none. The way of the
  /// search is kept in an array, so that long chains do no harm.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  /// - Reference: Tarjan 1972, doi:10.1137/0201010.
  public func strongComponents() -> Components {
    var search = StrongSearch(rows: outgoing)
    for vertex in 0..<vertexCount { search.visit(from: vertex) }
    return Components(labels: search.labels)
  }
}

/// Tarjan's search, one depth-first walk after another.
private struct StrongSearch {
  let rows: AdjacencyRows
  /// A vertex of the component of each vertex; −1 while it is not known.
  var labels: [Int]
  /// When each vertex was entered, from 1; 0 if it was not.
  private var entered: [Int]
  /// The earliest entered vertex known to be reached, by its time.
  private var earliest: [Int]
  private var time = 0
  /// Entered vertices whose component is not known.
  private var open: [Int] = []
  /// The walk: where it stands and the next element of the row to look at.
  private var walk: [(vertex: Int, next: Int)] = []

  init(rows: AdjacencyRows) {
    self.rows = rows
    labels = [Int](repeating: -1, count: rows.vertexCount)
    entered = [Int](repeating: 0, count: rows.vertexCount)
    earliest = entered
  }

  mutating func visit(from start: Int) {
    guard entered[start] == 0 else { return }
    enter(start)
    while let (vertex, next) = walk.last {
      if next < rows.offsets[vertex + 1] {
        walk[walk.count - 1].next += 1
        let end = Int(rows.targets[next])
        if entered[end] == 0 {
          enter(end)
        } else if labels[end] < 0 {
          earliest[vertex] = min(earliest[vertex], entered[end])
        }
      } else {
        walk.removeLast()
        leave(vertex)
      }
    }
  }

  private mutating func enter(_ vertex: Int) {
    time += 1
    entered[vertex] = time
    earliest[vertex] = time
    open.append(vertex)
    walk.append((vertex, rows.offsets[vertex]))
  }

  private mutating func leave(_ vertex: Int) {
    if let parent = walk.last?.vertex {
      earliest[parent] = min(earliest[parent], earliest[vertex])
    }
    guard earliest[vertex] == entered[vertex] else { return }
    while let member = open.popLast() {
      labels[member] = vertex
      if member == vertex { break }
    }
  }
}
