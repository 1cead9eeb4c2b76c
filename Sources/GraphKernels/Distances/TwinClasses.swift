/// Vertices that are joined to the same others in the same directions.
///
/// To every other vertex twins have the same distances, so one stands for
/// all of its class. Only vertices of the core without trees are merged,
/// and only where the distance between twins is plain: 2 if an edge leads
/// both to and from a common neighbor, else none, as either no edge leaves
/// them or none arrives.
struct TwinClasses {
  /// The vertex that stands for each: itself, or the least of its class.
  private(set) var representatives: [UInt32]
  /// How many a vertex stands for; 0 if another stands for it.
  private(set) var sizes: [UInt32]

  /// - Complexity: O(*n* log *n* + *m*).
  init(_ links: LinkRows, _ forest: PendantForest) {
    let count = links.vertexCount
    representatives = (0..<UInt32(count)).map { $0 }
    sizes = [UInt32](repeating: 1, count: count)
    var keys: [(hash: UInt64, vertex: UInt32)] = []
    for vertex in 0..<count
    where forest.isCore(vertex) && !forest.hasChildren[vertex] {
      if let hash = Self.hash(of: vertex, links, forest) {
        keys.append((hash, UInt32(vertex)))
      }
    }
    keys.sort { ($0.hash, $0.vertex) < ($1.hash, $1.vertex) }
    var start = 0
    for place in keys.indices.dropFirst() {
      // Vertices of one hash are compared with the first of them.
      guard keys[place].hash == keys[start].hash else {
        start = place
        continue
      }
      let vertex = Int(keys[place].vertex)
      let first = Int(keys[start].vertex)
      if Self.areTwins(vertex, first, links, forest) {
        representatives[vertex] = UInt32(first)
        sizes[vertex] = 0
        sizes[first] += 1
      }
    }
  }

  /// Returns a number that twins share; nil for a vertex that has no links
  /// or that must stay alone.
  private static func hash(
    of vertex: Int, _ links: LinkRows, _ forest: PendantForest
  ) -> UInt64? {
    var hash: UInt64 = 0
    var common: UInt8 = 0
    var any: UInt8 = 0
    for link in links[vertex] where forest.isCore(links.neighbors[link]) {
      let way = links.ways[link]
      any |= way
      if way == LinkRows.out | LinkRows.in { common = way }
      hash ^= UInt64(links.neighbors[link]) << 2 | UInt64(way)
      hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
    let isBoth = any == LinkRows.out | LinkRows.in
    return any == 0 || isBoth && common == 0 ? nil : hash
  }

  private static func areTwins(
    _ a: Int, _ b: Int, _ links: LinkRows, _ forest: PendantForest
  ) -> Bool {
    // Neither has trees, so no neighbor of theirs was taken away as a child.
    guard links[a].count == links[b].count else { return false }
    return zip(links[a], links[b]).allSatisfy { first, second in
      links.neighbors[first] == links.neighbors[second]
        && links.ways[first] == links.ways[second]
    }
  }
}
