import ValueNetwork

/// What every file of a synthetic network says of itself.
enum SyntheticDescription {
  /// The first line of the page beside tables, by which a directory is known
  /// again.
  static let heading = "# A synthetic network"

  static func of(
    _ synthetic: SyntheticNetwork, _ reached: ReachedTargets?, by year: Int?
  ) -> NetworkDescription {
    let origin =
      "valuenet generate \(Version.current) from the preset"
      + " \(synthetic.preset.rawValue) at scale"
      + " \(NumberText.shortest(synthetic.scale)) with seed \(synthetic.seed)"
      + (reached.map { ", aimed at the numbers of \($0.name)" } ?? "")
      + settings(of: synthetic) + (year.map { ", up to \($0)" } ?? "")
    return NetworkDescription(
      "A \(SyntheticNetwork.mark) network that nobody observed, grown by"
        + " \(origin). No relation in it is a statement about real firms.",
      keywords: [
        SyntheticNetwork.mark, "valuenet generate", synthetic.preset.rawValue,
      ],
      page: page(origin: origin, names: names(at: synthetic.scale))
        + (reached.map { "\n" + section(of: $0, by: year) } ?? ""))
  }

  private static func settings(of synthetic: SyntheticNetwork) -> String {
    guard !synthetic.settings.isEmpty else { return "" }
    let words = synthetic.settings.map(\.description)
    return " with the settings \(words.joined(separator: ", "))"
  }

  /// What is said of the numbers of named nodes: they are printed ones at
  /// the size of the report alone.
  static func names(at scale: Double) -> String {
    guard scale == 1 else {
      return """
        what is printed of them is multiplied by the scale and rounded, so \
        that no number of theirs is a printed one any more
        """
    }
    return "what is printed of them is as printed, in the years of which it is"
  }

  private static func page(origin: String, names: String) -> String {
    """
    \(heading)

    Nobody observed this network. It was grown by \(origin).

    No relation in it is a statement about real firms. Nodes with a name \
    stand for those whose numbers a report prints, so that its tables can be \
    set beside this network: \(names). No two of them are joined. \
    Everything else \
    about them is assumed: between printed years a degree is interpolated, \
    after the last it stays, before the first it is 1, and sources of \
    learning, work and investment, printed of the last year alone, grow \
    with all relations of their sort. \
    Their partners are nodes without a name, called by their ids: S and a \
    number in the sample, R and a number beside it. The column `provenance` \
    of both tables says `\(SyntheticNetwork.mark)` in every row.

    - `nodes.csv`: the nodes, with the year in which each enters
    - `edges.csv`: the relations, with the year in which each begins

    """
  }

  /// What was aimed at and what came of it.
  private static func section(of reached: ReachedTargets, by year: Int?)
    -> String
  {
    """
    ## What was aimed at

    Counts are exact; diameters are planned, clustering, path length and \
    modularity searched for by the settings above.

    \(reached.table(by: year).rendered(as: .markdown))
    """
  }
}
