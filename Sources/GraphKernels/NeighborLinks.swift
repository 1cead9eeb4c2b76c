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
/// - Precondition: The results fit in 64 bits.
/// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
package func neighborLinks(
  offsets: Span<Int>, targets: Span<UInt32>, multiplicities: Span<UInt32>,
  links: Span<UInt32>
) -> [Int] {
  let rows = OrientedRows(offsets: offsets, targets: targets)
  var entries: [Int] = []
  var joins: [Int] = []
  for edge in rows.edges {
    entries.append(Int(multiplicities[edge]))
    joins.append(Int(links[edge]))
  }
  var sums = [Int](repeating: 0, count: offsets.count - 1)
  rows.forEachTriangle { first, edges in
    let second = Int(rows.targets[edges.0])
    let third = Int(rows.targets[edges.1])
    let (ab, ac, bc) = edges
    sums[Int(rows.order[first])] += entries[ab] * entries[ac] * joins[bc]
    sums[Int(rows.order[second])] += entries[ab] * entries[bc] * joins[ac]
    sums[Int(rows.order[third])] += entries[ac] * entries[bc] * joins[ab]
  }
  return sums
}
