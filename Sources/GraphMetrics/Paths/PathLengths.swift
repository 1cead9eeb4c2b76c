/// The lengths of the shortest paths of a graph.
public struct PathLengths: Sendable, Equatable {
  /// The sum of the distances of all reachable pairs.
  public var sum: UInt64
  /// How many ordered pairs of distinct vertices there are of which the
  /// second can be reached from the first.
  public var reachablePairs: Int
  /// The largest distance, 0 where no pair is reachable; nil without
  /// vertices.
  public var diameter: Int?
  /// The smallest eccentricity; nil without vertices.
  public var radius: Int?
  /// For each vertex its largest distance to a vertex it reaches, 0 if it
  /// reaches none; in vertex order.
  public var eccentricities: [Int]
  /// For each vertex how many others it reaches, and the sum of the
  /// distances to them; in vertex order.
  public var reachedCounts: [Int]
  public var distanceSums: [UInt64]
  /// For each vertex the sum of 1 / d over its distances d to those it
  /// reaches; in vertex order. Each term is rounded down to a multiple of
  /// 2⁻⁶⁴, so that the sum does not depend on the order of its terms.
  public var inverseDistanceSums: [Double]
  /// How many of the pairs are at distance 1, 2, and so on.
  public var pairsByDistance: [Int]

  /// The mean distance of reachable pairs; nil where there is none.
  public var average: Double? {
    reachablePairs == 0 ? nil : Double(sum) / Double(reachablePairs)
  }

  /// What Gephi prints as the average, where its 32-bit counter of pairs
  /// would have stopped at its largest value; nil where it is right.
  public var gephiAverage: Double? {
    Self.gephiAverage(sum: sum, reachablePairs: reachablePairs)
  }

  package static func gephiAverage(
    sum: UInt64, reachablePairs: Int
  ) -> Double? {
    let limit = Int(Int32.max)
    return reachablePairs > limit ? Double(sum) / Double(limit) : nil
  }
}
