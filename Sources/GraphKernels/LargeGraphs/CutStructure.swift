/// What falls apart where a vertex or a tie between two vertices is taken out
/// of a graph.
///
/// A tie is all edges between two vertices, whatever their number and
/// direction; loops are none.
package struct CutStructure: Sendable, Equatable {
  /// A tie without which its two ends are in different components.
  package struct Bridge: Sendable, Equatable {
    package var low: UInt32
    package var high: UInt32
    /// How many vertices are on the smaller side.
    package var smallerSide: UInt32

    package init(low: UInt32, high: UInt32, smallerSide: UInt32) {
      self.low = low
      self.high = high
      self.smallerSide = smallerSide
    }
  }

  /// Into how many components that of each vertex falls without it; 0 for one
  /// without neighbors. Two and more make an articulation point.
  package var pieces: [UInt32]
  /// How many vertices are then outside the largest of them.
  package var cutOff: [UInt32]
  /// In the order of their ends.
  package var bridges: [Bridge]

  package init(pieces: [UInt32], cutOff: [UInt32], bridges: [Bridge]) {
    self.pieces = pieces
    self.cutOff = cutOff
    self.bridges = bridges
  }
}

/// Finds articulation points and bridges, directions ignored.
///
/// A search in depth, with the way kept in an array, so that long chains do
/// no harm. A subtree that reaches no vertex entered before its parent falls
/// off without that parent; one that reaches not even the parent hangs by a
/// bridge.
///
/// - Complexity: O(*n* + *m*) time, some 40 bytes a vertex.
/// - Reference: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272; Tarjan
///   1974, doi:10.1016/0020-0190(74)90003-9.
package func cutStructure(of rows: EdgeRows) -> CutStructure {
  var walk = CutWalk(rows: rows)
  for vertex in 0..<rows.vertexCount where !walk.hasEntered(vertex) {
    walk.search(from: UInt32(vertex))
  }
  return walk.finish()
}

private struct CutWalk: ~Copyable {
  /// What is known of a vertex on the way; together, since it is looked at
  /// together.
  private struct State: BitwiseCopyable {
    /// When it was entered, from 1; 0 if it was not.
    var entered: UInt32 = 0
    /// The earliest entered vertex that its subtree has an edge with.
    var earliest: UInt32 = 0
    var parent: UInt32 = 0
    /// The number of vertices in its subtree.
    var size: UInt32 = 1
  }

  private let rows: EdgeRows
  private var states: Scratch<State>
  private var result: CutStructure
  /// The vertices of the component searched, as they were entered.
  private var members: [UInt32] = []
  /// Of each vertex how many others are in subtrees that fall off without it;
  /// those in the largest one are in `cutOff` until the component is known.
  private var fallen: Scratch<UInt32>
  private var walk: [(vertex: UInt32, next: Int)] = []
  private var time: UInt32 = 0

  init(rows: EdgeRows) {
    let count = rows.vertexCount
    self.rows = rows
    states = Scratch(repeating: State(), count: count)
    fallen = Scratch(repeating: 0, count: count)
    let none = [UInt32](repeating: 0, count: count)
    result = CutStructure(pieces: none, cutOff: none, bridges: [])
  }

  func hasEntered(_ vertex: Int) -> Bool { states[vertex].entered != 0 }

  mutating func search(from start: UInt32) {
    let firstBridge = result.bridges.count
    members.removeAll(keepingCapacity: true)
    enter(start, from: start)
    while let (vertex, next) = walk.last {
      if let child = child(of: vertex, after: next) {
        enter(child, from: vertex)
      } else {
        walk.removeLast()
        if vertex != start { leave(vertex) }
      }
    }
    closeComponent(firstBridge: firstBridge)
  }

  private mutating func enter(_ vertex: UInt32, from parent: UInt32) {
    time += 1
    states[vertex] = State(entered: time, earliest: time, parent: parent)
    members.append(vertex)
    walk.append((vertex, 0))
  }

  /// Returns the next neighbor that was not entered, taking note of those
  /// that were.
  private mutating func child(
    of vertex: UInt32, after start: Int
  ) -> UInt32? {
    var state = states[vertex]
    let place = Int(vertex)
    let out = rows.outgoingOffsets[place]
    let outCount = rows.outgoingOffsets[place + 1] - out
    let back = rows.incomingOffsets[place] - outCount
    let count = rows.incomingOffsets[place + 1] - back
    var next = start
    while next < count {
      let end =
        next < outCount ? rows.targets[out + next] : rows.sources[back + next]
      next += 1
      let entered = states[end].entered
      if entered == 0 {
        states[vertex] = state
        walk[walk.count - 1].next = next
        return end
      }
      // Parallel edges to the parent are one tie, by which it was reached.
      if end != state.parent { state.earliest = min(state.earliest, entered) }
    }
    states[vertex] = state
    return nil
  }

  private mutating func leave(_ vertex: UInt32) {
    let state = states[vertex]
    var parent = states[state.parent]
    parent.earliest = min(parent.earliest, state.earliest)
    parent.size += state.size
    states[state.parent] = parent
    guard state.earliest >= parent.entered else { return }
    let place = Int(state.parent)
    result.pieces[place] += 1
    result.cutOff[place] = max(result.cutOff[place], state.size)
    fallen[place] += state.size
    guard state.earliest > parent.entered else { return }
    result.bridges.append(
      CutStructure.Bridge(
        low: min(vertex, state.parent), high: max(vertex, state.parent),
        smallerSide: state.size))
  }

  /// Says what is left beside the subtrees, now that the size is known.
  private mutating func closeComponent(firstBridge: Int) {
    let count = UInt32(members.count)
    for (order, member) in members.enumerated() {
      let place = Int(member)
      // Nothing is above the first.
      let above = order == 0 ? 0 : count - 1 - fallen[place]
      if above > 0 { result.pieces[place] += 1 }
      result.cutOff[place] = count - 1 - max(result.cutOff[place], above)
    }
    for place in firstBridge..<result.bridges.count {
      let side = result.bridges[place].smallerSide
      result.bridges[place].smallerSide = min(side, count - side)
    }
  }

  consuming func finish() -> CutStructure {
    var result = result
    result.bridges.sort { ($0.low, $0.high) < ($1.low, $1.high) }
    return result
  }
}
