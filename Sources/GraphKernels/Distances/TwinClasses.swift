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

  /// - Complexity: O(*n* + *m*).
  init(_ links: LinkRows, _ forest: PendantForest) {
    let count = links.vertexCount
    representatives = (0..<UInt32(count)).map { $0 }
    sizes = [UInt32](repeating: 1, count: count)
    var table = TwinTable(capacity: count)
    for vertex in 0..<count
    where forest.isCore(vertex) && !forest.hasChildren[vertex] {
      guard let hash = Self.hash(of: vertex, links, forest) else { continue }
      // Vertices of one hash are compared with the first of them.
      guard let first = table.first(hash, else: vertex),
        Self.areTwins(vertex, first, links, forest)
      else { continue }
      representatives[vertex] = UInt32(first)
      sizes[vertex] = 0
      sizes[first] += 1
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
    let shift = links[b].lowerBound - links[a].lowerBound
    for link in links[a]
    where links.neighbors[link] != links.neighbors[link + shift]
      || links.ways[link] != links.ways[link + shift]
    {
      return false
    }
    return true
  }
}

/// The first vertex of each hash, found by probing.
private struct TwinTable {
  private var hashes: [UInt64]
  private var vertices: [UInt32?]
  private let mask: Int

  init(capacity: Int) {
    var size = 4
    while size < 2 * capacity { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    vertices = [UInt32?](repeating: nil, count: size)
    mask = size - 1
  }

  /// Returns the vertex of a hash, nil if it has none; then it gets one.
  mutating func first(_ hash: UInt64, else vertex: Int) -> Int? {
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while let known = vertices[place] {
      if hashes[place] == hash { return Int(known) }
      place = (place + 1) & mask
    }
    hashes[place] = hash
    vertices[place] = UInt32(vertex)
    return nil
  }
}
