public import NetworkResults

extension Figure {
  /// Returns technology input and empowerment by year: all, domestic and
  /// foreign.
  ///
  /// Where no country is stated only all is drawn.
  public static func flows(
    _ flows: [TechnologyFlow], subject: String = ""
  ) -> Figure {
    func chart(
      _ title: String, _ counts: (TechnologyFlow) -> TechnologyFlow.Counts
    ) -> Chart {
      let dated = flows.compactMap { flow in
        flow.year.map { (year: Double($0), counts: counts(flow)) }
      }
      func series(
        _ name: String, _ role: Chart.Series.Role,
        _ value: (TechnologyFlow.Counts) -> Int
      ) -> Chart.Series {
        Chart.Series(
          name, role: role,
          points: dated.map { .init($0.year, Double(value($0.counts))) })
      }
      let hasCountries = dated.contains {
        $0.counts.domestic + $0.counts.foreign > 0
      }
      let most = dated.map(\.counts.total).max() ?? 0
      return Chart(
        title: title, x: Chart.Axis("year", ticks: .whole),
        y: Chart.Axis(
          "relations", range: 0...Double(max(1, most)) * 1.4, ticks: .whole),
        series: [series("all", .course, \.total)]
          + (hasCountries
            ? [
              series("domestic", .alternative(0), \.domestic),
              series("foreign", .alternative(1), \.foreign),
            ] : []),
        legendCorner: .topLeft)
    }
    if flows.contains(where: { $0.subject == .everybody }) {
      return Figure(
        title: subject.isEmpty ? "Technology relations" : subject,
        charts: [chart("Technology relations", \.input)]
          + foreignShares(of: flows, [("relations", \.input)]),
        notes: [
          "No roles are stated, so every relation is input of one node and"
            + " empowerment of another. Foreign: the two are in different"
            + " countries; what does not state both countries is in all alone."
        ])
    }
    return Figure(
      title: subject.isEmpty ? "Technology input and empowerment" : subject,
      charts: [
        chart("Technology input", \.input),
        chart("Technology empowerment", \.empowerment),
      ]
        + foreignShares(
          of: flows, [("input", \.input), ("empowerment", \.empowerment)]),
      notes: [
        "Technology relations that arrive at sample nodes, and that leave"
          + " them. Foreign: the other end is in another country; what does"
          + " not state both countries is in all alone."
      ])
  }

  /// What is foreign in percent, where any country is stated.
  private static func foreignShares(
    of flows: [TechnologyFlow],
    _ ways: [(name: String, counts: (TechnologyFlow) -> TechnologyFlow.Counts)]
  ) -> [Chart] {
    func series(
      _ name: String, _ number: Int,
      _ counts: (TechnologyFlow) -> TechnologyFlow.Counts
    ) -> Chart.Series {
      Chart.Series(
        name, role: .alternative(number),
        points: flows.compactMap { flow in
          guard let year = flow.year, let share = counts(flow).foreignShare
          else { return nil }
          return .init(Double(year), 100 * share)
        })
    }
    let lines = ways.enumerated().map { series($1.name, $0, $1.counts) }
    let shares = lines.flatMap(\.points).map(\.y)
    guard let most = shares.max() else { return [] }
    return [
      Chart(
        title: "Foreign share", x: Chart.Axis("year", ticks: .whole),
        y: Chart.Axis("%", range: 0...max(0.1, min(100, most * 1.4))),
        series: lines, legendCorner: .topLeft)
    ]
  }
}
