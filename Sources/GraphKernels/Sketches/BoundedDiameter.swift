/// What is known of the largest distance between vertices that a path joins.
package struct DiameterBounds: Sendable, Equatable {
  /// A distance that two vertices have.
  package var lower = 0
  /// What no distance exceeds.
  package var upper = 0
  /// How many vertices were searched from.
  package var searchCount = 0

  package init() {}
}

/// Returns the largest finite distance in an undirected graph, or bounds of
/// it where finding it would take too many searches.
///
/// Component by component: a search from the vertex of most neighbors, and
/// sweeps from what was farthest and from the middle of the longest path
/// found. Each search from *r* bounds what is farthest from *v* by
/// d(*r*, *v*) + ecc(*r*). Two vertices that are further apart than the lower
/// bound both have a larger bound than that, and one of them is further from
/// the middle than half of it: only those are searched from, 512 at a time
/// where that costs less than one by one.
///
/// - Parameters:
///   - searchLimit: How many vertices to search from at most; nil to go on
///     until both bounds meet.
///   - threads: How many threads to use at most; nil for one a core. The
///     result does not depend on it.
/// - Complexity: O(*m*) for each search; a handful of searches on most
///   networks, *n* of them in the worst case (a ring).
/// - Reference: Crescenzi et al. 2013, doi:10.1016/j.tcs.2012.09.018 (iFUB);
///   Takes & Kosters 2011, doi:10.1145/2063576.2063748; Borassi et al. 2015,
///   doi:10.1016/j.tcs.2015.02.033 (SumSweep).
/// - Precondition: Each edge stands in the rows of both its ends.
package func boundedDiameter(
  _ rows: WalkableRows, searchLimit: Int? = nil, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> DiameterBounds {
  var search = DiameterSearch(
    rows, limit: searchLimit ?? .max, threads: threads,
    instructions: instructions)
  for vertex in 0..<rows.vertexCount { search.settle(vertex) }
  return search.bounds
}

/// The sweeps over one graph, and what they have shown.
private struct DiameterSearch {
  let rows: WalkableRows
  let limit: Int
  let threads: Int?
  let instructions: InstructionSet
  var bounds = DiameterBounds()
  private var search: BreadthFirstSearch
  private var isSettled: [Bool]
  /// What the eccentricity of each vertex does not exceed.
  private var ceilings: [UInt32]
  /// The distances from the vertex of least eccentricity that was met.
  private var depths: [UInt32]
  private var leastEccentricity = Int.max

  init(
    _ rows: WalkableRows, limit: Int, threads: Int?,
    instructions: InstructionSet
  ) {
    self.rows = rows
    self.limit = limit
    self.threads = threads
    self.instructions = instructions
    search = BreadthFirstSearch(rows)
    isSettled = [Bool](repeating: false, count: rows.vertexCount)
    ceilings = [UInt32](repeating: .max, count: rows.vertexCount)
    depths = [UInt32](repeating: 0, count: rows.vertexCount)
  }

  /// Takes a vertex's component into the bounds, unless it has been.
  mutating func settle(_ vertex: Int) {
    if isSettled[vertex] { return }
    search.run(from: vertex)
    let component = search.order
    for vertex in component { isSettled[Int(vertex)] = true }
    // No path in so small a component is longer.
    if component.count - 1 <= bounds.lower { return }
    if bounds.searchCount >= limit {
      bounds.upper = max(bounds.upper, component.count - 1)
      return
    }
    leastEccentricity = .max
    note(component)
    sweep(component)
    searchFringe(of: component)
  }

  /// Takes what the last search found into the bounds.
  private mutating func note(_ component: [UInt32]) {
    bounds.searchCount += 1
    let eccentricity = search.eccentricity
    bounds.lower = max(bounds.lower, eccentricity)
    bounds.upper = max(bounds.upper, bounds.lower)
    let isLeast = eccentricity < leastEccentricity
    if isLeast { leastEccentricity = eccentricity }
    for vertex in component {
      let level = search.levels[Int(vertex)]
      ceilings[Int(vertex)] = min(
        ceilings[Int(vertex)], level + UInt32(eccentricity))
      if isLeast { depths[Int(vertex)] = level }
    }
  }

  private mutating func run(from vertex: Int, in component: [UInt32]) {
    search.run(from: vertex)
    note(component)
  }

  /// The vertex that the last search met last.
  private var farthest: Int { search.order.last.map { Int($0) } ?? 0 }

  /// Searches from the vertex of most neighbors, then twice from the far end
  /// and the middle of a long path.
  private mutating func sweep(_ component: [UInt32]) {
    let hub = component.max { left, right in
      let a = rows.degree(of: Int(left))
      let b = rows.degree(of: Int(right))
      return (a, right) < (b, left)
    }
    var start = hub.map { Int($0) } ?? 0
    for _ in 0..<2 {
      run(from: start, in: component)
      run(from: farthest, in: component)
      start = middle(to: farthest)
    }
    run(from: start, in: component)
  }

  /// Returns the vertex half way back on a path that the last search took.
  private func middle(to end: Int) -> Int {
    var vertex = end
    let length = search.levels[end]
    for level in (length / 2..<length).reversed() {
      let row = rows.targets[rows.offsets[vertex]..<rows.offsets[vertex + 1]]
      vertex =
        row.first { search.levels[Int($0)] == level }.map { Int($0) } ?? vertex
    }
    return vertex
  }

  /// Returns the vertices that may be an end of a path longer than the lower
  /// bound, such that each such path has an end among them: deepest first.
  private func fringe(of component: [UInt32]) -> [UInt32] {
    let lower = UInt32(bounds.lower)
    return component.filter {
      ceilings[Int($0)] > lower && 2 * depths[Int($0)] > lower
    }.sorted {
      (depths[Int($1)], $0) < (depths[Int($0)], $1)
    }
  }

  /// Searches from vertices that may be an end of a longer path, until none
  /// is left.
  private mutating func searchFringe(of component: [UInt32]) {
    var fringe = fringe(of: component)
    let isDeep = leastEccentricity > 100
    while let deepest = fringe.first {
      if bounds.searchCount >= limit {
        let highest = fringe.reduce(0) { max($0, ceilings[Int($1)]) }
        let twice = 2 * depths[Int(deepest)]
        bounds.upper = max(bounds.upper, Int(min(highest, twice)))
        return
      }
      if isDeep || fringe.count < 8 {
        run(from: Int(deepest), in: component)
        // Its own eccentricity is known now.
        fringe.removeFirst()
      } else {
        let batch = Array(fringe.prefix(min(512, limit - bounds.searchCount)))
        searchTogether(from: batch, in: component)
        fringe.removeFirst(batch.count)
      }
      let lower = UInt32(bounds.lower)
      fringe.removeAll {
        ceilings[Int($0)] <= lower || 2 * depths[Int($0)] <= lower
      }
    }
  }

  /// Raises the lower bound to the largest eccentricity of up to 512
  /// vertices of a component.
  private mutating func searchTogether(
    from sources: [UInt32], in component: [UInt32]
  ) {
    bounds.searchCount += sources.count
    let eccentricity = largestEccentricity(
      of: sources, in: component, over: rows, threads: threads,
      instructions: instructions)
    bounds.lower = max(bounds.lower, eccentricity)
    bounds.upper = max(bounds.upper, bounds.lower)
  }
}
