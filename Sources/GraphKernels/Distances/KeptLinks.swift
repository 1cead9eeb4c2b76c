/// The links among the vertices that remain once pendant trees are taken off
/// and twins merged.
struct KeptLinks {
  private let links: LinkRows
  private let isKept: [Bool]
  /// How many kept neighbors a kept vertex has; 0 for the others.
  private(set) var degrees: [UInt32]
  /// Whether a vertex is of the cover, which touches every link.
  private(set) var isCover: [Bool]

  /// - Complexity: O(*n* + *m*).
  init(_ links: LinkRows, _ forest: PendantForest, _ twins: TwinClasses) {
    self.links = links
    let count = links.vertexCount
    isKept = (0..<count).map { vertex in
      forest.isCore(vertex) && twins.sizes[vertex] > 0
    }
    degrees = [UInt32](repeating: 0, count: count)
    isCover = [Bool](repeating: false, count: count)
    for vertex in 0..<count where isKept[vertex] {
      for link in links[vertex] where isKept[Int(links.neighbors[link])] {
        degrees[vertex] += 1
      }
    }
    chooseCover()
  }

  /// Puts the vertices of few links into the fringe, as long as none of
  /// their neighbors is there, and the others into the cover.
  private mutating func chooseCover() {
    var isChosen = isCover
    for vertex in verticesByDegree() where !isChosen[Int(vertex)] {
      forEachLink(of: vertex) { neighbor, _ in
        isChosen[Int(neighbor)] = true
      }
    }
    isCover = isChosen
  }

  /// Returns the kept vertices that have links, those of few first.
  private func verticesByDegree() -> [UInt32] {
    var starts = [Int](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { starts[Int(degree) + 1] += 1 }
    let alone = starts[1]
    for degree in starts.indices.dropFirst() {
      starts[degree] += starts[degree - 1]
    }
    var order = [UInt32](repeating: 0, count: degrees.count)
    for (vertex, degree) in degrees.enumerated() {
      order[starts[Int(degree)]] = UInt32(vertex)
      starts[Int(degree)] += 1
    }
    return Array(order[alone...])
  }

  func forEachLink(
    of vertex: UInt32, _ body: (_ neighbor: UInt32, _ way: UInt8) -> Void
  ) {
    for link in links[Int(vertex)] {
      let neighbor = links.neighbors[link]
      if isKept[Int(neighbor)] { body(neighbor, links.ways[link]) }
    }
  }

  /// Returns the directions in which any link of a vertex leads.
  func ways(of vertex: UInt32) -> UInt8 {
    var ways: UInt8 = 0
    forEachLink(of: vertex) { _, way in ways |= way }
    return ways
  }

  /// Returns the kept vertices that have links, by weak component, the
  /// largest first.
  func components() -> [[UInt32]] {
    var isMet = [Bool](repeating: false, count: degrees.count)
    var components: [[UInt32]] = []
    for start in degrees.indices where degrees[start] > 0 && !isMet[start] {
      isMet[start] = true
      var members = [UInt32(start)]
      var place = 0
      while place < members.count {
        forEachLink(of: members[place]) { neighbor, _ in
          if !isMet[Int(neighbor)] {
            isMet[Int(neighbor)] = true
            members.append(neighbor)
          }
        }
        place += 1
      }
      components.append(members)
    }
    return components.sorted {
      ($1.count, $0[0]) < ($0.count, $1[0])
    }
  }
}
