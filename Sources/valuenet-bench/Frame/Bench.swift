import Foundation
import GraphKernels
import SystemFiles

/// Times work after its answer was checked, and keeps the figures.
final class Bench {
  let options: BenchmarkOptions
  private(set) var measurements: [Measurement] = []
  private var subject: Subject?

  init(_ options: BenchmarkOptions) { self.options = options }

  /// The numbers of threads to measure with where a kernel can share its
  /// work.
  var threads: [Int] {
    if let threads = options.threads { return [threads] }
    return Workers.coreCount > 1 ? [1, Workers.coreCount] : [1]
  }

  /// The graph to measure: the one that was asked for, read or made once.
  func commonSubject() throws -> Subject {
    if let subject { return subject }
    let made = try Subject(options)
    subject = made
    return made
  }

  /// Runs work once for its answer, checks that, and then times it.
  ///
  /// The first run warms the caches up and is not timed. Neither is the end
  /// of the life of an answer. Runs that are long together are not repeated
  /// further, see ``BenchmarkOptions/limit``.
  ///
  /// - Parameters:
  ///   - name: What is done, without the graph and the threads.
  ///   - threads: With how many threads; the work must keep to it.
  ///   - answers: The numbers to report.
  ///   - column: A number for each vertex that others compare with theirs.
  ///   - check: Throws if the answer is not that of the plain way.
  @discardableResult
  func measure<Answer>(
    _ name: String, on subject: Subject, threads: Int = 1, runs: Int? = nil,
    answers: (Answer) -> [String: Double] = { _ in [:] },
    column: ((Answer) -> [Double])? = nil,
    check: (Answer) throws -> Void, work: () throws -> Answer
  ) throws -> Measurement {
    var result = Measurement(name: name, subject: subject, threads: threads)
    do {
      let answer = try work()
      do { try check(answer) } catch let difference as Difference {
        throw BenchmarkError.otherAnswer(
          benchmark: name, what: difference.description)
      }
      result.answers = answers(answer)
      if let column, let folder = options.columnsFolder {
        try subject.write(column(answer), to: "\(folder)/\(name).f64")
      }
    }
    for _ in 0..<(runs ?? options.runs)
    where result.seconds.reduce(0, +) <= options.limit {
      let processor = ProcessorTime.seconds
      let start = ContinuousClock.now
      let answer = try work()
      result.seconds.append((ContinuousClock.now - start) / .seconds(1))
      result.processorSeconds.append(ProcessorTime.seconds - processor)
      withExtendedLifetime(answer) {}
    }
    keep(result)
    return result
  }

  /// Keeps a figure, and shows it unless the whole is to be JSON.
  func keep(_ result: Measurement) {
    measurements.append(result)
    guard !options.isJSON else { return }
    print(
      "\(result.name), \(result.graph), \(result.threads) "
        + "\(result.threads == 1 ? "thread" : "threads"): "
        + "\(Self.text(result.median)) (\(Self.text(result.least)) to "
        + "\(Self.text(result.most)), spread "
        + "\(Int((result.spread * 100).rounded())) %)")
  }

  /// Returns seconds in a unit that suits them, three digits of them.
  static func text(_ seconds: Double) -> String {
    switch seconds {
    case 1...: String(format: "%.3g s", seconds)
    case 1e-3...: String(format: "%.3g ms", seconds * 1e3)
    default: String(format: "%.3g µs", seconds * 1e6)
    }
  }
}
