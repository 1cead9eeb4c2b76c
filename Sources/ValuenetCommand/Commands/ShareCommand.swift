import ValueNetwork

/// `valuenet share`: how something is divided among the values of a field.
enum ShareCommand {
  static let declaration = CommandDeclaration(
    name: "share",
    summary: "shares by any field, with growth and concentration",
    discussion: """
      Divides relations, entities, events, weights or amounts among the values
      of a field, year by year, with what is left over, growth, and measures
      of concentration. With --and it counts two fields against each other.
      INPUT may also be a table of any columns, whose names --by and whose
      numbers --of names.
      """,
    operands: ["INPUT"],
    groups: [
      OptionGroup(
        title: "Shares",
        options: [
          CommandOption(
            "--by", .single("FIELD"),
            "the field whose values are the groups, as in a condition:"
              + " technology, layer, source.country, or a column of the input"),
          CommandOption(
            "--and", .single("FIELD"),
            "a second field: a cell for each pair, with location quotients"),
          CommandOption(
            "--of", .single("UNIT|COLUMN"),
            "what is divided: relations, entities, events, weight or amount; of"
              + " a table that is no network, a column of numbers. The amount"
              + " of an event counts once, that of a relation that names no"
              + " event by itself (default: entities if the field is one of"
              + " entities, else relations)"),
          CommandOption(
            "--top", .single("N"),
            "how many groups to list, the others as one; 0 lists all"
              + " (default: 0)"),
          CommandOption(
            "--several", .choice(SeveralValues.allCases.map(\.rawValue)),
            "whether an item with several values counts whole in each group or"
              + " is split among them (default: each)"),
          CommandOption(
            "--missing", .choice(MissingValues.allCases.map(\.rawValue)),
            "whether items without a value are a group and in the total, or"
              + " left out (default: count)"),
        ]),
      SharedOptions.reading,
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      SharedOptions.output,
    ],
    examples: [
      "valuenet share data --by technology --years 2015-2021",
      "valuenet share data --by layer --and region",
      "valuenet share data --by source.country --dimension technology",
      "valuenet share data --events events.csv --by round --of amount"
        + " --where 'currency = CNY'",
      "valuenet share table.csv --by name --of revenue",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard let field = arguments.string("--by") else {
      throw .usage(
        "--by is missing; name the field whose values are the groups, such as"
          + " --by technology")
    }
    var options = ShareOptions()
    options.several = arguments.choice("--several") ?? .each
    options.missing = arguments.choice("--missing") ?? .count
    let top = try arguments.integer("--top", in: 0...Int.max) ?? 0
    options.top = top == 0 ? nil : top
    if try isTable(arguments, by: field) {
      return try runOnTable(
        arguments, by: field, options: options, console: console)
    }
    options.unit = try unit(of: arguments)
    let loading = try Loading(arguments, console: console)
    let request = try arguments.request(isolates: .keep, for: loading.network)
    if !arguments.has("--quiet") {
      loading.remarkOnYears(request.years, console: console)
      loading.remarkOnEmpty(request.selection, console: console)
    }
    let unit =
      options.unit ?? loading.network.defaultShareUnit(by: field)
    options.unit = unit
    var document: ShareDocument
    do throws(ShareError) {
      document = try counted(
        loading.network.snapshots(request), by: field,
        and: arguments.string("--and"), options: options,
        window: request.window, input: arguments.operands[0])
    } catch {
      throw .request("\(arguments.operands[0]): \(error)")
    }
    if unit == .amount {
      let selected = loading.network.selecting(request.selection)
      if let warning = LooseAmounts(of: selected).warning {
        document.conventions.items.append(.init("warning", warning))
        if !arguments.has("--quiet") {
          console.writeNote("remark: \(warning)")
        }
      }
    }
    let name =
      unit.rawValue.prefix(1).uppercased() + unit.rawValue.dropFirst()
    let text = rendered(
      document, unit: name, as: OutputFormat.format(of: arguments))
    try console.write(Array(text.utf8), for: arguments)
  }

  private static func counted(
    _ snapshots: [(year: Int?, network: Network)], by field: String,
    and other: String?, options: ShareOptions, window: Window, input: String
  ) throws(ShareError) -> ShareDocument {
    var document = ShareDocument(
      input: input, version: Version.current, conventions: Conventions())
    if let other {
      for (year, network) in snapshots {
        document.crossTables.append(
          try CrossTable(
            of: network, year: year, by: field, and: other, options: options))
      }
    } else {
      document.table = try ShareTable(
        of: snapshots, by: field, options: options)
    }
    document.conventions = options.conventions(
      window: snapshots.first?.year == nil ? nil : window,
      currency: document.table?.currency)
    return document
  }

  /// The unit of a network that is asked for.
  private static func unit(
    of arguments: ParsedArguments
  ) throws(CommandError) -> ShareUnit? {
    guard let text = arguments.string("--of") else { return nil }
    if let unit = ShareUnit(rawValue: text) { return unit }
    let words = ShareUnit.allCases.map(\.rawValue)
    throw .usage(
      "--of cannot be '\(text)';"
        + (nearest(to: text, among: words).map { " did you mean '\($0)'?" }
          ?? "")
        + " of a network it is one of \(words.joined(separator: ", "))")
  }

  static func rendered(
    _ document: ShareDocument, unit title: String, as format: TableFormat
  ) -> String {
    if format == .json { return document.json.document() }
    guard let table = document.table else {
      let fields = document.crossTables.first.map {
        "\($0.rowField) and \($0.columnField)"
      }
      var cells = ShareReport.cells(
        document.crossTables, title: "\(title) by \(fields ?? "two fields")")
      cells.notes = document.conventions.items.map { "\($0.key): \($0.value)" }
      return cells.rendered(as: format)
    }
    return switch format {
    case .csv:
      ShareReport.forMachines(table, title: title).rendered(as: format)
    case .json, .text, .markdown, .latex:
      ShareReport.forReaders(
        table, title: "\(title) by \(table.field)", unit: title,
        conventions: document.conventions
      ).rendered(as: format)
    }
  }
}

extension ShareOptions {
  /// How shares are counted, in words.
  func conventions(
    window: Window?, currency: String?
  ) -> Conventions {
    let counted =
      switch unit ?? .relations {
      case .relations: "one for each relation"
      case .entities: "one for each entity"
      case .events: "one for each event, however many pairs it has"
      case .weight: "the weight of each relation"
      case .amount:
        "the amount of each event once, and of each relation without an event"
          + (currency.map { ", in \($0)" } ?? "")
      }
    var items: [Conventions.Item] = [
      .init("unit", "\(unit?.rawValue ?? "relations"): \(counted)"),
      .init(
        "several",
        several == .each
          ? "each: with several values it counts in each group, so shares may"
            + " sum to more than 100 %"
          : "split: with several values it is divided evenly among them"),
      .init(
        "missing",
        missing == .count
          ? "count: what has no value is in the total"
          : "drop: what has no value is left out, also of the total"),
    ]
    if let window { items.append(.init("window", window.rawValue)) }
    return Conventions(items)
  }
}
