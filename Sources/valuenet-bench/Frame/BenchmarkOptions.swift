/// What the command line asks for.
struct BenchmarkOptions {
  /// The suites to run, in the order given; all where none is named.
  var names: [String] = []
  /// A network to measure in place of the generated one.
  var graphFile: String?
  /// The scale of an R-MAT graph to measure in place of the generated one.
  var scale: Int?
  /// The vertices of the generated network.
  var vertices = 58_800
  /// How many threads to use; nil for one, and then one a core.
  var threads: Int?
  var runs = 5
  var isJSON = false
  var isListing = false
  var isHelping = false
  /// The day of the measurement, as the caller writes it.
  var date: String?
  /// A folder for whole columns of answers, that others compare with theirs.
  var columnsFolder: String?
  /// A file for the picture of the growth.
  var plotFile: String?
  /// After how many seconds of runs no further one begins; in the growth,
  /// which runs are too long to be tried.
  var limit = 30.0

  /// - Throws: ``BenchmarkError/usage(_:)`` for what it does not know.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--graph": graphFile = try Self.text(after: argument, &rest)
      case "--rmat":
        scale = try Self.number(after: argument, in: 2...26, &rest)
      case "--vertices":
        vertices = try Self.number(
          after: argument, in: 100...50_000_000, &rest)
      case "--threads": threads = try Self.number(after: argument, &rest)
      case "--runs": runs = try Self.number(after: argument, &rest)
      case "--limit": limit = Double(try Self.number(after: argument, &rest))
      case "--date": date = try Self.text(after: argument, &rest)
      case "--columns": columnsFolder = try Self.text(after: argument, &rest)
      case "--plot": plotFile = try Self.text(after: argument, &rest)
      case "--json": isJSON = true
      case "--list": isListing = true
      case "--help", "-h": isHelping = true
      default:
        guard !argument.hasPrefix("-") else {
          throw BenchmarkError.usage("there is no option \(argument)")
        }
        names.append(argument)
      }
    }
  }

  private static func text(
    after option: String, _ rest: inout ArraySlice<String>
  ) throws -> String {
    guard let text = rest.popFirst() else {
      throw BenchmarkError.usage("\(option) needs a value")
    }
    return text
  }

  private static func number(
    after option: String, in range: ClosedRange<Int> = 1...Int(Int32.max),
    _ rest: inout ArraySlice<String>
  ) throws -> Int {
    let text = try text(after: option, &rest)
    guard let number = Int(text), range.contains(number) else {
      throw BenchmarkError.usage(
        "\(option) needs a number in \(range.lowerBound)"
          + "...\(range.upperBound), not '\(text)'")
    }
    return number
  }
}
