import ValueNetwork

/// The table of `--targets`, and what a network reached of it.
struct CalibrationTargets {
  /// The name of the file without its directories.
  let name: String
  let path: String
  let targets: GrowthTargets
  private let published: StructureColumns

  static let option = CommandOption(
    "--targets", .file("FILE"),
    "a table of published numbers, as compare takes it: counts and diameters"
      + " are planned, clustering, path length and modularity searched for")
  static let roundsOption = CommandOption(
    "--rounds", .single("N"),
    "how many rounds of the search; 0 takes counts and diameters alone"
      + " (default: \(defaultRounds))")
  private static let defaultRounds = 24

  /// Refuses rounds without a table, before anything is read.
  static func check(_ arguments: ParsedArguments) throws(CommandError) {
    _ = try rounds(arguments)
    _ = try arguments.threads()
    if arguments.string("--rounds") != nil,
      arguments.string("--targets") == nil
    {
      throw .usage("--rounds is about a search; add --targets FILE")
    }
  }

  static func rounds(
    _ arguments: ParsedArguments
  ) throws(CommandError) -> Int {
    try arguments.integer("--rounds", in: 0...10_000) ?? defaultRounds
  }

  /// Reads the table where one is named.
  init?(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard let path = arguments.string("--targets") else { return nil }
    let side = try ComparedSide(path, arguments, console: console)
    guard let published = side.published else {
      throw .request(
        "\(path) is a network; --targets takes a table of published numbers,"
          + " with a column year and columns named by the keys of stats")
    }
    guard !published.years.isEmpty else {
      throw .request(
        "\(path) has no column year; say of which year each row is")
    }
    self.path = path
    self.published = published
    name =
      path == "-"
      ? "standard input" : String(path.split(separator: "/").last ?? "")
    do {
      targets = try GrowthTargets(
        published.years.map { year throws(TargetError) in
          try GrowthTargets.Year(year, Self.numbers(of: year, published))
        })
    } catch {
      throw Self.request(error, published, path)
    }
    let isQuiet = arguments.has("--quiet")
    for remark in try remarks() where !isQuiet { console.writeNote(remark) }
  }

  private static func numbers(
    of year: Int, _ published: StructureColumns
  ) -> [TargetMeasure: Double] {
    var numbers: [TargetMeasure: Double] = [:]
    for measure in TargetMeasure.allCases {
      numbers[measure] =
        published.value(of: measure.structureMeasure, in: year)?.number
    }
    return numbers
  }

  /// What is not aimed at.
  private func remarks() throws(CommandError) -> [String] {
    let aims = TargetMeasure.allCases.map(\.structureMeasure)
    let known = aims.map(\.rawValue).joined(separator: ", ")
    guard !targets.measures.isEmpty else {
      let empty = published.measures.filter(aims.contains).map(\.rawValue)
      throw .request(
        empty.isEmpty
          ? "\(path): no column can be aimed at; those that can are \(known)"
          : "\(path): all cells under \(empty.joined(separator: ", ")) are"
            + " empty; state a number to aim at")
    }
    var remarks: [String] = []
    let others = published.measures.filter { !aims.contains($0) }
    if !others.isEmpty {
      remarks.append(
        "remark: \(path): no aim is taken at"
          + " \(others.map(\.rawValue).joined(separator: ", ")), but at"
          + " \(known)")
    }
    if targets.measures.contains(.topDecileDegreeShare) {
      remarks.append(
        "remark: \(path): top_decile_degree_share is measured but not"
          + " searched for, since no knob moves it")
    }
    return remarks
  }

  private static func request(
    _ error: TargetError, _ published: StructureColumns, _ path: String
  ) -> CommandError {
    request(error.description, at: error.place, published, path)
  }

  /// An error at the cell of a measure and year. A year without a row takes
  /// its numbers from others, and the error stands there.
  private static func request(
    _ problem: String, at place: (year: Int, measure: TargetMeasure?),
    _ published: StructureColumns, _ path: String
  ) -> CommandError {
    let stated = published.stated(for: place.year)
    let position = stated.flatMap {
      published.place(of: place.measure?.structureMeasure, in: $0)
    }
    var text = "\(position?.description ?? path): \(problem)"
    if let stated, stated != place.year {
      text +=
        " (the table has no row of \(place.year), whose counts follow from"
        + " those that it has)"
    }
    return .request(text)
  }

  /// Where a choice was made.
  private func line(_ remark: TargetRemark) -> String {
    let position = published.place(
      of: remark.measure.structureMeasure, in: remark.year)
    return "remark: \(position?.description ?? path): \(remark.description)"
  }
}

extension CalibrationTargets {
  /// Grows a network with the counts of the table, by the knobs that a search
  /// finds, and says how that goes.
  func grown(
    _ preset: GrowthPreset, scale: Double, seed: UInt64,
    settings: [GrowthSetting], _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) -> SyntheticNetwork {
    let rounds = try Self.rounds(arguments)
    let threads = try arguments.threads()
    let isQuiet = arguments.has("--quiet")
    func say(_ line: String) {
      if !isQuiet { console.writeNote(line) }
    }
    do {
      let plan = preset.plan.scaled(by: scale)
      for remark in try plan.aimed(at: targets).remarks { say(line(remark)) }
    } catch {
      throw Self.request(error, published, path)
    }
    let measures = targets.measures
    do {
      let (network, kept) = try SyntheticNetwork.calibrated(
        preset, scale: scale, seed: seed, settings: settings,
        targets: targets, rounds: rounds, threads: threads,
        measuring: { $0.calibrationNumbers(of: $1, measures) },
        report: { say(CalibrationNotes.line($0, of: rounds)) })
      if let kept {
        for line in CalibrationNotes.ending(kept, network) { say(line) }
      } else if rounds > 0 {
        say(CalibrationNotes.nothingToSearch)
      }
      return network
    } catch {
      let network = "\(preset.rawValue) at scale \(NumberText.shortest(scale))"
      guard let place = error.place else {
        throw .request("\(network) with the numbers of \(path): \(error)")
      }
      throw Self.request(
        "\(network) with these numbers: \(error)", at: place, published, path)
    }
  }

  /// Measures a network as `compare --compat gephi` does and puts it beside
  /// the table.
  func reached(
    by synthetic: SyntheticNetwork, _ arguments: ParsedArguments,
    console: Console
  ) throws(CommandError) -> ReachedTargets {
    let measures = targets.measures.map(\.structureMeasure)
    let years = targets.years.map(\.year)
    var request = AnalysisRequest()
    request.years = years
    var options = StructureOptions()
    options.compatibility = .gephi
    options.threads = try arguments.threads()
    let (conventions, snapshots) = synthetic.network.structureTable(
      request, options: options, measures: Set(measures),
      progress: Progress.report(on: console, what: "snapshots"))
    let reached = ReachedTargets(
      name: name,
      comparison: StructureComparison(
        StructureColumns(measures: measures, snapshots: snapshots), published,
        measures: measures, years: years, tolerances: .calibration),
      conventions: conventions)
    if !arguments.has("--quiet") { console.writeNote(reached.summary) }
    return reached
  }
}
