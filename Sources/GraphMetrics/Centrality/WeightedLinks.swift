import GraphCore
import GraphKernels

/// The links that arrive at every vertex, weighted by how probably a walker
/// at their other end takes them.
struct WeightedLinks {
  private var offsets: [Int]
  private var neighbors: [UInt32]
  private var probabilities: [Double]
  /// The vertices that no link leaves.
  private var dangling: [Int]

  init(
    of graph: CompiledGraph, _ direction: GraphDirection
  ) {
    let marks = direction == .directed ? nil : graph.undirectedViewMarks()
    var arcs: [(from: UInt32, to: UInt32, weight: Double)] = []
    var leaving = [Double](repeating: 0, count: graph.vertexCount)
    let (sources, targets) = (graph.sources, graph.targets)
    for edge in sources.indices where marks?[edge] != false {
      let weight = graph.weights?[edge] ?? 1
      guard weight > 0 else { continue }
      let source = sources[edge]
      let target = targets[edge]
      arcs.append((source, target, weight))
      leaving[Int(source)] += weight
      if direction == .undirected {
        arcs.append((target, source, weight))
        leaving[Int(target)] += weight
      }
    }
    offsets = [Int](repeating: 0, count: graph.vertexCount + 1)
    for arc in arcs { offsets[Int(arc.to) + 1] += 1 }
    for vertex in 0..<graph.vertexCount {
      offsets[vertex + 1] += offsets[vertex]
    }
    neighbors = [UInt32](repeating: 0, count: arcs.count)
    probabilities = [Double](repeating: 0, count: arcs.count)
    var next = offsets
    for arc in arcs {
      neighbors[next[Int(arc.to)]] = arc.from
      probabilities[next[Int(arc.to)]] = arc.weight / leaving[Int(arc.from)]
      next[Int(arc.to)] += 1
    }
    dangling = leaving.indices.filter { leaving[$0] == 0 }
  }

  /// Returns the ranks where a round changes them by no more than `enough` in
  /// all.
  func pageRanks(damping: Double, enough: Double) -> [Double] {
    let share = 1 / Double(offsets.count - 1)
    var ranks = [Double](repeating: share, count: offsets.count - 1)
    var change = Double.infinity
    while change > enough {
      let next = round(from: ranks, damping: damping)
      let newChange = zip(ranks, next).reduce(0) { $0 + abs($1.0 - $1.1) }
      ranks = next
      // Every change is smaller than the last, unless it is mere rounding.
      if newChange >= change { break }
      change = newChange
    }
    return ranks
  }

  private func round(from ranks: [Double], damping: Double) -> [Double] {
    var sums = [Double](repeating: 0, count: ranks.count)
    sumRows(
      offsets: offsets.span, neighbors: neighbors.span,
      weights: probabilities.span, values: ranks.span, sums: &sums)
    let lost = dangling.reduce(0) { $0 + ranks[$1] }
    let base = (1 - damping + damping * lost) / Double(ranks.count)
    let next = sums.map { base + damping * $0 }
    // What rounding adds or takes must not pile up.
    let total = next.reduce(0, +)
    return next.map { $0 / total }
  }
}
