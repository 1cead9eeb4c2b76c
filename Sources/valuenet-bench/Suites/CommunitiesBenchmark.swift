import ValueNetwork

/// The search for communities; the quality it states is computed again.
enum CommunitiesBenchmark {
  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    guard subject.edgeCount < 2_000_000 else { return }
    try measure(bench, on: subject, method: .louvain, searches: 1, threads: 1)
    for method in ModularityMethod.allCases {
      for threads in bench.threads {
        try measure(
          bench, on: subject, method: method, searches: 10, threads: threads)
      }
    }
  }

  @discardableResult
  static func measure(
    _ bench: Bench, on subject: Subject, method: ModularityMethod,
    searches: Int, threads: Int, runs: Int? = nil
  ) throws -> Measurement {
    let graph = subject.graph
    var options = ModularityOptions()
    options.method = method
    options.runs = searches
    options.threads = threads
    return try bench.measure(
      "modularity, \(method.rawValue), \(searches) "
        + (searches == 1 ? "search" : "searches"),
      on: subject, threads: threads, runs: runs,
      answers: {
        [
          "modularity": $0.modularity ?? 0,
          "communities": Double($0.communityCount),
        ]
      },
      check: { try check($0, graph) }
    ) { graph.modularity(options) }
  }

  private static func check(
    _ result: ModularityResult, _ graph: CompiledGraph
  ) throws {
    let rows = graph.simpleUndirectedRows()
    let isSimple = rows.targets.count == 2 * graph.edgeCount
    let plain =
      isSimple
      ? PlainAnswers.modularity(of: result.membership, rows)
      : graph.modularity(ofPartition: result.membership)
    try Difference.expect(
      result.modularity, near: plain, "the modularity of the partition")
  }
}
