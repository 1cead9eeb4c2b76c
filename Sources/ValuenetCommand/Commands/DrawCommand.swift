import NetworkDiagrams
import ValueNetwork

/// `valuenet draw`: a picture of the network, or its DOT text.
enum DrawCommand {
  /// A network of more nodes than this is reduced unless `--all` is given.
  static let nodeLimit = 300
  /// How many nodes of highest degree stay when that happens.
  static let reducedCount = 150

  static let declaration = CommandDeclaration(
    name: "draw",
    summary: "a picture of the network: SVG, PDF, PNG or DOT by suffix",
    discussion: """
      Draws the selected network: shapes by kind of entity, colors as asked,
      lines by dimension. What is too large to read is reduced by a rule that
      the picture and standard error state: the \(reducedCount) entities of
      highest degree where more than \(nodeLimit) are selected, or the rule
      under Reduction.
      """,
    operands: ["INPUT"],
    groups: [
      OptionGroup(
        title: "Picture",
        options: [
          CommandOption(
            "--output", short: "-o", .file("FILE"),
            "the picture: .dot, .svg, .pdf or .png; with several --years"
              + " its name holds {year}; - writes DOT to standard output"),
          CommandOption(
            "--layout", .choice(LayoutEngine.allCases.map(\.rawValue)),
            "dot in layers along the relations, neato and sfdp by springs,"
              + " twopi and circo on circles (default: neato up to"
              + " \(LayoutEngine.neatoLimit) nodes, then sfdp)"),
          CommandOption(
            "--label", .choice(DrawingStyle.Label.allCases.map(\.rawValue)),
            "which name stands in a node (default: name)"),
          CommandOption(
            "--color-by",
            .choice(DrawingStyle.Grouping.allCases.map(\.rawValue)),
            "what the color of a node says (default: kind)"),
          CommandOption(
            "--cluster-by",
            .choice(DrawingStyle.Grouping.allCases.map(\.rawValue)),
            "what is drawn together in a box, in the layout dot"
              + " (default: none)"),
          CommandOption(
            "--edge-label",
            .choice(DrawingStyle.EdgeLabel.allCases.map(\.rawValue)),
            "what stands at a line (default: none)"),
          CommandOption(
            "--node-size",
            .choice(DrawingStyle.NodeSize.allCases.map(\.rawValue)),
            "whether the size of a node follows its degree in the picture"
              + " (default: label)"),
          CommandOption(
            "--legend", .choice(DrawingStyle.Legend.allCases.map(\.rawValue)),
            "whether colors, shapes and lines are explained (default:"
              + " shown)"),
          CommandOption("--title", .single("TEXT"), "a heading"),
        ]),
      OptionGroup(
        title: "Reduction",
        options: [
          CommandOption(
            "--top", .single("K"),
            "the K entities of highest degree and the relations among them"),
          CommandOption(
            "--core", .single("K"),
            "the largest part in which every entity has K neighbors in it"),
          CommandOption(
            "--ego", .single("NODE"),
            "an entity, by id or name, and those around it"),
          CommandOption(
            "--radius", .single("R"),
            "how many steps around it, directions ignored (default: 1)"),
          CommandOption("--all", .none, "everything, whatever its size"),
        ]),
      SharedOptions.reading,
      SharedOptions.selection(isolates: .drop),
      SharedOptions.snapshots,
      SharedOptions.policy,
      OptionGroup(
        title: "Output", options: [SharedOptions.quiet, SharedOptions.help]),
    ],
    examples: [
      "valuenet draw data --kind firm,investor --dimension investment"
        + " -o investment.svg",
      "valuenet draw data --ego 百度 --radius 2 -o baidu.pdf",
      "valuenet draw data --years 2014,2021 --top 100 -o 'top-{year}.png'",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let target = try DrawingTarget(arguments)
    let style = style(of: arguments)
    let rule = try ReductionRule(arguments)
    let loading = try Loading(arguments, console: console)
    let request = try arguments.request(isolates: .drop, for: loading.network)
    let years = request.years ?? []
    if years.count > 1, !target.path.contains("{year}") {
      throw .usage(
        "\(years.count) years need as many pictures; put {year} into the name"
          + " of --output")
    }
    if !arguments.has("--quiet") {
      loading.remarkOnYears(request.years, console: console)
    }
    var wholeRequest = request
    wholeRequest.selection.isolates = .keep
    let wholes = loading.network.snapshots(wholeRequest)
    let parts = loading.network.snapshots(request)
    for (whole, (year, network)) in zip(wholes, parts) {
      var reduction = try rule.apply(to: network, policy: request.policy)
      let dropped =
        whole.network.entities.count - network.entities.count
      if dropped > 0 {
        reduction.notes.insert(isolatesNote(count: dropped), at: 0)
      }
      var style = style
      if let year, style.title == nil { style.title = String(year) }
      let document = DOTDocument(
        reduction.network, style: style, notes: reduction.notes)
      if !arguments.has("--quiet") {
        for note in reduction.notes { console.writeNote("remark: \(note)") }
        if network.entities.isEmpty {
          console.writeNote("remark: no entity is selected; nothing is drawn")
        }
      }
      let path = target.path.replacing(
        "{year}", with: year.map(String.init) ?? "all")
      try target.write(
        document.text, nodeCount: reduction.network.entities.count,
        to: path, arguments: arguments, console: console)
    }
  }

  /// What became of the entities that no selected relation touches.
  private static func isolatesNote(count: Int) -> String {
    count == 1
      ? "1 entity without a selected relation is left out;"
        + " --isolates keep draws it"
      : "\(NumberText.grouped(count)) entities without a selected relation"
        + " are left out; --isolates keep draws them"
  }

  private static func style(of arguments: ParsedArguments) -> DrawingStyle {
    var style = DrawingStyle()
    style.label = arguments.choice("--label") ?? .name
    style.colorBy = arguments.choice("--color-by") ?? .kind
    style.clusterBy = arguments.choice("--cluster-by") ?? .none
    style.edgeLabel = arguments.choice("--edge-label") ?? .none
    style.nodeSize = arguments.choice("--node-size") ?? .label
    style.legend = arguments.choice("--legend") ?? .shown
    style.title = arguments.string("--title")
    return style
  }
}
