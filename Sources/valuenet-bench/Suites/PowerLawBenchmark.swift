import Foundation
import GraphKernels
import ValueNetwork

/// Power laws: of the degrees of the graph, and of many different values.
///
/// The latter is a suite of its own, whose memory is not that of a graph.
enum PowerLawBenchmark {
  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    let sample = try Sample(wholeNumbers: subject.graph.degrees())
    try fits(bench, subject, sample)
    try replicates(bench, subject, sample)
  }

  private static func fits(
    _ bench: Bench, _ subject: Subject, _ sample: Sample
  ) throws {
    let degrees = subject.graph.degrees()
    try bench.measure(
      "degrees to a sample", on: subject,
      check: { try Difference.expect($0 == sample, "the histogram is one") }
    ) { try Sample(wholeNumbers: degrees) }
    // The curve looks at every value of every tail; the fit does not.
    let curve = try sample.xminCandidates(limit: .max)
    let best = curve.reduce(curve[0]) {
      $1.ksDistance < $0.ksDistance ? $1 : $0
    }
    try bench.measure(
      "power-law fit", on: subject, runs: 101, answers: answers,
      check: { (fit: PowerLawFit) in
        try Difference.expect(fit.xmin, equals: best.xmin, "xmin")
        try Difference.expect(fit.alpha, equals: best.alpha, "alpha")
        try Difference.expect(
          fit.ksDistance, equals: best.ksDistance, "the distance")
      }
    ) { try sample.powerLawFit() }
    try bench.measure(
      "power-law fit, distinct values", on: subject, runs: 101,
      answers: answers,
      check: { (fit: PowerLawFit) in
        try Difference.expect(fit.ksDistance > 0, "there is a distance")
      }
    ) {
      var options = PowerLawOptions()
      options.distance = .distinctValues
      return try sample.powerLawFit(options)
    }
  }

  private static func answers(_ fit: PowerLawFit) -> [String: Double] {
    ["xmin": fit.xmin, "alpha": fit.alpha, "distance": fit.ksDistance]
  }

  private static func replicates(
    _ bench: Bench, _ subject: Subject, _ sample: Sample
  ) throws {
    let fit = try sample.powerLawFit()
    var first: GoodnessOfFit?
    for threads in bench.threads {
      var options = BootstrapOptions()
      options.threads = threads
      try bench.measure(
        "bootstrap, 1,000 replicates", on: subject, threads: threads,
        answers: { ["p": $0.pValue] },
        check: { (found: GoodnessOfFit) in
          try Difference.expect(
            first ?? found, equals: found, "the answer on one thread")
          first = found
        }
      ) { try sample.goodnessOfFit(of: fit, PowerLawOptions(), options) }
    }
  }

  /// Five million values that all differ: one in five from a power law.
  static func runManyValues(_ bench: Bench) throws {
    var random = SplitMix64(seed: 1)
    let values = (0..<5_000_000).map { number in
      let u = Double((random.next() >> 12) + 1) * 0x1p-52
      return number % 5 == 0 ? 20 * pow(u, -1 / 1.5) : 20 * u + 1
    }
    var subject = ValueNetworkGraph(vertices: 100).subject
    subject.name = "5,000,000 values"
    try bench.measure(
      "values to a sample", on: subject, runs: 3,
      check: { (sample: Sample) in
        try Difference.expect(sample.size, equals: values.count, "the size")
      }
    ) { try Sample(values, kind: .continuous) }
    let sample = try Sample(values, kind: .continuous)
    for threads in bench.threads {
      var options = PowerLawOptions()
      options.threads = threads
      try bench.measure(
        "power-law fit of different values", on: subject, threads: threads,
        runs: 3,
        answers: answers,
        check: { (fit: PowerLawFit) in
          // The tail was made from 20 up with the exponent 2.5, and the body
          // has none; chance may put xmin a little above.
          try Difference.expect(
            fit.xmin, near: 20, within: 0.3, "xmin")
          try Difference.expect(
            fit.alpha, near: 2.5, within: 0.01, "alpha")
        }
      ) { try sample.powerLawFit(options) }
    }
  }
}
