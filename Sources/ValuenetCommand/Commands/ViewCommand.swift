import ValueNetwork

/// `valuenet view`: a network seen from one entity, or from above.
enum ViewCommand {
  static let declaration = CommandDeclaration(
    name: "view",
    summary: "the card of a firm, its suppliers, dependence, the whole chain",
    discussion: """
      Shows a network in one of five ways: the card of an entity with all that
      is around it; those upstream or downstream of it along supply relations,
      step by step; who depends on few suppliers, on other countries, on
      single entities and ties; the layers of the chain from above. An output
      that ends in .dot, .svg, .pdf or .png is a picture, any other a table.
      """,
    operands: ["INPUT"],
    groups: [
      OptionGroup(
        title: "View",
        options: [
          CommandOption(
            "--show", .choice(ViewKind.allCases.map(\.rawValue)),
            "what to show"),
          CommandOption(
            "--node", .repeated("NAME"),
            "an entity, by id, name or alias; for several the option is"
              + " repeated"),
          CommandOption(
            "--steps", .single("K"),
            "how far upstream or downstream; 0 for as far as it goes"
              + " (default: 3)"),
          CommandOption(
            "--supply", .list("NAME,…"),
            "the dimensions or kinds of relations that mean supply (default:"
              + " technology and supply_chain, without cooperates, joint_lab,"
              + " platform_member)"),
          CommandOption(
            "--of", .choice(InputUnit.allCases.map(\.rawValue)),
            "with dependence: whether an input is a relation or its weight"
              + " (default: relations)"),
          CommandOption(
            "--by", .single("FIELD"),
            "with panorama: the field of entities whose values are the layers"
              + " (default: layer)"),
          CommandOption(
            "--layers", .list("NAME,…"),
            "with panorama: the layers from upstream to downstream; others"
              + " follow (default: foundation, technology, application, then as"
              + " they appear)"),
          CommandOption(
            "--top", .single("N"),
            "how many rows a list has, with dependence, or a layer names, with"
              + " panorama; 0 lists all (default: 20, 10)"),
          CommandOption(
            "--table", .single("KEY"),
            "one of the tables alone; in CSV there is never more than one"),
        ]),
      SharedOptions.reading,
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      SharedOptions.output,
    ],
    examples: [
      "valuenet view data --show card --node 百度 -o baidu.svg",
      "valuenet view data --show upstream --node huawei --steps 2",
      "valuenet view data --show dependence --years 2014-2021 --top 0"
        + " -o buyers.csv",
      "valuenet view data --show panorama --kind firm -o chain.svg",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let choices = try ViewChoices(arguments)
    let loading = try Loading(arguments, console: console)
    let request = try arguments.request(isolates: .keep, for: loading.network)
    var ids: [String] = []
    for name in arguments.list("--node") ?? [] {
      let place = try loading.network.place(ofEntity: name, given: "--node")
      let id = loading.network.entities.ids[place]
      if !ids.contains(id) { ids.append(id) }
    }
    if !arguments.has("--quiet") {
      loading.remarkOnYears(request.years, console: console)
      loading.remarkOnEmpty(request.selection, console: console)
    }
    let view = View(
      input: arguments.operands[0], choices: choices, ids: ids,
      snapshots: loading.network.snapshots(request),
      window: request.years == nil ? nil : request.window)
    let absences = try view.absences()
    if !arguments.has("--quiet") {
      for absence in absences { console.writeNote("remark: " + absence) }
    }
    if choices.isPicture {
      try view.draw(arguments, console: console)
    } else {
      let text = try view.text(as: OutputFormat.format(of: arguments))
      try console.write(Array(text.utf8), for: arguments)
    }
  }
}

/// What a view shows.
enum ViewKind: String, CaseIterable {
  case card, upstream, downstream, dependence, panorama

  var needsNodes: Bool {
    switch self {
    case .card, .upstream, .downstream: true
    case .dependence, .panorama: false
    }
  }

  var hasPicture: Bool { self != .dependence }

  /// The tables, in the order in which they are printed.
  var tables: [String] {
    switch self {
    case .card: ["facts", "degrees", "structure", "partners"]
    case .upstream, .downstream: ["steps", "entities"]
    case .dependence:
      [
        "summary", "buyers", "suppliers", "articulation_points", "bridges",
        "borders",
      ]
    case .panorama: ["layers", "flows", "largest"]
    }
  }

  /// The table that CSV holds where none is asked for.
  var mainTable: String {
    switch self {
    case .card: "partners"
    case .upstream, .downstream: "entities"
    case .dependence: "buyers"
    case .panorama: "layers"
    }
  }

  /// The options that only some views have, with those that do.
  static let ownOptions: [(option: String, kinds: [ViewKind])] = [
    ("--node", [.card, .upstream, .downstream, .dependence]),
    ("--steps", [.upstream, .downstream]),
    ("--supply", [.upstream, .downstream, .dependence, .panorama]),
    ("--of", [.dependence]), ("--by", [.panorama]), ("--layers", [.panorama]),
    ("--top", [.dependence, .panorama]),
  ]
}

/// The options of a view.
struct ViewChoices {
  var kind: ViewKind
  /// Nil for as far as it goes.
  var steps: Int?
  var supply: SupplyRule
  var unit: InputUnit
  var field: String
  var layers: [String]?
  /// Nil for all.
  var top: Int?
  /// The one table asked for.
  var table: String?
  var isPicture: Bool

  init(_ arguments: ParsedArguments) throws(CommandError) {
    let kinds = ViewKind.allCases.map(\.rawValue).joined(separator: ", ")
    guard let kind: ViewKind = arguments.choice("--show") else {
      throw .usage("--show is missing; it is one of \(kinds)")
    }
    for (option, others) in ViewKind.ownOptions
    where arguments.has(option) && !others.contains(kind) {
      throw .usage(
        "\(option) is about --show "
          + others.map(\.rawValue).joined(separator: ", "))
    }
    if kind.needsNodes, !arguments.has("--node") {
      throw .usage(
        "--node is missing; name the entity, by id or name, such as --node"
          + " 百度")
    }
    self.kind = kind
    let steps = try arguments.integer("--steps", in: 0...Int.max - 1) ?? 3
    self.steps = steps == 0 ? nil : steps
    supply = arguments.list("--supply").map { .named($0) } ?? .customary
    unit = arguments.choice("--of") ?? .relations
    field = arguments.string("--by") ?? "layer"
    layers = arguments.list("--layers")
    let top =
      try arguments.integer("--top", in: 0...Int.max)
      ?? (kind == .panorama ? 10 : 20)
    self.top = top == 0 ? nil : top
    isPicture =
      arguments.string("--output").map(DrawingTarget.isPicture) ?? false
    if isPicture {
      guard kind.hasPicture else {
        throw .usage(
          "--show \(kind.rawValue) has no picture; name a table, such as -o"
            + " \(kind.rawValue).csv")
      }
      if let other = ["--format", "--table"].first(where: arguments.has) {
        throw .usage("\(other) is about tables, and --output names a picture")
      }
    }
    if let table = arguments.string("--table") {
      guard kind.tables.contains(table) else {
        let hint = nearest(to: table, among: kind.tables)
        throw .usage(
          "--table cannot be '\(table)';"
            + (hint.map { " did you mean '\($0)'?" } ?? "")
            + " it is one of \(kind.tables.joined(separator: ", "))")
      }
      self.table = table
    }
  }
}
