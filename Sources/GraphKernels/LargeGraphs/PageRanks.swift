import CGraphKernels

/// Returns the PageRank of each vertex, every link followed alike.
///
/// Along links, rounds of the walk go on until one moves all ranks together
/// by no more than `enough`, or rounding keeps them from getting closer. They
/// start from even ranks: a round then leaves the sum as it is, so that
/// changes cancel out and mostly shrink as fast as the walk mixes, not only
/// by the damping. Links that are followed both ways make the equations
/// symmetric, so that conjugate gradients come near the limit in far fewer
/// steps than the walk takes; how near is told by a last round.
///
/// - Parameters:
///   - enough: A sum of absolute differences.
///   - mostNear: How many vertices at most, those of the most links, are
///     kept in 16 bits; the ranks differ by rounding alone.
/// - Precondition: `damping` is in 0..<1.
/// - Complexity: O(*n* + *m*) time a round; 2 to 4 bytes a link and 70 a
///   vertex.
/// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; Hestenes
///   & Stiefel 1952, doi:10.6028/jres.049.044.
package func pageRanks(
  of rows: EdgeRows, _ direction: LinkDirection, damping: Double,
  enough: Double, mostNear: Int = 1 << 16, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> [Double] {
  precondition((0...1 << 16).contains(mostNear), "16 bits are enough")
  let count = rows.vertexCount
  guard count > 0 else { return [] }
  if damping == 0 {
    return [Double](repeating: 1 / Double(count), count: count)
  }
  switch direction {
  case .along:
    return walkedRanks(
      RankRows(
        of: rows, mostNear: mostNear, threads: threads,
        instructions: instructions),
      damping: damping, enough: enough, threads: threads,
      instructions: instructions)
  case .both:
    let links = CoverRows(
      of: rows, mostNear: mostNear, threads: threads,
      instructions: instructions)
    return GradientSearch(
      links, damping: damping, threads: threads, instructions: instructions
    ).ranks(enough: enough)
  }
}

private func walkedRanks(
  _ links: RankRows, damping: Double, enough: Double, threads: Int?,
  instructions: InstructionSet
) -> [Double] {
  let walk = RankWalk(
    links,
    ranks: WorkBuffer(repeating: 1 / Double(links.count), count: links.count),
    damping: damping, threads: threads, instructions: instructions)
  let ranks = walk.settle(enough: enough)
  var result = [Double](repeating: 0, count: links.count)
  for (row, vertex) in links.order.enumerated() {
    result[Int(vertex)] = ranks[row]
  }
  return result
}
