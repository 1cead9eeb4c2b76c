/// Returns the vertices of highest degree, the highest first, equal ones in
/// their own order.
///
/// A degree is the length of a row, or of two rows together.
///
/// - Parameters:
///   - count: How many at most.
///   - offsets: Where rows start; one element more than there are vertices.
///   - others: The same of the rows to add; empty for none.
/// - Complexity: O(*n* + *k* log *k*) for *k* vertices asked for.
package func verticesOfHighestDegree(
  _ count: Int, offsets: Span<Int>, and others: Span<Int> = Span()
) -> [Int] {
  let histogram = DegreeHistogram(offsets: offsets, and: others)
  // All above the threshold are taken, and the first of those at it.
  var above = 0
  var place = histogram.degrees.count
  while place > 0, above + histogram.counts[place - 1] <= count {
    place -= 1
    above += histogram.counts[place]
  }
  let threshold = place > 0 ? histogram.degrees[place - 1] : -1
  var atThreshold = max(0, count - above)
  var taken: [(degree: Int, vertex: Int)] = []
  for vertex in 0..<(offsets.count - 1) {
    var degree = offsets[vertex + 1] - offsets[vertex]
    if !others.isEmpty { degree += others[vertex + 1] - others[vertex] }
    if degree < threshold || degree == threshold && atThreshold == 0 {
      continue
    }
    if degree == threshold { atThreshold -= 1 }
    taken.append((degree, vertex))
  }
  return taken.sorted { ($1.degree, $0.vertex) < ($0.degree, $1.vertex) }
    .map(\.vertex)
}
