import Foundation
import SystemFiles
import ValueNetwork

/// How the time grows with the size, the shape of the graph being the same.
///
/// Each operation goes on to larger graphs until the next one would take
/// longer than the limit, as far as its last two sizes tell.
enum GrowthBenchmark {
  private struct Operation {
    var name: String
    var measure: (Bench, Subject) throws -> Measurement
  }

  private static let sizes = [
    1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
    1_000_000,
  ]

  static func run(_ bench: Bench) throws {
    let operations = operations
    var curves = operations.map { GrowthCurve(name: $0.name) }
    for size in sizes {
      let ready = curves.indices.filter {
        curves[$0].predicted(for: size) <= bench.options.limit
      }
      guard !ready.isEmpty else { break }
      let subject = ValueNetworkGraph(vertices: size).subject
      for place in ready {
        let found = try operations[place].measure(bench, subject)
        curves[place].points.append(
          GrowthCurve.Point(
            n: found.n, m: found.m, seconds: found.median,
            least: found.least, most: found.most))
      }
    }
    if let file = bench.options.plotFile {
      let plot = GrowthPlot(curves: curves)
      try AtomicFile.write(Array(plot.svg.utf8), to: file)
    }
    guard !bench.options.isJSON else { return }
    print("\n" + table(of: curves))
  }

  // MARK: Operations

  private static var operations: [Operation] {
    [
      Operation(name: "all distances") { bench, subject in
        try bench.measure(
          "all distances", on: subject, threads: 1,
          check: {
            try PathsBenchmark.check($0, subject.graph.rows(.undirected))
          }
        ) { subject.graph.pathLengths(direction: .undirected, threads: 1) }
      },
      Operation(name: "modularity, one search") { bench, subject in
        try CommunitiesBenchmark.measure(
          bench, on: subject, method: .louvain, searches: 1, threads: 1)
      },
      Operation(name: "local clustering") { bench, subject in
        let graph = subject.graph
        return try bench.measure(
          "local clustering", on: subject,
          check: { try ClusteringBenchmark.checkUndirected($0, graph) }
        ) { graph.localClustering(direction: .undirected, lowDegree: .zero) }
      },
      Operation(name: "core numbers") { bench, subject in
        let graph = subject.graph
        return try bench.measure(
          "core numbers", on: subject,
          check: {
            try Difference.expect(
              $0 == PlainAnswers.coreNumbers(graph.simpleUndirectedRows()),
              "the core numbers are those of the plain way")
          }
        ) { graph.coreNumbers() }
      },
      Operation(name: "weak components") { bench, subject in
        let graph = subject.graph
        return try bench.measure(
          "weak components", on: subject,
          check: { try ComponentsBenchmark.check($0, graph) }
        ) { graph.weakComponents() }
      },
    ]
  }

  // MARK: Table

  /// Returns a row a size and a column an operation, in Markdown.
  private static func table(of curves: [GrowthCurve]) -> String {
    var lines = [
      "| n | m | " + curves.map(\.name).joined(separator: " | ") + " |",
      "|---|---|" + curves.map { _ in "---|" }.joined(),
    ]
    for size in sizes {
      let points = curves.map { curve in
        curve.points.first { $0.n == size }
      }
      guard let some = points.compactMap({ $0 }).first else { continue }
      let cells = points.map { $0.map { Bench.text($0.seconds) } ?? "–" }
      lines.append(
        "| \(some.n) | \(some.m) | " + cells.joined(separator: " | ") + " |")
    }
    let powers = curves.map { curve in
      curve.exponent.map { String(format: "n^%.2f", $0) } ?? "–"
    }
    lines.append("| growth | | " + powers.joined(separator: " | ") + " |")
    return lines.joined(separator: "\n")
  }
}
