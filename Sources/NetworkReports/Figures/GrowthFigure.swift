public import NetworkResults

extension Figure {
  /// Returns how a network grew: edges against nodes, and the gain of links
  /// by degree between the last two snapshots.
  public static func growth(
    _ growth: NetworkGrowth, subject: String = ""
  ) -> Figure {
    var charts = [densification(growth.densification)]
    var notes = [
      "Exponents by least squares on logarithms. Left: edges against nodes, a"
        + " point a snapshot (Leskovec, Kleinberg & Faloutsos 2005)."
    ]
    let curves = growth.attachment.filter { $0.links == .all }
    if let curve = curves.last(where: {
      $0.relation != nil && !$0.isTooFew
    }) {
      charts.append(attachment(curve))
      notes.append(
        "Right: κ(k), the mean number of links gained by nodes of degree k"
          + " from \(curve.fromYear) to \(curve.toYear), summed up from 0"
          + " (Jeong, Néda & Barabási 2003); its slope is 1 more than the"
          + " exponent of attachment.")
    }
    return Figure(
      title: subject.isEmpty ? "Growth" : subject, charts: charts,
      notes: notes)
  }

  private static func densification(_ found: Densification) -> Chart {
    let points = labeled(found.points)
    return Chart(
      title: "Densification", x: Chart.Axis("nodes", scale: .logarithmic),
      y: Chart.Axis("edges", scale: .logarithmic),
      series: [
        line(found.relation),
        Chart.Series("", role: .data, points: points),
      ].compactMap { $0 }, legendCorner: .topLeft)
  }

  /// A point for each size, with the years that had it.
  private static func labeled(_ sizes: [Densification.Point]) -> [Chart.Point] {
    var points: [Chart.Point] = []
    var first = 0
    for (place, size) in sizes.enumerated() {
      if place > 0, sizes[place - 1].nodes == size.nodes,
        sizes[place - 1].edges == size.edges
      {
        points[points.count - 1].label = "\(first)–\(size.year)"
      } else {
        first = size.year
        points.append(
          .init(
            Double(size.nodes), Double(size.edges), label: String(size.year)))
      }
    }
    return points
  }

  private static func attachment(_ curve: AttachmentCurve) -> Chart {
    let points = curve.points.filter { $0.degree > 0 && $0.kappa > 0 }
      .map { Chart.Point(Double($0.degree), $0.kappa) }
    let exponent = curve.exponent.map {
      ["exponent of attachment \(NumberText.fixed($0, digits: 2))"]
    }
    return Chart(
      title: "Preferential attachment, \(curve.fromYear) to \(curve.toYear)",
      x: Chart.Axis("degree k before", scale: .logarithmic),
      y: Chart.Axis("κ(k)", scale: .logarithmic),
      series: [
        Chart.Series("", role: .data, points: points),
        line(curve.relation),
      ].compactMap { $0 }, remarks: exponent ?? [], legendCorner: .topLeft,
      remarksCorner: .bottomRight)
  }

  /// The line of a relation between the outermost of its points.
  private static func line(
    _ relation: PowerRelation?
  ) -> Chart.Series? {
    relation.map { relation in
      Chart.Series(
        "slope \(NumberText.fixed(relation.exponent, digits: 2))", role: .fit,
        points: relation.ends.map { .init($0.x, $0.y) })
    }
  }
}
