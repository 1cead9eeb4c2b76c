import GraphKernels

/// A graph without the vertices of which the community is known beforehand.
///
/// A vertex with one neighbor gains most in the neighbor's community,
/// whatever that is: elsewhere it has no link. A vertex without links stays
/// alone. The others are numbered by falling number of links, so that those
/// that are met most often lie together.
struct CommunityCore: Sendable {
  private(set) var level: LouvainLevel
  /// The place of each vertex in the core, that of its neighbor for one that
  /// was left out; one past the core and more for a vertex without links.
  private let places: [UInt32]

  /// - Complexity: O(*n* + *m*) time and space.
  init(of base: LouvainLevel, resolution: Double) {
    // Links that repel, or that count less than chance would, hold nobody.
    let areHeld = resolution >= 1 && base.weights.allSatisfy { $0 > 0 }
    let hosts =
      areHeld ? base.hosts() : Membership.singletons(base.vertexCount)
    let (places, coreCount, count) = base.places(hosts: hosts)
    self.places = places
    level = contractedLevel(
      of: base, communities: places.span, count: count)
    level.keepFirst(coreCount)
  }

  /// Returns the communities of all vertices, numbered in the order of first
  /// vertices, given those of the core.
  func expanding(_ communities: [UInt32]) -> [UInt32] {
    let coreCount = communities.count
    var all = places.map { place in
      Int(place) < coreCount ? communities[Int(place)] : place
    }
    _ = Membership.number(&all)
    return all
  }
}

extension LouvainLevel {
  /// Returns for each vertex with only one neighbor that neighbor, for any
  /// other itself.
  fileprivate func hosts() -> [UInt32] {
    (0..<vertexCount).map { vertex in
      guard let host = onlyNeighbor(of: vertex) else { return UInt32(vertex) }
      // Of two that have only each other, the first stays.
      let isPair = onlyNeighbor(of: Int(host)) != nil
      return isPair && vertex < Int(host) ? UInt32(vertex) : host
    }
  }

  private func onlyNeighbor(of vertex: Int) -> UInt32? {
    let row = offsets[vertex]..<offsets[vertex + 1]
    guard let first = row.first.map({ neighbors[$0] }),
      row.allSatisfy({ neighbors[$0] == first })
    else { return nil }
    return first
  }

  /// Returns the places of all vertices: first those of the core by falling
  /// length of row, then those without links.
  fileprivate func places(
    hosts: [UInt32]
  ) -> (places: [UInt32], coreCount: Int, count: Int) {
    func length(_ vertex: Int) -> Int { offsets[vertex + 1] - offsets[vertex] }
    let core = hosts.indices.filter { Int(hosts[$0]) == $0 }
    let longest = core.reduce(0) { max($0, length($1)) }
    // How many have a longer row, by length.
    var next = [Int](repeating: 0, count: longest + 1)
    for vertex in core where length(vertex) > 0 {
      next[length(vertex) - 1] += 1
    }
    for length in stride(from: longest - 1, to: 0, by: -1) {
      next[length - 1] += next[length]
    }
    let coreCount = longest > 0 ? next[0] : 0
    var places = [UInt32](repeating: 0, count: hosts.count)
    for vertex in core {
      places[vertex] = UInt32(next[length(vertex)])
      next[length(vertex)] += 1
    }
    for vertex in hosts.indices { places[vertex] = places[Int(hosts[vertex])] }
    return (places, coreCount, core.count)
  }

  /// Leaves out all vertices but the first, which have no links to them.
  fileprivate mutating func keepFirst(_ count: Int) {
    offsets.removeLast(vertexCount - count)
    selfWeights.removeLast(vertexCount - count)
    strengths.removeLast(strengths.count - count)
    if weights.allSatisfy({ $0 == 1 }) { weights = [] }
  }
}
