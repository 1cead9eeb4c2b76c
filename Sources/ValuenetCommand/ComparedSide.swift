import ValueNetwork

/// One side of a comparison.
struct ComparedSide {
  enum Content {
    case network(Network)
    case published(StructureColumns)
  }

  var path: String
  var content: Content

  /// Reads a side and says, where remarks are wanted, what it was taken for.
  init(
    _ path: String, _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard !path.hasSuffix(GraphFileInput.suffix) else {
      throw .request(
        "\(path): a graph file has no years or roles to compare; give the"
          + " tables it was made of")
    }
    self.path = path
    let input: ComparedInput
    do {
      input = try ComparedInput.read(
        path, measures: StructureMeasure.allCases.map(\.rawValue),
        options: arguments.readingOptions)
    } catch {
      throw .request(error.description)
    }
    switch input {
    case .network(let loaded):
      let loading = Loading(loaded, arguments, console: console)
      content = .network(loading.network)
      let asked = arguments.list("--years") != nil
      if asked, !arguments.has("--quiet") {
        loading.remarkOnYears([], console: console)
      }
    case .table(let table):
      let isQuiet = arguments.has("--quiet")
      if !isQuiet {
        for line in table.ledger.lines() { console.writeNote(line) }
      }
      content = .published(
        try StructureColumns(
          table, of: path, remark: { if !isQuiet { console.writeNote($0) } }))
    }
  }

  var published: StructureColumns? {
    if case .published(let columns) = content { columns } else { nil }
  }

  var source: StructureComparison.Source {
    published == nil ? .measured : .published
  }

  /// What it was taken for, for the notes of the comparison.
  var remark: String {
    guard let published else { return "\(path): a network" }
    return "\(path): a table of published numbers"
      + (published.years.isEmpty
        ? " without years, held against the whole network" : "")
  }

  /// The years of which it says anything, in words; nil where all years are
  /// alike to it.
  private var knownYears: (range: ClosedRange<Int>, words: String)? {
    switch content {
    case .network(let network):
      network.statedYears.map {
        ($0, "it states \($0.lowerBound) to \($0.upperBound)")
      }
    case .published(let columns):
      columns.years.min().flatMap { first in
        columns.years.max().map { last in
          (
            first...last,
            "it has \(columns.years.map(String.init).joined(separator: ", "))"
          )
        }
      }
    }
  }

  /// Why it cannot be asked for a year; nil where it can.
  func objection(to year: Int) -> String? {
    guard let known = knownYears else { return nil }
    let isKnown =
      published.map { $0.years.contains(year) } ?? (known.range ~= year)
    return isKnown ? nil : "\(path) says nothing of \(year); \(known.words)"
  }
}

extension Network {
  /// From the first to the last year that entities or relations state; nil
  /// where none do.
  fileprivate var statedYears: ClosedRange<Int>? {
    var first = Int.max
    var last = Int.min
    for row in relations.indices {
      guard let year = relations.years[row] else { continue }
      first = min(first, year)
      last = max(last, year, relations.endYears[row] ?? year)
    }
    for row in entities.indices {
      guard let year = entities.years[row] else { continue }
      first = min(first, year)
      last = max(last, year)
    }
    return first <= last ? first...last : nil
  }
}
