/// How long a benchmark took, and what it found.
struct Measurement: Encodable {
  var name: String
  var graph: String
  var n: Int
  var m: Int
  var threads: Int
  /// Wall time of each run, in order.
  var seconds: [Double]
  /// Processor time of each run, of all threads together.
  var processorSeconds: [Double]
  /// The numbers that others compare with theirs.
  var answers: [String: Double]

  private enum CodingKeys: String, CodingKey {
    case name, graph, n, m, threads, answers
    case runs, seconds, processorSeconds, median, min, max, spread
  }

  init(name: String, subject: Subject, threads: Int) {
    self.name = name
    graph = subject.name
    n = subject.vertexCount
    m = subject.edgeCount
    self.threads = threads
    seconds = []
    processorSeconds = []
    answers = [:]
  }

  var median: Double {
    let sorted = seconds.sorted()
    guard let last = sorted.indices.last else { return 0 }
    return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
  }

  var least: Double { seconds.min() ?? 0 }
  var most: Double { seconds.max() ?? 0 }

  /// How far the runs lie apart, as a share of the median.
  var spread: Double { median > 0 ? (most - least) / median : 0 }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(graph, forKey: .graph)
    try fields.encode(n, forKey: .n)
    try fields.encode(m, forKey: .m)
    try fields.encode(threads, forKey: .threads)
    try fields.encode(seconds.count, forKey: .runs)
    try fields.encode(seconds, forKey: .seconds)
    try fields.encode(processorSeconds, forKey: .processorSeconds)
    try fields.encode(median, forKey: .median)
    try fields.encode(least, forKey: .min)
    try fields.encode(most, forKey: .max)
    try fields.encode(spread, forKey: .spread)
    try fields.encode(answers, forKey: .answers)
  }
}
