import ValueNetwork

/// Estimated path lengths and the bounded diameter, for graphs too large for
/// all pairs.
///
/// Estimates are compared with the exact lengths where these take little
/// time, elsewhere with what holds of every estimate; the diameter with the
/// depth of plain searches, which it is never below.
enum SketchesBenchmark {
  /// Up to so many vertices all distances are found to compare with.
  private static let exactLimit = 100_000

  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    let graph = subject.graph
    let exact =
      graph.vertexCount <= exactLimit
      ? graph.pathLengths(direction: .undirected) : nil
    for threads in bench.threads {
      for registers in CompiledGraph.registerCounts {
        try bench.measure(
          name(registers), on: subject,
          threads: threads, answers: { ["averagePathLength": $0.average ?? 0] },
          check: { found in try check(found, exact, registers) }
        ) {
          graph.approximatePathLengths(
            direction: .undirected, registers: registers, threads: threads)
        }
      }
      try bench.measure(
        "diameter, undirected", on: subject, threads: threads,
        answers: { $0?.exact.map { ["diameter": Double($0)] } ?? [:] },
        check: { found in
          try Difference.expect(
            (found?.lower ?? 0) <= (found?.upper ?? 0), "bounds in order")
          if let exact, let diameter = found?.exact {
            try Difference.expect(
              diameter, equals: exact.diameter ?? 0, "the diameter")
          }
        }
      ) { graph.diameterRange(direction: .undirected, threads: threads) }
    }
  }

  /// Peers take 64 registers a vertex.
  private static func name(_ registers: Int) -> String {
    registers == 64
      ? "approximate distances, undirected"
      : "approximate distances, undirected, \(registers) registers"
  }

  /// The length lies within five times the stated error of a counter.
  private static func check(
    _ found: ApproximatePathLengths, _ exact: PathLengths?, _ registers: Int
  ) throws {
    guard let exact = exact?.average else { return }
    let error = 5 * 1.04 / Double(registers).squareRoot()
    try Difference.expect(
      abs((found.average ?? 0) / exact - 1) <= error,
      "an average of \(exact), estimated as \(found.average ?? 0)")
  }
}
