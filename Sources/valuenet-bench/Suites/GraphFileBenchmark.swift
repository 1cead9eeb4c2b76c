import SystemFiles
import ValueNetwork

/// The binary form, written and opened; what is opened must be the graph that
/// was written.
enum GraphFileBenchmark {
  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    let graph =
      try bench.options.graphFile.map { try NamedGraph(edgeListAt: $0) }
      ?? NamedGraph(graph: subject.graph)
    try TemporaryFiles.with("valuenet-bench.vnet") { path in
      try bench.measure("graph to graph file", on: subject, check: { _ in }) {
        try graph.write(to: path)
      }
      for threads in bench.threads {
        try bench.measure(
          "graph file to graph", on: subject, threads: threads,
          check: { try Difference.expect($0 == graph, "the same graph") }
        ) { try NamedGraph(graphFileAt: path, threads: threads) }
      }
    }
  }
}
