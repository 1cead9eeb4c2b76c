public import GraphCore
public import NetworkModel
public import NetworkResults
import SampleStatistics

extension Network {
  /// Returns how the links that vertices gained until a later snapshot depend
  /// on the degree that they had.
  ///
  ///     κ(k) ∝ k^(1 + exponent),  by least squares on logarithms
  ///
  /// Degrees are total, directions ignored, parallel edges counted as the
  /// policy says, a loop 2. The vertices are those of the earlier snapshot,
  /// found again by their ids; κ is summed up by the trapezoid rule over the
  /// degrees that occur, from κ(0) = 0, and fitted where it is positive, each
  /// degree with the same weight.
  ///
  /// - Parameters:
  ///   - later: A snapshot that holds what this one holds: a cumulative one.
  ///   - links: Which links count.
  /// - Complexity: O(*n* log *n* + *m*).
  /// - Reference: Jeong, Néda & Barabási 2003,
  ///   doi:10.1209/epl/i2003-00166-9.
  public func attachment(
    until later: Network, fromYear: Int, toYear: Int,
    policy: EdgePolicy = EdgePolicy(), counting links: AttachmentLinks = .all
  ) -> AttachmentCurve {
    let before = CompiledGraph(self, policy: policy).degrees()
    let after = CompiledGraph(later, policy: policy)
    var placeOfID: [String: Int] = [:]
    for (place, id) in entities.ids.enumerated() { placeOfID[id] = place }
    let residents = later.entities.ids.map { placeOfID[$0] }
    let degrees = after.degrees()
    let withNewcomers = after.linksWithNewcomers(
      isResident: residents.map { $0 != nil })
    var gains = before.map { AttachmentGain(degree: $0, gained: -$0) }
    for (vertex, place) in residents.enumerated() {
      guard let place else { continue }
      switch links {
      case .all: gains[place].gained += degrees[vertex]
      case .newcomers: gains[place].gained = withNewcomers[vertex]
      case .residents:
        gains[place].gained += degrees[vertex] - withNewcomers[vertex]
      }
    }
    let points = attachmentGains(gains)
    return AttachmentCurve(
      fromYear: fromYear, toYear: toYear, links: links, points: points,
      relation: PowerRelation(
        points.map { (x: Double($0.degree), y: $0.kappa) }))
  }
}

extension CompiledGraph {
  /// Returns how many links each vertex has with vertices that are new.
  fileprivate func linksWithNewcomers(isResident: [Bool]) -> [Int] {
    var counts = [Int](repeating: 0, count: vertexCount)
    for (source, target) in zip(sources, targets) {
      if !isResident[Int(target)] { counts[Int(source)] += 1 }
      if !isResident[Int(source)] { counts[Int(target)] += 1 }
    }
    return counts
  }
}
