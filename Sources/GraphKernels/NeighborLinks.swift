/// Returns, for each vertex, how many links join entries of its list of
/// neighbors, the vertex itself left aside.
///
/// A neighbor *x* stands `multiplicities` times in the list, and two vertices
/// are joined by `links` links, both alike from either end. So every triangle
/// *v*, *x*, *y* gives *v* its number of entries *x* times that of entries
/// *y* times the links of *x* and *y*.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The rows of a simple undirected graph: each edge in the rows
///     of both its ends, ascending, without loops and repeats.
///   - multiplicities: A number for each element of `targets`.
///   - links: A number for each element of `targets`.
///   - threads: How many threads to use at most; nil for one a core. The
///     result does not depend on it.
/// - Precondition: The results fit in 64 bits.
/// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space. Fastest where all
///   multiplicities are equal and links are 1 or 2.
package func neighborLinks(
  offsets: Span<Int>, targets: Span<UInt32>, multiplicities: Span<UInt32>,
  links: Span<UInt32>, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> [Int] {
  let threads = triangleThreads(threads, targetCount: targets.count)
  guard let entries = multiplicities.uniformValue, links.isWithin(1...2)
  else {
    return linkSums(
      of: OrientedEdges(offsets: offsets, targets: targets),
      vertexCount: offsets.count - 1,
      multiplicities: multiplicities, links: links, threads: threads)
  }
  let isUniform = links.uniformValue != nil
  let factor = Int(entries) * Int(entries) * (isUniform ? Int(links[0]) : 1)
  // SAFETY: the pointers are used only during the call.
  let rows = unsafe withLinkedRows(
    offsets: offsets, targets: targets, backOffsets: Span(),
    backTargets: Span(), links: isUniform ? Span() : links
  ) { edges in
    unsafe OrientedRows(
      of: edges, vertexCount: offsets.count - 1,
      doubling: isUniform ? .none : .links, threads: threads,
      instructions: instructions)
  }
  var sums = [Int](repeating: 0, count: offsets.count - 1)
  for (place, sum) in rows.triangleSums(threads: threads).enumerated() {
    sums[Int(rows.order[place])] = factor * sum
  }
  return sums
}

/// Returns the sums for any numbers, triangle by triangle.
private func linkSums(
  of rows: OrientedEdges, vertexCount: Int, multiplicities: Span<UInt32>,
  links: Span<UInt32>,
  threads: Int
) -> [Int] {
  var entries: [Int] = []
  var joins: [Int] = []
  for edge in rows.edges {
    entries.append(Int(multiplicities[edge]))
    joins.append(Int(links[edge]))
  }
  let count = rows.order.count
  let step = 128
  let parts = Workers.collect(
    taskCount: (count + step - 1) / step, threads: threads
  ) { [entries, joins] nextTask in
    var sums = [Int](repeating: 0, count: count)
    while let task = nextTask() {
      let corners = (task * step)..<min(count, (task + 1) * step)
      rows.forEachTriangle(from: corners) { first, edges in
        let (ab, ac, bc) = edges
        sums[first] += entries[ab] * entries[ac] * joins[bc]
        sums[Int(rows.targets[ab])] += entries[ab] * entries[bc] * joins[ac]
        sums[Int(rows.targets[ac])] += entries[ac] * entries[bc] * joins[ab]
      }
    }
    return sums
  }
  var result = [Int](repeating: 0, count: vertexCount)
  for part in parts {
    for (place, vertex) in rows.order.enumerated() {
      result[Int(vertex)] += part[place]
    }
  }
  return result
}

extension Span<UInt32> {
  /// The value of all elements, if it is one.
  fileprivate var uniformValue: UInt32? {
    if isEmpty { return nil }
    let first = self[0]
    for index in indices where self[index] != first { return nil }
    return first
  }

  fileprivate func isWithin(_ range: ClosedRange<UInt32>) -> Bool {
    for index in indices where !range.contains(self[index]) { return false }
    return true
  }
}
