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
          CommandOption(
            "--movement", .choice(Movement.allCases.map(\.rawValue)),
            "with several --years: ranks beside those of the snapshot before,"
              + " with who enters and leaves; or how far each two lists agree"
              + " (common, Jaccard, Spearman, Kendall, rank-biased overlap)"),
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
      "valuenet rank data --years 2016-2021 --movement agreement",
    ],
    run: run)

  /// What of the movement of ranks is shown.
  enum Movement: String, CaseIterable {
    case ranks, agreement
  }

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let score: RankingScore = arguments.choice("--by") ?? .degree
    let top = try arguments.integer("--top", in: 0...Int.max) ?? 20
    let groupKey: GroupKey? = arguments.choice("--group-by")
    let format = OutputFormat.format(of: arguments)
    let movement: Movement? = arguments.choice("--movement")
    if movement != nil {
      let years = try arguments.list("--years").map(Years.parse) ?? []
      guard years.count > 1 else {
        throw .usage(
          "--movement takes snapshots of at least two years; name them with"
            + " --years")
      }
    }
    let loading = try Loading.ofTablesOrGraph(arguments, console: console)
    let request = try arguments.request(isolates: .keep, for: loading.network)
    if !arguments.has("--quiet") {
      loading.remarkOnYears(request.years, console: console)
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
    var isAnyoneListed = among == nil
    for (year, network) in loading.network.snapshots(request) {
      var listed: [Bool]?
      if let among {
        do {
          listed = try among.matchingEntities(in: network)
        } catch {
          throw .request("--among:1:\(error.column): \(error)")
        }
        isAnyoneListed = isAnyoneListed || listed?.contains(true) == true
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
    if !isAnyoneListed, !arguments.has("--quiet") {
      console.writeNote("remark: no entity satisfies --among")
    }
    let document = RankingDocument(
      input: arguments.operands[0], version: Version.current,
      conventions: score.conventions(
        policy: request.policy, directions: directions),
      rankings: rankings,
      movements: movement == nil ? nil : RankMovement.all(of: rankings))
    let text = rendered(document, by: score, movement, as: format)
    try console.write(Array(text.utf8), for: arguments)
  }

  private static func rendered(
    _ document: RankingDocument, by score: RankingScore, _ movement: Movement?,
    as format: TableFormat
  ) -> String {
    if format == .json { return document.json.document() }
    let rankings = document.rankings
    let title = "Entities by \(score.rawValue)"
    let names = Dictionary(
      rankings.flatMap { $0.rows.map { ($0.id, $0.name) } },
      uniquingKeysWith: { first, _ in first })
    let table =
      switch movement {
      case .ranks:
        MovementTable.panel(
          rankings, title: title + ", movement", scoreTitle: score.title)
      case .agreement:
        MovementTable.agreement(
          document.movements ?? [],
          names: { format == .csv ? $0 : names[$0] ?? $0 },
          title: title + ", agreement of lists")
      case nil:
        format == .csv
          ? RankingTable.forMachines(rankings, title: title)
          : RankingTable.forReaders(
            rankings, title: title, scoreTitle: score.title)
      }
    let isForReaders = format != .csv && movement != nil
    return (isForReaders ? table.condensed() : table).rendered(as: format)
  }
}
