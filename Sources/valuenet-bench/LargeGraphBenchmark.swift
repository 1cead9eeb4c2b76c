import GraphKernels
import ValueNetwork

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How fast components, cores and PageRank of an R-MAT graph are.
///
/// Answers are checked by laws that are quicker than the answers: no edge
/// leaves a component, every vertex has as many neighbors in its core as its
/// number says, and one more round of the walk leaves the ranks as they are.
enum LargeGraphBenchmark {
  static func run() throws {
    let scales = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
    for scale in scales.isEmpty ? [20] : scales {
      let made = RMATGraph(scale: scale, seed: UInt64(scale))
      measure(made, direction: .undirected)
      measure(made, direction: .directed)
    }
  }

  private static func measure(_ made: RMATGraph, direction: GraphDirection) {
    let edges = made.sources.count
    let graph = CompiledGraph(
      vertexCount: made.vertexCount, sources: made.sources,
      targets: made.targets,
      isUndirected: direction == .undirected
        ? [Bool](repeating: true, count: edges) : nil)
    let name = "\(edges) edges, \(direction.rawValue)"
    check(graph)
    for threads in [1, 2] {
      let place = "\(name), \(threads) threads"
      report("PageRank, \(place)") { _ = graph.pageRank(threads: threads) }
      if direction == .directed {
        report("strong components, \(place)") {
          _ = graph.strongComponents(threads: threads)
        }
      } else {
        report("weak components, \(place)") {
          _ = graph.weakComponents(threads: threads)
        }
        report("core numbers, \(place)") {
          _ = graph.coreNumbers(threads: threads)
        }
      }
    }
  }

  /// Prints the median and the spread of five runs, and the least time that
  /// the processors spent on one, which others on the machine disturb less.
  private static func report(_ name: String, _ work: () -> Void) {
    var spent: [Double] = []
    let times = (0..<5).map { _ in
      let before = clock()
      let time = ContinuousClock().measure(work) / .milliseconds(1)
      spent.append(
        Double(clock() - before) * 1000 / Double(CLOCKS_PER_SEC))
      return time
    }.sorted()
    func text(_ time: Double) -> String { "\((time * 10).rounded() / 10)" }
    print(
      "\(name): \(text(times[2])) ms (\(text(times[0])) to",
      "\(text(times[4]))), processors \(text(spent.min() ?? 0)) ms")
  }

  // MARK: Checking

  private static func check(_ graph: CompiledGraph) {
    let weak = graph.weakComponents()
    let cores = graph.coreNumbers()
    var options = PageRankOptions()
    options.direction = .undirected
    let ranks = graph.pageRank(options)
    precondition(
      weak == graph.weakComponents(threads: 1)
        && ranks == graph.pageRank(options, threads: 1), "threads differ")
    for (source, target) in zip(graph.sources, graph.targets) {
      precondition(
        weak.labels[Int(source)] == weak.labels[Int(target)], "an edge leaves")
    }
    var change = 0.0
    for vertex in 0..<graph.vertexCount {
      let row = graph.outgoing[vertex] + graph.incoming[vertex]
      precondition(
        row.count { cores[Int($0)] >= cores[vertex] } >= cores[vertex],
        "few neighbors in the core of \(vertex)")
      let received = row.reduce(0) { sum, neighbor in
        let other = Int(neighbor)
        let degree =
          graph.outgoing.count(of: other) + graph.incoming.count(of: other)
        return sum + ranks[other] / Double(degree)
      }
      let jumps = 0.15 / Double(graph.vertexCount)
      change += abs(jumps + 0.85 * received - ranks[vertex])
    }
    precondition(change <= 1e-10 * 0.15 / 0.85 + 1e-13, "moved \(change)")
  }
}
