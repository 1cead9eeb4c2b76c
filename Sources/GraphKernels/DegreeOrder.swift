/// The vertices of a graph by degree, the highest first, equal ones in their
/// own order.
struct DegreeOrder {
  /// The vertex at each place.
  var vertices: [UInt32]
  /// The place of each vertex.
  var places: [UInt32]

  /// - Complexity: O(*n* + *m*): a counting sort, and the few degrees that
  ///   are too high to count are compared.
  init(offsets: Span<Int>) {
    let count = offsets.count - 1
    vertices = [UInt32](repeating: 0, count: count)
    places = [UInt32](repeating: 0, count: count)
    // Degrees from here on share a box.
    let limit = 1 << 14
    var next = [Int](repeating: 0, count: limit + 2)
    func box(_ vertex: Int) -> Int {
      limit - min(limit, offsets[vertex + 1] - offsets[vertex])
    }
    for vertex in 0..<count { next[box(vertex) + 1] += 1 }
    let shared = next[1]
    for box in 0...limit { next[box + 1] += next[box] }
    for vertex in 0..<count {
      let box = box(vertex)
      vertices[next[box]] = UInt32(vertex)
      places[vertex] = UInt32(next[box])
      next[box] += 1
    }
    let highest = vertices[..<shared].sorted { left, right in
      let a = offsets[Int(left) + 1] - offsets[Int(left)]
      let b = offsets[Int(right) + 1] - offsets[Int(right)]
      return (b, left) < (a, right)
    }
    vertices.replaceSubrange(..<shared, with: highest)
    for place in 0..<shared { places[Int(vertices[place])] = UInt32(place) }
  }
}
