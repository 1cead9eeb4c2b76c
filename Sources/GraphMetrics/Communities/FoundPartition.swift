import GraphKernels

/// What one search for communities found.
struct FoundPartition: Sendable {
  /// The community of each vertex, numbered in the order of first vertices.
  var partition: [UInt32]
  var quality: Double
}

extension LouvainLevel {
  /// Returns the modularity of a partition.
  ///
  /// - Precondition: The communities are numbered without gaps; the weight of
  ///   all links is not 0.
  func modularity(of partition: [UInt32], resolution: Double) -> Double {
    let count = Int(partition.max() ?? 0) + 1
    return contractedLevel(
      of: self, communities: partition.span, count: count
    ).modularity(resolution: resolution)
  }
}
