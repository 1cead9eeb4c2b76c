import GraphKernels
import SystemFiles
import ValueNetwork

/// How fast lengths of paths are estimated, and diameters bounded, on a graph
/// too large for all pairs.
enum SketchBenchmark {
  static func run() throws {
    for scale in [16, 20] {
      let graph = RMATGraph(scale: scale, seed: 20)
      let rows = AdjacencyRows(
        vertexCount: graph.vertexCount, sources: graph.sources + graph.targets,
        targets: graph.targets + graph.sources)
      let walkable = WalkableRows(
        symmetricOffsets: rows.offsets, targets: rows.targets)
      let name = "R-MAT \(scale), \(graph.sources.count) edges"
      var search = BreadthFirstSearch(walkable)
      report("levels of \(name)") { search.run(from: 0) }
      for threads in [1, 2] {
        for registers in HyperBall.registerCounts {
          report("counters of \(registers), \(threads) threads, \(name)") {
            var ball = HyperBall(
              walkable, registers: registers, seed: 1, threads: threads)
            while ball.advance() {}
          }
        }
      }
    }
  }

  /// Prints the median and the spread of five runs.
  private static func report(_ name: String, _ work: () -> Void) {
    let times = (0..<5).map { _ in
      ContinuousClock().measure(work) / .milliseconds(1)
    }.sorted()
    let digits = times.map { "\(($0 * 10).rounded() / 10)" }
    print("\(name): \(digits[2]) ms (\(digits[0]) to \(digits[4]))")
  }
}
