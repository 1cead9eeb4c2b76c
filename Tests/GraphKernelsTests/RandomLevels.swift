import GraphKernels
import TestSupport

/// A graph on one level of a community search, for kernel and twin.
struct RandomLevel {
  var plain: Reference.Level
  var offsets: [Int] = [0]
  var neighbors: [UInt32] = []
  var weights: [Double] = []

  /// Integer weights, so that all sums are exact.
  init(
    seed: UInt64, hasInnerWeights: Bool, isWeighted: Bool = true,
    vertices: ClosedRange<Int> = 1...10
  ) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: vertices, using: &random)
    var rows = [[(neighbor: Int, weight: Double)]](repeating: [], count: count)
    for _ in 0..<Int.random(in: 0...(2 * count), using: &random) {
      let u = Int.random(in: 0..<count, using: &random)
      let v = Int.random(in: 0..<count, using: &random)
      let weight = Double(
        Int.random(in: 1...(isWeighted ? 3 : 1), using: &random))
      if u == v || rows[u].contains(where: { $0.neighbor == v }) { continue }
      rows[u].append((v, weight))
      rows[v].append((u, weight))
    }
    let inner = (0..<count).map { _ in
      hasInnerWeights ? Double(Int.random(in: 0...3, using: &random)) : 0
    }
    plain = Reference.Level(rows: rows, selfWeights: inner)
    for row in rows {
      for link in row {
        neighbors.append(UInt32(link.neighbor))
        weights.append(link.weight)
      }
      offsets.append(neighbors.count)
    }
  }

  /// Makes a level of links that are given.
  init(
    offsets: [Int], neighbors: [UInt32], weights: [Double], inner: [Double]
  ) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    plain = Reference.Level(
      rows: inner.indices.map { vertex in
        (offsets[vertex]..<offsets[vertex + 1]).map {
          (Int(neighbors[$0]), weights[$0])
        }
      }, selfWeights: inner)
  }

  /// The level as the kernels take it; without weights where all are 1 and
  /// that is asked for.
  func level(omittingUnits: Bool = false) -> LouvainLevel {
    let isPlain = omittingUnits && weights.allSatisfy { $0 == 1 }
    return LouvainLevel(
      offsets: offsets, neighbors: neighbors, weights: isPlain ? [] : weights,
      selfWeights: plain.selfWeights, strengths: plain.strengths)
  }

  /// Runs the kernel of the published search.
  func louvain(
    visits: [Int], resolution: Double = 1, until end: LouvainEnd = .quiet,
    communities: inout [UInt32]
  ) -> Bool {
    let level = level(omittingUnits: true)
    let order = visits.map { UInt32($0) }
    var state = LouvainState(for: level)
    return louvainMoves(
      on: level, visits: order.span, totalStrength: plain.totalStrength,
      resolution: resolution, until: end, state: &state,
      communities: &communities)
  }

  /// Runs the kernel of Gephi's search from every vertex alone.
  func gephi(
    startsEmpty: Bool, priorities: [UInt64], resolution: Double = 1,
    passLimit: Int = 1000, start: () -> Int
  ) -> (moved: Bool, communities: [Int]) {
    let strengths = plain.strengths
    let narrow = weights.map { Float($0) }
    let inner = plain.selfWeights.map { Float($0) }
    var communities = inner.indices.map { UInt32($0) }
    let moved = gephiLouvainMoves(
      offsets: offsets.span, neighbors: neighbors.span, weights: narrow.span,
      selfWeights: inner.span, strengths: strengths.span,
      startsEmpty: startsEmpty, priorities: priorities.span,
      totalStrength: plain.totalStrength, resolution: resolution,
      passLimit: passLimit, start: start, communities: &communities)
    return (moved, communities.map { Int($0) })
  }

  /// Communities numbered in the order of their first vertices.
  static func numbered(_ communities: [Int]) -> [Int] {
    var seen: [Int] = []
    return communities.map { community in
      if let place = seen.firstIndex(of: community) { return place }
      seen.append(community)
      return seen.count - 1
    }
  }
}
