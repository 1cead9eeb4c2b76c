import GraphKernels
import SystemFiles
import ValueNetwork

/// How fast a list of edges becomes the rows of a graph.
///
/// The list is made from a seed, or named on the command line; the graph is
/// compared with the one that the reader of networks gives, or the generator.
enum LoadingBenchmark {
  static func run() throws {
    if CommandLine.arguments.count > 2 {
      return try time(CommandLine.arguments[2])
    }
    let path = "valuenet-bench-loading.tmp"
    try EdgeListOutput.writeRMAT(scale: 18, seed: 18, to: path)
    defer { AtomicFile.remove(path) }
    let made = RMATGraph(scale: 18, seed: 18)
    let graph = try CompiledGraph(contentsOfEdgeList: path)
    precondition(
      graph.vertexCount == made.vertexCount
        && graph.outgoing
          == AdjacencyRows(
            vertexCount: made.vertexCount, sources: made.sources,
            targets: made.targets),
      "other rows")
    try time(path)
  }

  private static func time(_ path: String) throws {
    for threads in [1, 2] {
      try report("edge list to graph, \(threads) threads") {
        _ = try CompiledGraph(contentsOfEdgeList: path, threads: threads)
      }
    }
    try report("edge list to network") { _ = try NetworkReader.read(path) }
    let network = try NetworkReader.read(path).network
    try report("network to graph") { _ = CompiledGraph(network) }
    let copy = "valuenet-bench-loading.vnet"
    defer { AtomicFile.remove(copy) }
    for (name, graph) in [
      ("in row order", try NamedGraph(edgeListAt: path)),
      ("in the order of the file", NamedGraph(network)),
    ] {
      try report("graph to file, \(name)") { try graph.write(to: copy) }
      let read = try NamedGraph(graphFileAt: copy)
      precondition(read == graph, "another graph")
      for threads in [1, 2] {
        try report("file to graph, \(name), \(threads) threads") {
          _ = try NamedGraph(graphFileAt: copy, threads: threads)
        }
      }
    }
  }

  /// Prints the best and the median time, and that of the processors.
  private static func report(_ name: String, _ work: () throws -> Void) throws {
    var walls: [Double] = []
    var processor = Double.infinity
    for _ in 0..<7 {
      let start = ProcessorTime.seconds
      walls.append(
        try ContinuousClock().measure(work) / .milliseconds(1))
      processor = min(processor, ProcessorTime.seconds - start)
    }
    walls.sort()
    print(
      "\(name): \(walls[0].rounded()) ms at best, \(walls[3].rounded()) in the"
        + " median, \((processor * 1_000).rounded()) of processors")
  }
}
