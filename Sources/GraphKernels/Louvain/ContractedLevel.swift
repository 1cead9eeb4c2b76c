/// Returns the level whose vertices are the communities of another one.
///
/// The links of a community stand in the order in which its vertices, by
/// number, first have a link to the other one.
///
/// - Precondition: A community for each vertex, below `count`.
/// - Complexity: O(*n* + *m*) time and space.
package func contractedLevel(
  of level: LouvainLevel, communities: Span<UInt32>, count: Int
) -> LouvainLevel {
  let (starts, members) = membersByCommunity(communities, count: count)
  let links = level.neighbors.span
  let weights = level.weights.span
  var result = LouvainLevel(offsets: [0], neighbors: [])
  result.reserve(count)
  var sums = LinkSums(count: count)
  for community in 0..<count {
    var inner = 0.0
    var strength = 0.0
    for place in starts[community]..<starts[community + 1] {
      let vertex = Int(members[place])
      inner += level.selfWeights[vertex]
      strength += level.strengths[vertex]
      let row = level.offsets[vertex]..<level.offsets[vertex + 1]
      for link in row {
        sums.add(
          weights.isEmpty ? 1 : weights[link],
          to: communities[Int(links[link])], for: UInt32(community))
      }
    }
    inner += sums.move(to: &result, from: UInt32(community)) / 2
    result.selfWeights.append(inner)
    result.strengths.append(strength)
  }
  return result
}

/// Returns the vertices by community, and where each community starts.
private func membersByCommunity(
  _ communities: Span<UInt32>, count: Int
) -> (starts: [Int], members: [UInt32]) {
  var starts = [Int](repeating: 0, count: count + 1)
  for vertex in communities.indices {
    starts[Int(communities[vertex]) + 1] += 1
  }
  for community in 0..<count { starts[community + 1] += starts[community] }
  var next = starts
  var members = [UInt32](repeating: 0, count: communities.count)
  for vertex in communities.indices {
    let community = Int(communities[vertex])
    members[next[community]] = UInt32(vertex)
    next[community] += 1
  }
  return (starts, members)
}

extension LouvainLevel {
  fileprivate mutating func reserve(_ count: Int) {
    offsets.reserveCapacity(count + 1)
    selfWeights.reserveCapacity(count)
    strengths.reserveCapacity(count)
  }
}

/// The weight of the links of one community to each other one.
private struct LinkSums: ~Copyable {
  private var sums: Scratch<Double>
  /// The last community that met each one.
  private var metBy: Scratch<UInt32>
  private var found: Scratch<UInt32>
  private var foundCount = 0

  init(count: Int) {
    sums = Scratch(repeating: 0, count: count)
    metBy = Scratch(repeating: .max, count: count)
    // One more, as what is met again is written past the end.
    found = Scratch(repeating: 0, count: count + 1)
  }

  @inline(__always)
  mutating func add(_ weight: Double, to other: UInt32, for own: UInt32) {
    found[foundCount] = other
    foundCount += metBy[other] == own ? 0 : 1
    metBy[other] = own
    sums[other] += weight
  }

  /// Appends the links as the row of a community; returns the weight of
  /// those to itself.
  mutating func move(to level: inout LouvainLevel, from own: UInt32) -> Double {
    var inner = 0.0
    for place in 0..<foundCount {
      let other = found[place]
      if other == own {
        inner = sums[other]
      } else {
        level.neighbors.append(other)
        level.weights.append(sums[other])
      }
      sums[other] = 0
    }
    foundCount = 0
    level.offsets.append(level.neighbors.count)
    return inner
  }
}
