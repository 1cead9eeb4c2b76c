import ValueNetwork

/// What a verb works on: the network read, with the ledger of its reading.
struct Loading {
  var network: Network
  var ledger: ImportLedger

  /// Reads the input of a command line and accounts for it.
  init(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard !GraphFileInput.isInput(of: arguments) else {
      throw .request(
        "\(arguments.operands[0]): this is a graph file, which"
          + " \(GraphFileInput.readers) read; give the tables it was made of")
    }
    try self.init(
      inputs: [arguments.operands[0]], arguments, console: console)
  }

  /// Reads inputs and, if they are several, merges them.
  init(
    inputs: [String], _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    do {
      let loaded = try NetworkReader.read(
        merging: inputs, options: arguments.readingOptions)
      self.init(loaded, arguments, console: console)
    } catch {
      throw .request(error.description)
    }
  }

  /// Accounts for a network that was read by the options of a command line.
  init(
    _ loaded: LoadedNetwork, _ arguments: ParsedArguments, console: Console
  ) {
    network = loaded.network
    ledger = loaded.ledger
    guard !arguments.has("--quiet") else { return }
    for line in ledger.lines() { console.writeNote(line) }
    remarkOnUnknownNames(arguments, console: console)
  }

  private init(network: Network, ledger: ImportLedger) {
    self.network = network
    self.ledger = ledger
  }

  /// Reads the input, which may be a graph file as well.
  static func ofTablesOrGraph(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) -> Loading {
    guard GraphFileInput.isInput(of: arguments) else {
      return try Loading(arguments, console: console)
    }
    let input = try GraphFileInput(arguments, console: console)
    return Loading(network: input.graph.network, ledger: input.ledger)
  }

  /// Remarks on selected names that nothing in the network bears: the
  /// selection is empty, and a misspelling is the likely reason.
  private func remarkOnUnknownNames(
    _ arguments: ParsedArguments, console: Console
  ) {
    let entities = network.entities
    let relations = network.relations
    let present: [(option: String, term: (String) -> String, [String])] = [
      (
        "--kind", { EntityKind(written: $0).rawValue },
        entities.kinds.values.compactMap { $0?.rawValue }
      ),
      (
        "--role", { Role(written: $0).rawValue },
        entities.roles.values.compactMap { $0?.rawValue }
      ),
      ("--country", { $0 }, entities.countries.values.compactMap { $0 }),
      (
        "--dimension", { Dimension(written: $0).rawValue },
        relations.dimensions.values.compactMap { $0?.rawValue }
      ),
      (
        "--relation", { RelationKind(written: $0).rawValue },
        relations.kinds.values.compactMap { $0?.rawValue }
      ),
    ]
    for (option, term, names) in present {
      for name in arguments.list(option) ?? []
      where !names.contains(term(name)) {
        let known =
          names.isEmpty
          ? "the input states none"
          : "known: \(names.sorted().joined(separator: ", "))"
        console.writeNote(
          "remark: nothing in the input has \(option) '\(name)' (\(known))")
      }
    }
  }

  /// Remarks on a selection that leaves nothing of what the input holds:
  /// more often a slip than a question.
  func remarkOnEmpty(_ selection: Selection, console: Console) {
    let part = network.selecting(selection)
    if part.entities.isEmpty, !network.entities.isEmpty {
      console.writeNote("remark: no entity of the input is selected")
    } else if part.relations.isEmpty, !network.relations.isEmpty {
      console.writeNote("remark: no relation of the input is selected")
    }
  }

  /// Remarks on years of which no relation speaks, and on the relations that
  /// are in every snapshot for want of a year.
  func remarkOnYears(_ years: [Int]?, console: Console) {
    guard let years else { return }
    let relations = network.relations
    let stated = relations.indices.compactMap { relations.years[$0] }
    if let first = stated.min(), let last = stated.max() {
      let outside = years.filter { !(first...last ~= $0) }
      if !outside.isEmpty {
        console.writeNote(
          "remark: relations are of \(first == last ? "" : "\(first) to ")"
            + "\(last); \(Years.text(outside)) \(outside.count == 1 ? "is" : "are")"
            + " outside of that")
      }
    }
    let undated = network.undatedRelationCount
    guard undated > 0 else { return }
    console.writeNote(
      "remark: \(NumberText.grouped(undated)) of"
        + " \(NumberText.grouped(network.relations.count)) relations have no"
        + " year and are in every snapshot")
  }
}

extension ParsedArguments {
  /// The part and the years of a network that the options name.
  func request(
    isolates: Selection.Isolates, for network: Network
  ) throws(CommandError) -> AnalysisRequest {
    var request = AnalysisRequest()
    request.selection = try selection(isolates: isolates, for: network)
    if let parts = list("--years") {
      request.years = try Years.parse(parts)
    }
    request.window = choice("--window") ?? .cumulative
    request.policy = edgePolicy
    return request
  }
}
