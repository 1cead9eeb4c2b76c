import ValueNetwork

/// The values that a command line names, as a whole or by snapshot.
struct ValuesInput {
  var ledger: ImportLedger
  /// Nil for a list of values.
  var network: Network?
  var request = AnalysisRequest()
  var snapshots: [(year: Int?, values: MeasuredValues)] = []
  /// How the values were counted.
  var conventions: Conventions

  /// What the values are, in one word.
  var variable: String { snapshots.first?.values.variable ?? "value" }

  /// Options that a list of values has no use for.
  static let optionsOfNetworks = [
    "--nodes", "--aliases", "--events", "--repeated-rows",
    "--dimension", "--relation", "--kind", "--role", "--country", "--where",
    "--isolates", "--years", "--window", "--parallel", "--loops",
  ]

  init(_ arguments: ParsedArguments, console: Console) throws(CommandError) {
    let source = try arguments.valueSource()
    guard !GraphFileInput.isInput(of: arguments) else {
      let loading = try Loading.ofTablesOrGraph(arguments, console: console)
      try self.init(loading, source, arguments, console)
      return
    }
    let input: LoadedInput
    do {
      input = try InputReader.read(
        arguments.operands[0], as: arguments.choice("--read-as") ?? .auto,
        column: arguments.string("--values"), options: arguments.readingOptions)
    } catch {
      throw .request(error.description)
    }
    switch input {
    case .network(let loaded):
      let loading = Loading(loaded, arguments, console: console)
      try self.init(loading, source, arguments, console)
    case .values(let list):
      try self.init(list, arguments, console)
    }
  }

  private init(
    _ list: ValueList, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandError) {
    for option in ["--of"] + Self.optionsOfNetworks
    where arguments.list(option) != nil {
      throw .request(
        "\(arguments.operands[0]): \(option) is about networks, and this is a"
          + " list of values; --read-as network reads it as one")
    }
    ledger = list.ledger
    let values = MeasuredValues(list)
    snapshots = [(nil, values)]
    conventions = Conventions([
      .init(
        "values",
        list.counts == nil ? "one a row" : "a value and its count a row")
    ])
    guard !arguments.has("--quiet") else { return }
    for line in ledger.lines() { console.writeNote(line) }
  }

  private init(
    _ loading: Loading, _ source: ValueSource, _ arguments: ParsedArguments,
    _ console: Console
  ) throws(CommandError) {
    ledger = loading.ledger
    network = loading.network
    request = try arguments.request(isolates: .keep, for: loading.network)
    if !arguments.has("--quiet") {
      loading.remarkOnYears(request.years, console: console)
      loading.remarkOnEmpty(request.selection, console: console)
    }
    switch source {
    case .score(let score):
      conventions =
        RankingScore(rawValue: score.rawValue)?
        .conventions(policy: request.policy, directions: []) ?? Conventions()
      conventions.items.removeAll { $0.key == "rank" }
    case .column(let name):
      conventions = Conventions([
        .init("values", "\(name): one a row that states it, events once")
      ])
    }
    for (year, part) in loading.network.snapshots(request) {
      do {
        snapshots.append(
          (year, try part.values(of: source, policy: request.policy)))
      } catch {
        throw .request("--values: \(error.description)")
      }
    }
    guard !arguments.has("--quiet") else { return }
    for (year, values) in snapshots where values.missing > 0 {
      console.writeNote(
        "remark: \(year.map { "\($0): " } ?? "")"
          + "\(NumberText.grouped(values.missing)) \(values.unit) state no"
          + " \(values.variable)")
    }
  }

  /// Returns the analyses of all snapshots, with a bar while they are made.
  ///
  /// Where there is but one, what cannot be fitted is an error; of several
  /// years each says for itself why not.
  func fitted(
    _ fit: PowerLawRequest, kind: SampleKind?, arguments: ParsedArguments,
    console: Console
  ) throws(CommandError) -> [FittedSnapshot] {
    let bar = ReplicateBar(
      console: console, isQuiet: arguments.has("--quiet"))
    let progress = Progress.report(on: console, what: "snapshots")
    var results: [FittedSnapshot] = []
    for (year, values) in snapshots {
      progress(results.count, snapshots.count)
      do {
        let analysis = try values.sample(kind: kind).powerLawAnalysis(
          of: values.variable, fit,
          progress: snapshots.count == 1 ? bar.note : nil)
        results.append(FittedSnapshot(year: year, outcome: .fitted(analysis)))
      } catch {
        guard snapshots.count > 1 else {
          throw refusal(error, of: values, arguments)
        }
        results.append(
          FittedSnapshot(year: year, outcome: .refused(error.description)))
      }
    }
    progress(snapshots.count, snapshots.count)
    return results
  }

  /// The error of values that nothing can be fitted to.
  func refusal(
    _ error: SampleError, of values: MeasuredValues,
    _ arguments: ParsedArguments
  ) -> CommandError {
    .request("\(arguments.operands[0]): \(values.variable): \(error)")
  }
}
