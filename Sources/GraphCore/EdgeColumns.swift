/// The edges of a graph by column, while a policy is applied to them.
struct EdgeColumns {
  var sources: [UInt32]
  var targets: [UInt32]
  var weights: [Double]?
  var kinds: [UInt32]?
  var isUndirected: [Bool]?

  /// Removes the edges from a vertex to itself.
  mutating func dropLoops() {
    let places = sources.indices.filter { sources[$0] != targets[$0] }
    if places.count < sources.count { keep(places) }
  }

  /// Replaces edges with the same ends and direction by the first of them,
  /// which gets the sum of their weights.
  ///
  /// Kinds are not compared: what is merged is the link, and its kind is
  /// that of the first. The sum is taken in the order of the edges.
  mutating func mergeParallel() {
    let keys = sources.indices.map(key)
    let order = sources.indices.sorted { left, right in
      (keys[left], left) < (keys[right], right)
    }
    var kept = [Bool](repeating: false, count: sources.count)
    var sums = weights ?? [Double](repeating: 1, count: sources.count)
    var first = 0
    for (rank, place) in order.enumerated() {
      if rank > 0, keys[order[rank - 1]] == keys[place] {
        sums[first] += sums[place]
      } else {
        first = place
        kept[place] = true
      }
    }
    let places = sources.indices.filter { kept[$0] }
    guard places.count < sources.count else { return }
    weights = sums
    keep(places)
  }

  /// What parallel edges have in common.
  private func key(of place: Int) -> Key {
    let source = sources[place]
    let target = targets[place]
    let undirected = isUndirected?[place] ?? false
    return Key(
      ends: undirected
        ? UInt64(min(source, target)) << 32 | UInt64(max(source, target))
        : UInt64(source) << 32 | UInt64(target),
      undirected: undirected)
  }

  private struct Key: Comparable {
    var ends: UInt64
    var undirected: Bool

    static func < (left: Key, right: Key) -> Bool {
      (left.ends, left.undirected ? 1 : 0)
        < (right.ends, right.undirected ? 1 : 0)
    }
  }

  private mutating func keep(_ places: [Int]) {
    sources = places.map { sources[$0] }
    targets = places.map { targets[$0] }
    weights = weights.map { all in places.map { all[$0] } }
    kinds = kinds.map { all in places.map { all[$0] } }
    isUndirected = isUndirected.map { all in places.map { all[$0] } }
  }
}
