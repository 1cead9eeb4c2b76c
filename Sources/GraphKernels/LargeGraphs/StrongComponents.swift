import CGraphKernels

/// Returns the strong components: vertices of which each can be reached from
/// every other along the edges.
///
/// What a vertex of many edges reaches and what reaches it have its component
/// in common, in most networks by far the largest; the two searches run at
/// the same time. The rest, from which that component is left out, is searched
/// in depth, with the way kept in an array, so that long chains do no harm.
///
/// - Complexity: O(*n* + *m*) time, some 30 bytes a vertex.
/// - Reference: Fleischer, Hendrickson & Pinar 2000,
///   doi:10.1007/3-540-45591-4_68; Tarjan 1972, doi:10.1137/0201010.
package func strongComponents(
  of rows: EdgeRows, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> ComponentLabels {
  let count = rows.vertexCount
  guard count > 0 else { return ComponentLabels(members: []) }
  let start = rows.vertexOfManyNeighbors()
  // SAFETY: the rows outlive the call and are only read.
  let reached = unsafe rows.withPointers { rows in
    nonisolated(unsafe) let rows = unsafe rows
    return Workers.map(2, threads: threads) { side in
      let set = VertexSet(vertexCount: count)
      let queue = WorkBuffer<UInt32>(count: count + 1)
      // SAFETY: the set has a bit for every vertex, the queue room for each
      // and one more.
      unsafe vn_reach(
        instructions.rawValue,
        side == 0 ? rows.pointee.out_offsets : rows.pointee.in_offsets,
        side == 0 ? rows.pointee.out_targets : rows.pointee.in_sources,
        UInt32(start), set.words.base, queue.base)
      return set
    }
  }
  var search = DepthSearch(vertexCount: count)
  for vertex in 0..<count
  where reached[0].contains(vertex) && reached[1].contains(vertex) {
    search.members[vertex] = UInt32(start)
  }
  for vertex in 0..<count where search.members[vertex] == .max {
    search.visit(
      from: UInt32(vertex), offsets: rows.outgoingOffsets.span,
      targets: rows.targets.span)
  }
  return ComponentLabels(members: search.members)
}

/// Tarjan's search, one depth-first walk after another.
private struct DepthSearch {
  /// A vertex of the component of each vertex; the greatest number while it
  /// is not known.
  var members: [UInt32]
  /// When each vertex was entered, from 1; 0 if it was not.
  private var entered: [UInt32]
  /// The earliest entered vertex known to be reached, by its time.
  private var earliest: [UInt32]
  private var time: UInt32 = 0
  /// Entered vertices whose component is not known.
  private var open: [UInt32] = []
  /// The walk: where it stands and the next element of the row to look at.
  private var walk: [(vertex: UInt32, next: Int)] = []

  init(vertexCount: Int) {
    members = [UInt32](repeating: .max, count: vertexCount)
    entered = [UInt32](repeating: 0, count: vertexCount)
    earliest = entered
  }

  mutating func visit(
    from start: UInt32, offsets: Span<Int>, targets: Span<UInt32>
  ) {
    enter(start, at: offsets[Int(start)])
    while let (vertex, next) = walk.last {
      if next < offsets[Int(vertex) + 1] {
        walk[walk.count - 1].next += 1
        let end = targets[next]
        guard members[Int(end)] == .max else { continue }
        if entered[Int(end)] == 0 {
          enter(end, at: offsets[Int(end)])
        } else {
          earliest[Int(vertex)] = min(
            earliest[Int(vertex)], entered[Int(end)])
        }
      } else {
        walk.removeLast()
        leave(vertex)
      }
    }
  }

  private mutating func enter(_ vertex: UInt32, at row: Int) {
    time += 1
    entered[Int(vertex)] = time
    earliest[Int(vertex)] = time
    open.append(vertex)
    walk.append((vertex, row))
  }

  private mutating func leave(_ vertex: UInt32) {
    let reach = earliest[Int(vertex)]
    if let parent = walk.last?.vertex {
      earliest[Int(parent)] = min(earliest[Int(parent)], reach)
    }
    guard reach == entered[Int(vertex)] else { return }
    while let member = open.popLast() {
      members[Int(member)] = vertex
      if member == vertex { break }
    }
  }
}
