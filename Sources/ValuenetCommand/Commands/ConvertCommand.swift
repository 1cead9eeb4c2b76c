import ValueNetwork

/// `valuenet convert`: the graph of an input as a file that opens at once.
enum ConvertCommand {
  static let declaration = CommandDeclaration(
    name: "convert",
    summary: "the graph of the network, as a file that opens in milliseconds",
    discussion: """
      Writes ids, edges, weights and directions to OUTPUT, whose name ends in
      .vnet. stats and rank take such a file as INPUT, with the same numbers
      as for the network it was made of; years, kinds and roles are not kept.
      """,
    operands: ["INPUT", "OUTPUT"],
    groups: [
      SharedOptions.reading,
      SharedOptions.policy,
      OptionGroup(
        title: "Output", options: [SharedOptions.quiet, SharedOptions.help]),
    ],
    examples: [
      "valuenet convert data network.vnet",
      "valuenet convert edges.tsv.gz network.vnet --parallel merge",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let output = arguments.operands[1]
    guard output.hasSuffix(GraphFileInput.suffix) else {
      throw .usage(
        "'\(output)': valuenet convert writes graph files, whose names end in"
          + " \(GraphFileInput.suffix)")
    }
    let graph: NamedGraph
    if GraphFileInput.isInput(of: arguments) {
      graph = try GraphFileInput(arguments, console: console).graph
    } else {
      let loading = try Loading(arguments, console: console)
      graph = NamedGraph(loading.network, policy: arguments.edgePolicy)
    }
    do {
      try graph.write(to: output)
    } catch {
      throw .request(error.description)
    }
  }
}
