/// The links among the vertices that remain once pendant trees are taken off
/// and twins merged.
struct KeptLinks {
  /// As in ``LinkRows``; the rows of vertices that are not kept are empty.
  private(set) var offsets: [Int] = [0]
  private(set) var neighbors: [UInt32] = []
  private(set) var ways: [UInt8] = []
  /// The directions in which any link of a vertex leads.
  private(set) var vertexWays: [UInt8] = []
  /// Whether a vertex is of the cover, which touches every link.
  private(set) var isCover: [Bool] = []

  /// - Complexity: O(*n* + *m*).
  init(_ links: LinkRows, _ forest: PendantForest, _ twins: TwinClasses) {
    let count = links.vertexCount
    let isKept = (0..<count).map { vertex in
      forest.isCore(vertex) && twins.sizes[vertex] > 0
    }
    (offsets, neighbors, ways, vertexWays) = Self.filter(links, isKept)
    isCover = chosenCover()
  }

  /// Returns the links among vertices that are kept, and in which directions
  /// those of each vertex lead.
  private static func filter(
    _ links: LinkRows, _ isKept: [Bool]
  ) -> ([Int], [UInt32], [UInt8], [UInt8]) {
    let count = isKept.count
    var offsets = [Int](repeating: 0, count: count + 1)
    var neighbors = [UInt32](repeating: 0, count: links.neighbors.count)
    var ways = [UInt8](repeating: 0, count: links.neighbors.count)
    var vertexWays = [UInt8](repeating: 0, count: count)
    var end = 0
    do {
      let isKept = isKept.span
      let heads = links.neighbors.span
      let headWays = links.ways.span
      let rows = links.offsets.span
      var offsets = offsets.mutableSpan
      var neighbors = neighbors.mutableSpan
      var ways = ways.mutableSpan
      var vertexWays = vertexWays.mutableSpan
      for vertex in 0..<count {
        if isKept[vertex] {
          for link in rows[vertex]..<rows[vertex + 1]
          where isKept[Int(heads[link])] {
            neighbors[end] = heads[link]
            ways[end] = headWays[link]
            vertexWays[vertex] |= headWays[link]
            end += 1
          }
        }
        offsets[vertex + 1] = end
      }
    }
    neighbors.removeLast(neighbors.count - end)
    ways.removeLast(ways.count - end)
    return (offsets, neighbors, ways, vertexWays)
  }

  func row(of vertex: UInt32) -> Range<Int> {
    offsets[Int(vertex)]..<offsets[Int(vertex) + 1]
  }

  func degree(of vertex: UInt32) -> Int { row(of: vertex).count }

  /// Puts the vertices of few links into the fringe, as long as none of
  /// their neighbors is there, and the others into the cover.
  private func chosenCover() -> [Bool] {
    var isCover = [Bool](repeating: false, count: vertexWays.count)
    for vertex in verticesByDegree() where !isCover[Int(vertex)] {
      for link in row(of: vertex) { isCover[Int(neighbors[link])] = true }
    }
    return isCover
  }

  /// Returns the vertices that have links, those of few first.
  private func verticesByDegree() -> [UInt32] {
    let linked = (0..<UInt32(vertexWays.count)).filter { degree(of: $0) > 0 }
    let largest = linked.lazy.map { degree(of: $0) }.max() ?? 0
    var starts = [Int](repeating: 0, count: largest + 2)
    for vertex in linked { starts[degree(of: vertex) + 1] += 1 }
    for degree in 0...largest { starts[degree + 1] += starts[degree] }
    var order = [UInt32](repeating: 0, count: linked.count)
    for vertex in linked {
      let degree = degree(of: vertex)
      order[starts[degree]] = vertex
      starts[degree] += 1
    }
    return order
  }

  /// Returns the vertices that have links, by weak component, the largest
  /// first.
  func components() -> [[UInt32]] {
    var isMet = [Bool](repeating: false, count: vertexWays.count)
    var components: [[UInt32]] = []
    for start in isMet.indices where vertexWays[start] != 0 && !isMet[start] {
      isMet[start] = true
      var members = [UInt32(start)]
      var place = 0
      while place < members.count {
        for link in row(of: members[place]) {
          let neighbor = neighbors[link]
          if isMet[Int(neighbor)] { continue }
          isMet[Int(neighbor)] = true
          members.append(neighbor)
        }
        place += 1
      }
      components.append(members)
    }
    return components.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  // MARK: Depth

  /// A search that takes more steps than this is a deep one.
  private static let depthLimit = 40

  /// Returns how many steps searches in a component take at most; nil if
  /// links of one way leave that open, or nobody needs to know.
  func stepLimit(_ members: [UInt32]) -> Int? {
    // Whichever way a search comes from, it may lead by the first vertex.
    guard members.count >= HubMatrices.leastFringe,
      members.allSatisfy({ vertex in
        ways[row(of: vertex)].allSatisfy { $0 == LinkRows.out | LinkRows.in }
      })
    else { return nil }
    return 2 * depth(from: members[0])
  }

  /// Returns whether searches in a component take many steps, as far as a
  /// few of them tell.
  ///
  /// The answer decides which way distances are found, not what they are.
  func isDeep(_ members: [UInt32], stepLimit: Int?) -> Bool {
    guard members.count > 8 * Self.depthLimit else { return false }
    if let stepLimit, stepLimit <= Self.depthLimit { return false }
    return [0, members.count / 3, members.count - 1].contains { place in
      depth(from: members[place]) > Self.depthLimit
    }
  }

  /// Returns the number of steps in which a search against the links from a
  /// vertex meets all it can.
  private func depth(from start: UInt32) -> Int {
    var isMet = Scratch(repeating: false, count: vertexWays.count)
    var order = Scratch(repeating: UInt32(0), count: vertexWays.count)
    let offsets = offsets.span
    let neighbors = neighbors.span
    let ways = ways.span
    isMet[start] = true
    order[0] = start
    var met = 1
    var place = 0
    var depth = -1
    while place < met {
      depth += 1
      let end = met
      while place < end {
        let vertex = Int(order[place])
        place += 1
        for link in offsets[vertex]..<offsets[vertex + 1]
        where ways[link] & LinkRows.in != 0 && !isMet[neighbors[link]] {
          isMet[neighbors[link]] = true
          order[met] = neighbors[link]
          met += 1
        }
      }
    }
    return depth
  }
}
