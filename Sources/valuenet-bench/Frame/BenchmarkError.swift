/// Why no figure is printed.
enum BenchmarkError: Error, CustomStringConvertible {
  case usage(String)
  case otherAnswer(benchmark: String, what: String)

  var description: String {
    switch self {
    case .usage(let what): what
    case .otherAnswer(let benchmark, let what):
      "\(benchmark) gives another answer than the plain way: \(what)"
    }
  }
}
