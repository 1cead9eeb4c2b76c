public import NetworkResults
import SampleStatistics

extension Densification {
  /// Finds the exponent of edges against nodes over snapshots by least
  /// squares on their logarithms.
  ///
  ///     edges = coefficient · nodes^exponent
  ///
  /// An exponent above 1 says that the network grows denser: the mean degree
  /// rises as it grows. Edges are counted as stored, nodes with the isolated
  /// ones. Snapshots without an edge are left out of the fit, and one of the
  /// same size as another counts once: where nothing happened, nothing is
  /// learned.
  ///
  /// - Complexity: O(*snapshots*²).
  /// - Reference: Leskovec, Kleinberg & Faloutsos 2005,
  ///   doi:10.1145/1081870.1081893.
  public init(of points: [Point]) {
    var distinct: [Point] = []
    for point in points
    where !distinct.contains(where: {
      $0.nodes == point.nodes && $0.edges == point.edges
    }) { distinct.append(point) }
    self.init(
      points: points,
      relation: PowerRelation(
        distinct.map { (x: Double($0.nodes), y: Double($0.edges)) }))
  }
}
