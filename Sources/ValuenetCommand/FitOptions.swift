import ValueNetwork

/// The options about fits, which `fit` and `plot` share.
enum FitOptions {
  static let values = OptionGroup(
    title: "Values",
    options: [
      CommandOption(
        "--of", .choice(DegreeScore.allCases.map(\.rawValue)),
        "the degrees or strengths of the network, as rank counts them"
          + " (default: degree)"),
      CommandOption(
        "--values", .single("COLUMN"),
        "a column of numbers instead: amount or weight of relations, any"
          + " attribute of entities or relations, or the column of a list;"
          + " an event counts once"),
      CommandOption(
        "--read-as", .choice(InputForm.allCases.map(\.rawValue)),
        "what INPUT is: a network, a list of values, one of values and counts"
          + " (default: auto, by its columns)"),
      CommandOption(
        "--discrete", .none,
        "take the values as whole numbers (default: if all are)"),
      CommandOption("--continuous", .none, "take the values as real numbers"),
    ])

  static let fit = OptionGroup(
    title: "Fit",
    options: [
      CommandOption(
        "--xmin", .single("N|A-B"),
        "where the tail begins, or a range to search (default: any value)"),
      CommandOption(
        "--xmax", .single("N"),
        "where the tail ends; values above are left out (default: nowhere)"),
      CommandOption(
        "--finite-size", .none,
        "correct the exponent for the size of the tail"),
      CommandOption(
        "--replicates", .single("N"),
        "how many synthetic samples judge the fit; 0 for none (default:"
          + " 1000)"),
      SharedOptions.seed, SharedOptions.threads,
    ])
}

extension ParsedArguments {
  /// Where the values come from.
  func valueSource() throws(CommandError) -> ValueSource {
    guard let column = string("--values") else {
      return .score(choice("--of") ?? .degree)
    }
    if has("--of") {
      throw .usage("--of and --values name two sorts of values; choose one")
    }
    return .column(column)
  }

  /// Whether values are whole numbers; nil to find out.
  func sampleKind() throws(CommandError) -> SampleKind? {
    if has("--discrete"), has("--continuous") {
      throw .usage("--discrete and --continuous exclude each other")
    }
    if has("--discrete") { return .discrete }
    return has("--continuous") ? .continuous : nil
  }

  /// What is to be fitted and judged.
  func powerLawRequest() throws(CommandError) -> PowerLawRequest {
    var request = PowerLawRequest()
    if let text = string("--xmin") { request.fit.xmin = try xmin(text) }
    if let text = string("--xmax") {
      request.fit.xmax = try positive(text[...], of: "--xmax", whole: text)
    }
    request.fit.correction = has("--finite-size") ? .unbiased : .none
    request.fit.threads = try threads()
    var bootstrap = BootstrapOptions()
    bootstrap.replicates =
      try integer("--replicates", in: 0...10_000_000)
      ?? bootstrap.replicates
    bootstrap.seed = try seed()
    bootstrap.threads = try threads()
    request.bootstrap = bootstrap.replicates == 0 ? nil : bootstrap
    return request
  }

  /// Reads `7`, `0.5` or `2-40`.
  private func xmin(_ text: String) throws(CommandError) -> PowerLawOptions.Xmin
  {
    // A hyphen behind an e belongs to the number: 1e-3.
    var dash: String.Index?
    for place in text.indices.dropFirst() where text[place] == "-" {
      if !"eE".contains(text[text.index(before: place)]) {
        dash = place
        break
      }
    }
    guard let dash else {
      return .given(try positive(text[...], of: "--xmin", whole: text))
    }
    let low = try positive(text[..<dash], of: "--xmin", whole: text)
    let high = try positive(
      text[text.index(after: dash)...], of: "--xmin", whole: text)
    guard low <= high else {
      throw .usage("--xmin '\(text)' runs backwards")
    }
    return .smallestDistanceWithin(low...high)
  }

  private func positive(
    _ text: Substring, of option: String, whole: String
  ) throws(CommandError) -> Double {
    // Double("0x1p3") and Double("nan") succeed.
    let isDecimal = text.utf8.allSatisfy { byte in
      48...57 ~= byte || [43, 45, 46, 69, 101].contains(byte)
    }
    guard isDecimal, text.first != "+", let number = Double(text),
      number.isFinite, number > 0
    else {
      throw .usage(
        "\(option) '\(whole)' is not a positive number"
          + (option == "--xmin" ? " or a range such as 2-40" : ""))
    }
    return number
  }
}
