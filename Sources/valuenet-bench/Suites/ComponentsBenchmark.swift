import ValueNetwork

/// Components and cores, all of time O(*n* + *m*).
enum ComponentsBenchmark {
  static func run(_ bench: Bench) throws {
    try run(bench, on: bench.commonSubject())
  }

  static func run(_ bench: Bench, on subject: Subject) throws {
    for threads in bench.threads { try run(bench, on: subject, threads) }
  }

  private static func run(
    _ bench: Bench, on subject: Subject, _ threads: Int
  ) throws {
    let graph = subject.graph
    try bench.measure(
      "weak components", on: subject, threads: threads,
      answers: { answers($0) }, check: { try check($0, graph) }
    ) { graph.weakComponents(threads: threads) }
    try bench.measure(
      "strong components", on: subject, threads: threads,
      answers: { answers($0) }, check: { try checkStrong($0, graph) }
    ) { graph.strongComponents(threads: threads) }
    try bench.measure(
      "core numbers", on: subject, threads: threads,
      answers: { ["largest": Double($0.max() ?? 0)] },
      column: { $0.map { Double($0) } },
      check: { cores in
        try Difference.expect(
          cores
            == PlainAnswers.coreNumbers(graph.simpleUndirectedRows()),
          "the core numbers are those of the plain way")
      }
    ) { graph.coreNumbers(threads: threads) }
  }

  private static func answers(_ components: Components) -> [String: Double] {
    [
      "components": Double(components.count),
      "largest": Double(components.largestSize),
    ]
  }

  static func check(
    _ components: Components, _ graph: CompiledGraph
  ) throws {
    let plain = PlainAnswers.weakLabels(of: graph)
    // Plain labels are first vertices, so each is the label of itself.
    let heads = plain.indices.filter { plain[$0] == $0 }
    try Difference.expect(
      components.count, equals: heads.count, "the number of components")
    try Difference.expect(
      plain.indices.allSatisfy {
        components.labels[$0] == components.labels[plain[$0]]
      }, "vertices of one component have one label")
  }

  /// Compares the component of some vertices with what they reach both ways.
  private static func checkStrong(
    _ components: Components, _ graph: CompiledGraph
  ) throws {
    for vertex in PlainAnswers.sample(graph.outgoing, count: 8) {
      let ahead = PlainAnswers.reached(from: vertex, graph.outgoing)
      let back = PlainAnswers.reached(from: vertex, graph.incoming)
      try Difference.expect(
        zip(ahead, back).count { $0 && $1 },
        equals: components.sizes[components.labels[vertex]],
        "the size of the component of \(vertex)")
    }
  }
}
