import ValueNetwork

/// `valuenet rank`: the entities with the highest scores.
enum RankCommand {
  static let declaration = CommandDeclaration(
    name: "rank",
    summary: "the entities of highest centrality, by year and group",
    discussion: """
      Ranks entities by a score of their position in the selected network.
      Equal scores share a rank (1, 2=, 2=, 4). --kind and --role change the
      network in which scores are taken; --among only chooses who is listed.
      """,
    operands: ["INPUT"],
    groups: [
      OptionGroup(
        title: "Ranking",
        options: [
          CommandOption(
            "--by", .choice(RankingScore.allCases.map(\.rawValue)),
            "the score: relations at an entity (degree), those that arrive"
              + " (in-degree) or leave (out-degree), the sums of their weights"
              + " (strength), or a measure of its place in the whole network"
              + " (default: degree)"),
          CommandOption(
            "--top", .single("N"),
            "how many to list; 0 lists all (default: 20)"),
          CommandOption(
            "--among", .single("EXPR"),
            "list only entities that satisfy a condition, such as 'role ="
              + " sample'"),
          CommandOption(
            "--group-by", .choice(GroupKey.allCases.map(\.rawValue)),
            "a list for each value of this field"),
        ]),
      SharedOptions.reading,
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      SharedOptions.policy,
      OptionGroup(
        title: "Conventions",
        options: [
          CommandOption(
            "--direction", .choice(GraphDirection.allCases.map(\.rawValue)),
            "how edges are walked for scores that depend on it (default:"
              + " directed if no relation is undirected)"),
          SharedOptions.threads,
        ]),
      SharedOptions.output,
    ],
    examples: [
      "valuenet rank data --by degree --top 20",
      "valuenet rank data --by betweenness --direction undirected",
      "valuenet rank data --years 2016,2021 --among 'role = sample'",
      "valuenet rank data --dimension investment --by out-degree"
        + " --group-by kind",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let score: RankingScore = arguments.choice("--by") ?? .degree
    let top = try arguments.integer("--top", in: 0...Int.max) ?? 20
    let groupKey: GroupKey? = arguments.choice("--group-by")
    let format = OutputFormat.format(of: arguments)
    let loading = try Loading.ofTablesOrGraph(arguments, console: console)
    let request = try arguments.request(isolates: .keep, for: loading.network)
    if !arguments.has("--quiet") {
      loading.remarkOnUndated(years: request.years, console: console)
      loading.remarkOnEmpty(request.selection, console: console)
    }
    var among: Predicate?
    if let text = arguments.string("--among") {
      among = try arguments.condition(
        text, of: "--among", for: loading.network)
    }
    let direction: GraphDirection? = arguments.choice("--direction")
    let threads = try arguments.threads()
    var rankings: [Ranking] = []
    var directions: [GraphDirection] = []
    for (year, network) in loading.network.snapshots(request) {
      var listed: [Bool]?
      if let among {
        do {
          listed = try among.matchingEntities(in: network)
        } catch {
          throw .request("--among:1:\(error.column): \(error)")
        }
      }
      do {
        rankings += try network.ranking(
          by: score, policy: request.policy, direction: direction,
          threads: threads, top: top == 0 ? nil : top, among: listed,
          groupBy: groupKey, year: year)
      } catch {
        throw .request(
          "\(arguments.operands[0])\(year.map { ", \($0)" } ?? ""): \(error)")
      }
      let walked = direction ?? network.naturalDirection
      if !directions.contains(walked) { directions.append(walked) }
    }
    let title = "Entities by \(score.rawValue)"
    let text =
      switch format {
      case .json:
        RankingDocument(
          input: arguments.operands[0], version: Version.current,
          conventions: score.conventions(
            policy: request.policy, directions: directions),
          rankings: rankings
        ).json.document()
      case .csv:
        RankingTable.forMachines(rankings, title: title).rendered(as: format)
      case .text, .markdown, .latex:
        RankingTable.forReaders(
          rankings, title: title, scoreTitle: score.title
        ).rendered(as: format)
      }
    try console.write(Array(text.utf8), for: arguments)
  }
}
