import ValueNetwork

/// Degrees and what is said of their distribution.
enum DegreesBenchmark {
  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    let graph = subject.graph
    var plain = [Int](repeating: 0, count: graph.vertexCount)
    for (source, target) in zip(graph.sources, graph.targets) {
      plain[Int(source)] += 1
      plain[Int(target)] += 1
    }
    try bench.measure(
      "degrees", on: subject,
      answers: { ["largest": Double($0.max() ?? 0)] },
      check: { try Difference.expect($0 == plain, "the degrees are plain") }
    ) { graph.degrees() }
    try bench.measure(
      "in- and out-degrees", on: subject,
      check: { found in
        try Difference.expect(
          zip(found.0, found.1).map { $0 + $1 } == plain,
          "both together are the degrees")
      }
    ) { (graph.inDegrees(), graph.outDegrees()) }
    let ascending = plain.sorted()
    let sum = ascending.reduce(0, +)
    try bench.measure(
      "share of the top decile", on: subject,
      answers: { ["share": $0 ?? 0] },
      check: { share in
        let count = (plain.count + 9) / 10
        let top = ascending.suffix(count).reduce(0, +)
        try Difference.expect(
          share, near: Double(top) / Double(sum), "the share")
      }
    ) { graph.topDecileDegreeShare() }
    try bench.measure(
      "Gini coefficient", on: subject, answers: { ["gini": $0 ?? 0] },
      check: { gini in
        // Half the mean difference of all ordered pairs over the mean, as
        // the area between the diagonal and the Lorenz curve.
        var (under, soFar) = (0.0, 0.0)
        for degree in ascending {
          under += (soFar + soFar + Double(degree)) / 2
          soFar += Double(degree)
        }
        let area = under / Double(sum) / Double(plain.count)
        try Difference.expect(gini, near: 1 - 2 * area, "the coefficient")
      }
    ) { graph.degreeGini() }
  }
}
