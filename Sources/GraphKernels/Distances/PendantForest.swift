/// The trees that hang from the rest of a graph by one vertex each.
///
/// A vertex with one neighbor is taken away, then those that have one
/// neighbor left, and so on. What remains is the *core*; a vertex of it from
/// which trees hang is their *anchor*. All paths to and from a tree lead
/// through its anchor, so distances there follow from those of the anchor.
struct PendantForest {
  /// Trees higher than this keep their inner part in the core: what is kept
  /// for a vertex grows with the height below it.
  static let heightLimit = 64

  /// The vertex above each vertex of a tree; itself for one of the core.
  let parents: [UInt32]
  /// In which directions edges join a vertex to its parent.
  let ways: [UInt8]
  /// The vertices of trees, children before parents.
  let order: [UInt32]
  /// Whether a vertex has children.
  let hasChildren: [Bool]
  /// For each vertex how many of the trees below it, and itself with 0, can
  /// be reached from it in 0, 1, 2, … steps down.
  let descents: DepthProfiles
  /// For each vertex how many of the trees below it, and itself with 0, reach
  /// it in 0, 1, 2, … steps up.
  let climbs: DepthProfiles

  func isCore(_ vertex: Int) -> Bool { Int(parents[vertex]) == vertex }

  func isCore(_ vertex: UInt32) -> Bool { isCore(Int(vertex)) }

  /// - Complexity: O(*n* + *m* + the sum of the heights).
  init(_ links: LinkRows) {
    let count = links.vertexCount
    var parents = (0..<UInt32(count)).map { $0 }
    var ways = [UInt8](repeating: 0, count: count)
    var order: [UInt32] = []
    var hasChildren = [Bool](repeating: false, count: count)
    var degrees = (0..<count).map { links[$0].count }
    var heights = [UInt8](repeating: 0, count: count)
    order.reserveCapacity(count)
    var waiting = degrees.indices.filter { degrees[$0] == 1 }
    while let vertex = waiting.popLast() {
      guard degrees[vertex] == 1, heights[vertex] < Self.heightLimit,
        let link = links[vertex].first(where: { link in
          parents[Int(links.neighbors[link])] == links.neighbors[link]
        })
      else { continue }
      let parent = links.neighbors[link]
      parents[vertex] = parent
      ways[vertex] = links.ways[link]
      order.append(UInt32(vertex))
      hasChildren[Int(parent)] = true
      heights[Int(parent)] = max(heights[Int(parent)], heights[vertex] + 1)
      degrees[vertex] = 0
      degrees[Int(parent)] -= 1
      if degrees[Int(parent)] == 1 { waiting.append(Int(parent)) }
    }
    self.parents = parents
    self.ways = ways
    self.order = order
    self.hasChildren = hasChildren
    descents = DepthProfiles(parents, ways, order, along: LinkRows.in)
    climbs = DepthProfiles(parents, ways, order, along: LinkRows.out)
  }
}

/// How many vertices of the trees of a forest are how many steps away.
struct DepthProfiles {
  private var offsets: [Int] = [0]
  private(set) var counts: [UInt32]

  /// - Parameters:
  ///   - order: The vertices of the trees, children before parents.
  ///   - way: The direction, seen from a child, in which steps lead.
  /// - Complexity: O(*n* + the sum of the heights).
  init(
    _ parents: [UInt32], _ ways: [UInt8], _ order: [UInt32], along way: UInt8
  ) {
    var depths = [Int](repeating: 0, count: parents.count)
    for vertex in order where ways[Int(vertex)] & way != 0 {
      let parent = Int(parents[Int(vertex)])
      depths[parent] = max(depths[parent], depths[Int(vertex)] + 1)
    }
    offsets.reserveCapacity(parents.count + 1)
    var end = 0
    for depth in depths {
      end += depth + 1
      offsets.append(end)
    }
    counts = [UInt32](repeating: 0, count: end)
    for vertex in parents.indices { counts[offsets[vertex]] = 1 }
    for vertex in order where ways[Int(vertex)] & way != 0 {
      let own = places(of: Int(vertex))
      let shift = offsets[Int(parents[Int(vertex)])] + 1 - own.lowerBound
      for place in own { counts[place + shift] += counts[place] }
    }
  }

  subscript(vertex: Int) -> ArraySlice<UInt32> { counts[places(of: vertex)] }

  /// Where the counts of a vertex stand in all counts.
  func places(of vertex: Int) -> Range<Int> {
    offsets[vertex]..<offsets[vertex + 1]
  }
}
