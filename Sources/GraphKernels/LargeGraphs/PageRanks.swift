import CGraphKernels

/// Returns the PageRank of each vertex, every link followed alike.
///
/// Rounds of the walk go on until one moves all ranks together by no more
/// than `enough`, or rounding keeps them from getting closer. Along the links
/// they start from even ranks: a round then leaves the sum as it is, so that
/// changes cancel out and mostly shrink as fast as the walk mixes, not only
/// by the damping. Links that are followed both ways make the equations
/// symmetric, so that conjugate gradients come near the limit in fewer steps
/// than the walk takes, and mostly one round confirms them.
///
/// - Parameter enough: A sum of absolute differences.
/// - Precondition: `damping` is in 0..<1.
/// - Complexity: O(*n* + *m*) time a round; 4 bytes a link and 60 a vertex.
/// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; Hestenes
///   & Stiefel 1952, doi:10.6028/jres.049.044.
package func pageRanks(
  of rows: EdgeRows, _ direction: LinkDirection, damping: Double,
  enough: Double, threads: Int? = nil, instructions: InstructionSet = .current
) -> [Double] {
  guard rows.vertexCount > 0 else { return [] }
  let links = RankRows(
    of: rows, direction, threads: threads, instructions: instructions)
  let start =
    direction == .both && damping > 0
    ? GradientSearch(
      links, damping: damping, threads: threads, instructions: instructions
    ).ranks(enough: enough)
    : WorkBuffer(repeating: 1 / Double(links.count), count: links.count)
  let walk = RankWalk(
    links, ranks: start, damping: damping, threads: threads,
    instructions: instructions)
  let ranks = walk.settle(enough: enough)
  var result = [Double](repeating: 0, count: links.count)
  for (row, vertex) in links.order.enumerated() {
    result[Int(vertex)] = ranks[row]
  }
  return result
}
