extension LouvainState {
  /// Sums the weights of a row by community; returns how many were found.
  ///
  /// A community whose sum is 0 on the way is found again, which costs time
  /// and changes nothing.
  @inline(__always)
  mutating func gather(
    _ row: Range<Int>, neighbors: Span<UInt32>, weights: Span<Double>
  ) -> Int {
    precondition(row.lowerBound >= 0 && row.upperBound <= neighbors.count)
    precondition(row.count <= found.count)
    let isWeighted = !weights.isEmpty
    precondition(!isWeighted || weights.count == neighbors.count)
    var foundCount = 0
    for link in row {
      // SAFETY: the row lies within the neighbors, and `start` has seen that
      // all of them and all communities are below the number of vertices.
      let community = unsafe Int(
        communities[unchecked: Int(neighbors[unchecked: link])])
      // SAFETY: as above.
      let sum = unsafe sums[unchecked: community]
      // SAFETY: no more are found than the row has links.
      unsafe found[unchecked: foundCount] = UInt32(community)
      // By its bits, so that there is nothing to branch on.
      foundCount &+= sum.bitPattern == 0 ? 1 : 0
      // SAFETY: weights, if there are any, are as many as neighbors.
      let weight = unsafe isWeighted ? weights[unchecked: link] : 1
      // SAFETY: as for reading it.
      unsafe sums[unchecked: community] = sum + weight
    }
    return foundCount
  }
}
