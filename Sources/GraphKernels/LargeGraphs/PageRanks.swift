import CGraphKernels

/// Returns the PageRank of each vertex, every link followed alike.
///
/// Rounds of the walk go on until one moves all ranks together by no more
/// than `enough`, or rounding keeps them from getting closer. They start from
/// ranks near the limit, so that mostly one round confirms them: links that
/// are followed both ways make the equations symmetric, so that conjugate
/// gradients find these in fewer steps than the walk takes; along the links
/// it is the walk itself, by what is left to move, which can be told to
/// neighbors in single precision.
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
    switch direction {
    case _ where damping == 0:
      WorkBuffer(repeating: 1 / Double(links.count), count: links.count)
    case .along:
      RankFlow(
        links, damping: damping, threads: threads, instructions: instructions
      ).ranks(enough: enough)
    case .both:
      GradientSearch(
        links, damping: damping, threads: threads, instructions: instructions
      ).ranks(enough: enough)
    }
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
