/// Adds, for every source of a range, how much each vertex lies between it
/// and the others: Σ_t σ(s, t | v) / σ(s, t).
///
/// Paths are counted outward, level by level, and shared out backward.
/// Parallel edges multiply the paths. Counts may be as large as they like.
///
/// - Parameter offsets: Row *v*, the edges that leave *v*, is
///   `offsets[v]..<offsets[v + 1]` of `neighbors`.
package func addPathDependencies(
  of sources: Range<Int>, offsets: Span<Int>, neighbors: Span<UInt32>,
  scores: inout [Double]
) {
  var search = PathSearch(vertexCount: offsets.count - 1)
  var largeSearch: LargePathSearch?
  for source in sources {
    search.countPaths(from: source, offsets: offsets, neighbors: neighbors)
    if search.hasLargeCounts {
      var large = largeSearch ?? LargePathSearch(vertexCount: scores.count)
      large.countPaths(from: source, offsets: offsets, neighbors: neighbors)
      large.shareOut(offsets: offsets, neighbors: neighbors, scores: &scores)
      large.clear()
      largeSearch = large
    } else {
      search.shareOut(offsets: offsets, neighbors: neighbors, scores: &scores)
    }
    search.clear()
  }
}

/// The shortest paths from one vertex, where their numbers are not too large.
private struct PathSearch {
  private struct Vertex {
    static let unseen = Vertex(count: 0, share: 0, distance: -1)

    /// The shortest paths to here.
    var count: Double
    /// (1 + dependency) / count, what every path to here is worth.
    var share: Double
    var distance: Int32
  }

  private var vertices: [Vertex]
  private var order: [UInt32] = []

  init(vertexCount: Int) {
    vertices = [Vertex](repeating: .unseen, count: vertexCount)
  }

  /// Whether counts are so large that products of them might overflow.
  var hasLargeCounts: Bool {
    order.contains { vertices[Int($0)].count > 1e150 }
  }

  mutating func countPaths(
    from source: Int, offsets: Span<Int>, neighbors: Span<UInt32>
  ) {
    vertices[source] = Vertex(count: 1, share: 0, distance: 0)
    order.append(UInt32(source))
    var rank = 0
    while rank < order.count {
      let place = Int(order[rank])
      let vertex = vertices[place]
      let below = vertex.distance + 1
      for edge in offsets[place]..<offsets[place + 1] {
        let neighbor = Int(neighbors[edge])
        if vertices[neighbor].distance < 0 {
          vertices[neighbor].distance = below
          vertices[neighbor].count = vertex.count
          order.append(UInt32(neighbor))
        } else if vertices[neighbor].distance == below {
          vertices[neighbor].count += vertex.count
        }
      }
      rank += 1
    }
  }

  mutating func shareOut(
    offsets: Span<Int>, neighbors: Span<UInt32>, scores: inout [Double]
  ) {
    // The source itself, at rank 0, lies between no pair.
    for rank in order.indices.dropFirst().reversed() {
      let place = Int(order[rank])
      let vertex = vertices[place]
      let below = vertex.distance + 1
      var shares = 0.0
      for edge in offsets[place]..<offsets[place + 1] {
        let neighbor = vertices[Int(neighbors[edge])]
        if neighbor.distance == below { shares += neighbor.share }
      }
      let dependency = vertex.count * shares
      vertices[place].share = (1 + dependency) / vertex.count
      scores[place] += dependency
    }
  }

  mutating func clear() {
    for place in order { vertices[Int(place)] = .unseen }
    order.removeAll(keepingCapacity: true)
  }
}

/// The same where paths are more than a number of the machine can count.
private struct LargePathSearch {
  private var distances: [Int32]
  private var counts: [PathCount]
  private var dependencies: [Double]
  private var order: [UInt32] = []

  init(vertexCount: Int) {
    distances = [Int32](repeating: -1, count: vertexCount)
    counts = [PathCount](repeating: .zero, count: vertexCount)
    dependencies = [Double](repeating: 0, count: vertexCount)
  }

  mutating func countPaths(
    from source: Int, offsets: Span<Int>, neighbors: Span<UInt32>
  ) {
    distances[source] = 0
    counts[source] = .one
    order.append(UInt32(source))
    var rank = 0
    while rank < order.count {
      let vertex = Int(order[rank])
      let count = counts[vertex]
      let below = distances[vertex] + 1
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let neighbor = Int(neighbors[place])
        if distances[neighbor] < 0 {
          distances[neighbor] = below
          order.append(UInt32(neighbor))
        }
        if distances[neighbor] == below { counts[neighbor].add(count) }
      }
      rank += 1
    }
  }

  mutating func shareOut(
    offsets: Span<Int>, neighbors: Span<UInt32>, scores: inout [Double]
  ) {
    // The source itself, at rank 0, lies between no pair.
    for rank in order.indices.dropFirst().reversed() {
      let vertex = Int(order[rank])
      let count = counts[vertex]
      let below = distances[vertex] + 1
      var dependency = 0.0
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let neighbor = Int(neighbors[place])
        if distances[neighbor] == below {
          dependency +=
            count.share(of: counts[neighbor]) * (1 + dependencies[neighbor])
        }
      }
      dependencies[vertex] = dependency
      scores[vertex] += dependency
    }
  }

  mutating func clear() {
    for vertex in order {
      distances[Int(vertex)] = -1
      counts[Int(vertex)] = .zero
      dependencies[Int(vertex)] = 0
    }
    order.removeAll(keepingCapacity: true)
  }
}

/// A number of paths, which doubles along every diamond of a chain and so
/// outgrows any number of the machine: `value` times `unit` to the `power`.
private struct PathCount {
  static let unit = 0x1p500
  static let zero = PathCount(value: 0, power: 0)
  static let one = PathCount(value: 1, power: 0)

  var value: Double
  var power: Int

  mutating func add(_ other: PathCount) {
    if other.power == power {
      value += other.value
    } else if other.power == power + 1 {
      value = value / Self.unit + other.value
      power = other.power
    } else if other.power == power - 1 {
      value += other.value / Self.unit
    } else if other.power > power {
      // Two units apart, the smaller is beyond the precision of the larger.
      self = other
    }
    if value >= Self.unit {
      value /= Self.unit
      power += 1
    }
  }

  /// Returns which share of a count this part of it is.
  func share(of whole: PathCount) -> Double {
    if power == whole.power { return value / whole.value }
    if power == whole.power - 1 { return value / whole.value / Self.unit }
    return 0
  }
}
