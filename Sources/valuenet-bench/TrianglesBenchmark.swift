import GraphKernels
import SystemFiles
import ValueNetwork

/// How fast triangles, clustering and degrees are counted.
///
/// The graphs are those of the files named, or an R-MAT graph from a seed.
/// All instruction sets must agree before anything is timed.
enum TrianglesBenchmark {
  static func run() throws {
    let paths = CommandLine.arguments.dropFirst(2)
    if paths.isEmpty { measure(rmat(scale: 16), "R-MAT 16") }
    for path in paths {
      measure(CompiledGraph(try NetworkReader.read(path).network), path)
    }
  }

  private static func measure(_ graph: CompiledGraph, _ name: String) {
    let runs = graph.edgeCount < 1_000_000 ? 25 : 5
    let rows = graph.simpleUndirectedRows()
    let ones = [UInt32](repeating: 1, count: rows.targets.count)
    check(graph, rows: rows)
    func report(_ what: String, _ work: () -> Void) {
      var processor = Double.infinity
      let times = (0..<runs).map { _ in
        let start = ProcessorTime.seconds
        let time = ContinuousClock().measure(work) / .milliseconds(1)
        processor = min(processor, (ProcessorTime.seconds - start) * 1_000)
        return time
      }.sorted()
      let digits = [times[runs / 2], times[0], times[runs - 1], processor].map {
        "\(($0 * 100).rounded() / 100)"
      }
      print(
        "\(name), \(what): \(digits[0]) ms (\(digits[1]) to \(digits[2])), "
          + "\(digits[3]) of processor time")
    }
    report("undirected rows") { _ = graph.simpleUndirectedRows() }
    report("undirected view") { _ = graph.undirectedViewMarks() }
    for threads in [1, 2] {
      report("triangles of each vertex, \(threads) threads") {
        _ = GraphKernels.triangleCounts(
          offsets: rows.offsets.span, targets: rows.targets.span,
          threads: threads)
      }
      report("links among neighbors, \(threads) threads") {
        _ = neighborLinks(
          offsets: rows.offsets.span, targets: rows.targets.span,
          multiplicities: ones.span, links: ones.span, threads: threads)
      }
      for direction in GraphDirection.allCases {
        report("local clustering, \(direction.rawValue), \(threads) threads") {
          _ = graph.localClustering(direction: direction, threads: threads)
        }
      }
    }
    report("Gini") { _ = graph.degreeGini() }
    report("top decile") { _ = graph.topDecileDegreeShare() }
    for direction in GraphDirection.allCases {
      report("assortativity, \(direction.rawValue)") {
        _ = graph.degreeAssortativity(direction: direction)
      }
    }
  }

  private static func check(_ graph: CompiledGraph, rows: AdjacencyRows) {
    let counts = graph.triangleCounts()
    for instructions in InstructionSet.supported {
      precondition(
        GraphKernels.triangleCounts(
          offsets: rows.offsets.span, targets: rows.targets.span, threads: 1,
          instructions: instructions) == counts, "other triangles")
    }
    print("\(counts.reduce(0, +) / 3) triangles")
  }

  private static func rmat(scale: Int) -> CompiledGraph {
    let graph = RMATGraph(scale: scale, seed: UInt64(scale))
    return CompiledGraph(
      vertexCount: graph.vertexCount, sources: graph.sources,
      targets: graph.targets)
  }
}
