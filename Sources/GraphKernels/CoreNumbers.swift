/// Returns the core number of each vertex: the largest *k* for which it is in
/// a subgraph where every vertex has *k* neighbors.
///
/// Vertices are taken away by ascending number of neighbors left. They stand
/// in an array in that order; one that loses a neighbor changes places with
/// the first of its number and joins those below.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The rows of a simple undirected graph: each edge in the rows
///     of both its ends, without loops and repeats.
/// - Complexity: O(*n* + *m*).
/// - Reference: Batagelj & Zaveršnik 2003, arXiv:cs/0310049.
package func coreNumbers(
  offsets: Span<Int>, targets: Span<UInt32>
) -> [Int] {
  let count = offsets.count - 1
  var degrees = [Int](repeating: 0, count: count)
  for vertex in 0..<count {
    degrees[vertex] = offsets[vertex + 1] - offsets[vertex]
  }
  // Where the vertices of each degree start, in ascending order of degree.
  var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
  for degree in degrees { starts[degree + 1] += 1 }
  for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
  var order = [Int](repeating: 0, count: count)
  var place = order
  var next = starts
  for vertex in 0..<count {
    place[vertex] = next[degrees[vertex]]
    order[place[vertex]] = vertex
    next[degrees[vertex]] += 1
  }
  for rank in 0..<count {
    let vertex = order[rank]
    for edge in offsets[vertex]..<offsets[vertex + 1] {
      let neighbor = Int(targets[edge])
      let degree = degrees[neighbor]
      guard degree > degrees[vertex] else { continue }
      let first = starts[degree]
      order.swapAt(first, place[neighbor])
      place[order[place[neighbor]]] = place[neighbor]
      place[neighbor] = first
      starts[degree] = first + 1
      degrees[neighbor] = degree - 1
    }
  }
  return degrees
}
