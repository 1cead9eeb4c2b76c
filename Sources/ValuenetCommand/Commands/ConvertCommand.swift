import ValueNetwork

/// In which order a graph file keeps edges.
private enum EdgeOrder: String, CaseIterable {
  case input, rows
}

/// `valuenet convert`: a network from one format into another.
enum ConvertCommand {
  static let declaration = CommandDeclaration(
    name: "convert",
    summary: "the network in another format, or as a file that opens at once",
    discussion: """
      Writes the network of INPUT to OUTPUT, in the format that the name of
      OUTPUT or --to states; - is standard output, and a directory, or a name
      that ends in /, gets CSV tables. Several inputs are merged
      by the ids of their entities. What the format cannot hold is named on
      standard error. A name that ends in .vnet gets the graph alone, ids,
      edges, weights and directions, which stats, rank, fit and plot open
      in milliseconds.
      """,
    operands: ["INPUT…", "OUTPUT"],
    groups: [
      SharedOptions.reading,
      OptionGroup(
        title: "Output",
        options: [
          NetworkOutput.option, SharedOptions.quiet, SharedOptions.help,
        ]),
      OptionGroup(
        title: "Edges of a .vnet file",
        options: SharedOptions.policy.options + [
          CommandOption(
            "--edge-order", .choice(EdgeOrder.allCases.map(\.rawValue)),
            "in which order edges are kept: that of INPUT, or by their ends,"
              + " which takes less room and opens faster; a search for"
              + " communities may choose in another way (default: input)")
        ]),
    ],
    examples: [
      "valuenet convert data network.vnet",
      "valuenet convert edges.tsv.gz network.vnet --parallel merge",
      "valuenet convert network.gexf tables/",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let inputs = Array(arguments.operands.dropLast())
    let output = arguments.operands[inputs.count]
    let format = try NetworkOutput.format(of: output, arguments)
    if format == .graphFile {
      return try writeGraphFile(inputs, output, arguments, console: console)
    }
    let options = ["--parallel", "--loops", "--edge-order"]
    for option in options where arguments.has(option) {
      throw .usage(
        "\(option) is about .vnet files; \(format.title) keeps every relation")
    }
    let network = try network(of: inputs, arguments, console: console)
    try NetworkOutput.write(
      network, to: output, as: format, arguments, console: console)
  }

  /// Reads the inputs, of which one alone may be a graph file.
  private static func network(
    of inputs: [String], _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) -> Network {
    if inputs.count == 1 {
      return try Loading.ofTablesOrGraph(arguments, console: console).network
    }
    try refuseGraphFiles(among: inputs, arguments)
    return try Loading(inputs: inputs, arguments, console: console).network
  }

  private static func refuseGraphFiles(
    among inputs: [String], _ arguments: ParsedArguments
  ) throws(CommandError) {
    for input in inputs where GraphFileInput.isGraphFile(input, arguments) {
      throw .request(
        "\(input): a graph file cannot be merged with others; give the tables"
          + " it was made of")
    }
  }

  private static func writeGraphFile(
    _ inputs: [String], _ output: String, _ arguments: ParsedArguments,
    console: Console
  ) throws(CommandError) {
    var graph: NamedGraph
    if inputs.count == 1, GraphFileInput.isInput(of: arguments) {
      graph = try GraphFileInput(arguments, console: console).graph
    } else {
      try refuseGraphFiles(among: inputs, arguments)
      let loading = try Loading(inputs: inputs, arguments, console: console)
      graph = NamedGraph(loading.network, policy: arguments.edgePolicy)
    }
    let order: EdgeOrder? = arguments.choice("--edge-order")
    if order == .rows { graph = graph.inRowOrder() }
    try NetworkOutput.write(graph, to: output)
  }
}
