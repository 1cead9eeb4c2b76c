import GraphKernels
import ValueNetwork

/// How fast the costly columns of the structure table are.
///
/// The graphs are made from a seed. Distances are compared with plain
/// searches from some vertices, and the totals with those of the vertices,
/// before anything is timed.
enum PathsBenchmark {
  static func run() throws {
    let network = valueNetwork(
      vertices: 58_800, samples: 2_200, edges: 119_044)
    for direction in GraphDirection.allCases {
      check(network, direction)
      for threads in [1, 2] {
        report("distances, \(direction.rawValue), \(threads) threads") {
          _ = network.pathLengths(direction: direction, threads: threads)
        }
      }
      report("clustering, \(direction.rawValue)") {
        _ = network.averageClustering(direction: direction)
      }
    }
    let wheel = wheel(rim: 1_000_000)
    precondition(wheel.transitivity().triangles == 1_000_000, "other triangles")
    report("clustering, directed, a hub of 1000000 neighbors") {
      _ = wheel.averageClustering()
    }
    report("triangles, the same") { _ = wheel.transitivity() }
    report("strong components, the same") { _ = wheel.strongComponents() }
    report("core numbers, the same") { _ = wheel.coreNumbers() }
  }

  /// Prints the median and the spread of five runs.
  private static func report(_ name: String, _ work: () -> Void) {
    let times = (0..<5).map { _ in
      ContinuousClock().measure(work) / .milliseconds(1)
    }.sorted()
    let digits = times.map { "\(($0 * 10).rounded() / 10)" }
    print("\(name): \(digits[2]) ms (\(digits[0]) to \(digits[4]))")
  }

  // MARK: Checking

  private static func check(
    _ graph: CompiledGraph, _ direction: GraphDirection
  ) {
    let paths = graph.pathLengths(direction: direction)
    precondition(
      paths.distanceSums.reduce(0, +) == paths.sum
        && paths.reachedCounts.reduce(0, +) == paths.reachablePairs
        && paths.eccentricities.max() == paths.diameter, "other totals")
    let rows =
      switch direction {
      case .directed: graph.simpleDirectedRows()
      case .undirected: graph.simpleUndirectedRows()
      }
    for vertex in stride(from: 0, to: graph.vertexCount, by: 997) {
      let levels = levels(from: vertex, rows: rows)
      let sum = levels.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      precondition(
        paths.eccentricities[vertex] == levels.count - 1
          && paths.distanceSums[vertex] == UInt64(sum)
          && paths.reachedCounts[vertex] == levels.reduce(0, +) - 1,
        "other distances from \(vertex)")
    }
  }

  /// Returns how many vertices are at distance 0, 1, 2, and so on.
  private static func levels(from start: Int, rows: AdjacencyRows) -> [Int] {
    var isMet = [Bool](repeating: false, count: rows.vertexCount)
    isMet[start] = true
    var level = [UInt32(start)]
    var counts: [Int] = []
    while !level.isEmpty {
      counts.append(level.count)
      var next: [UInt32] = []
      for vertex in level {
        for neighbor in rows[Int(vertex)] where !isMet[Int(neighbor)] {
          isMet[Int(neighbor)] = true
          next.append(neighbor)
        }
      }
      level = next
    }
    return counts
  }

  // MARK: Graphs

  /// Few vertices under study, some of many ties; counterparties of few.
  private static func valueNetwork(
    vertices: Int, samples: Int, edges: Int
  ) -> CompiledGraph {
    var random = SplitMix64(seed: 2_021)
    let pairs = (0..<edges).map { _ in
      // The least of three draws favors the first.
      let sample = (0..<3).map { _ in random.next(below: samples) }.min() ?? 0
      let other = random.next(below: vertices)
      return random.next(below: 2) == 0 ? (sample, other) : (other, sample)
    }
    return CompiledGraph(vertexCount: vertices, edges: pairs)
  }

  /// A hub with a link to each vertex of a rim that runs around it.
  private static func wheel(rim: Int) -> CompiledGraph {
    let spokes = (1...rim).map { (0, $0) }
    let around = (1...rim).map { ($0, $0 % rim + 1) }
    return CompiledGraph(vertexCount: rim + 1, edges: spokes + around)
  }
}
