/// A graph on one level of a community search: its vertices are those of the
/// network, or the communities of the level before.
struct CommunityLevel<Weight: BinaryFloatingPoint & Sendable>: Sendable {
  var rows: WeightedRows<Weight>
  /// The weight inside each vertex, every inner link once.
  var selfWeights: [Weight]
  /// The weight of all link ends at each vertex: links once, what is inside
  /// twice.
  var strengths: [Double]

  var vertexCount: Int { strengths.count }

  init(rows: WeightedRows<Weight>, selfWeights: [Weight]? = nil) {
    let inner =
      selfWeights ?? [Weight](repeating: 0, count: rows.vertexCount)
    self.rows = rows
    self.selfWeights = inner
    strengths = (0..<rows.vertexCount).map { vertex in
      rows.row(vertex).reduce(2 * Double(inner[vertex])) {
        $0 + Double(rows.weights[$1])
      }
    }
  }

  /// Returns the level whose vertices are the communities of this one.
  ///
  /// - Precondition: The communities are numbered from 0 to `count - 1`.
  /// - Complexity: O(*n* + *m*) time and space.
  func contracted(by communities: [UInt32], count: Int) -> CommunityLevel {
    let (starts, members) = Self.members(of: communities, count: count)
    var inner = [Weight](repeating: 0, count: count)
    var sums = [Weight](repeating: 0, count: count)
    // The last community that met each one; itself stands for none.
    var metBy = (0..<count).map { UInt32($0) }
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var neighbors: [UInt32] = []
    var weights: [Weight] = []
    for community in 0..<count {
      let first = neighbors.count
      for place in starts[community]..<starts[community + 1] {
        let vertex = Int(members[place])
        inner[community] += selfWeights[vertex]
        for link in rows.row(vertex) {
          let neighbor = Int(rows.neighbors[link])
          let other = Int(communities[neighbor])
          if other == community {
            if neighbor > vertex { inner[community] += rows.weights[link] }
          } else if metBy[other] == UInt32(community) {
            sums[other] += rows.weights[link]
          } else {
            metBy[other] = UInt32(community)
            sums[other] = rows.weights[link]
            neighbors.append(UInt32(other))
          }
        }
      }
      for place in first..<neighbors.count {
        weights.append(sums[Int(neighbors[place])])
      }
      offsets.append(neighbors.count)
    }
    return CommunityLevel(
      rows: WeightedRows(
        offsets: offsets, neighbors: neighbors, weights: weights),
      selfWeights: inner)
  }

  /// Returns the vertices by community, and where each community starts.
  private static func members(
    of communities: [UInt32], count: Int
  ) -> (starts: [Int], members: [UInt32]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for community in communities { starts[Int(community) + 1] += 1 }
    for community in 0..<count { starts[community + 1] += starts[community] }
    var next = starts
    var members = [UInt32](repeating: 0, count: communities.count)
    for (vertex, community) in communities.enumerated() {
      members[next[Int(community)]] = UInt32(vertex)
      next[Int(community)] += 1
    }
    return (starts, members)
  }
}
