public import NetworkResults

/// How a network grew, as tables.
public enum GrowthTable {
  /// Returns a row for the densification and one for each pair of snapshots.
  public static func forReaders(_ growth: NetworkGrowth) -> Table {
    let years = growth.densification.points.map(\.year)
    var rows: [[Table.Cell]] = []
    if let first = years.first, let last = years.last {
      rows.append(
        row(
          "Densification: edges against nodes", first, last,
          growth.densification.relation?.exponent,
          growth.densification.relation,
          error: growth.densification.relation?.standardError))
    }
    rows += growth.attachment.map { curve in
      row(
        "Preferential attachment: \(words(curve.links))", curve.fromYear,
        curve.toYear, curve.isTooFew ? nil : curve.exponent,
        curve.isTooFew ? nil : curve.relation, error: nil)
    }
    return Table(
      title: "Growth",
      columns: [
        .init(key: "measure", title: "Measure"),
        .init(key: "from_year", title: "From"),
        .init(key: "to_year", title: "To"),
        .init(key: "exponent", title: "Exponent"),
        .init(key: "standard_error", title: "Standard error"),
        .init(key: "r_squared", title: "R²"),
        .init(key: "points", title: "Points"),
      ], rows: rows,
      notes: [
        "Densification (Leskovec, Kleinberg & Faloutsos 2005): slope of ln"
          + " edges against ln nodes by least squares, a point for every size that"
          + " a snapshot has; above 1 the network grows denser.",
        "Preferential attachment (Jeong, Neda & Barabasi 2003): kappa(k) is"
          + " the mean number of links gained by nodes of degree k, summed up"
          + " by the trapezoid rule from 0; the slope of ln kappa against ln"
          + " k by least squares is one more than the exponent, of which 1 is"
          + " attachment in proportion to the degree and 0 none. The points"
          + " of a sum depend on each other, so there is no honest standard"
          + " error.",
      ] + growth.warnings.map { "Warning: \($0)." })
  }

  private static func row(
    _ measure: String, _ from: Int, _ to: Int, _ exponent: Double?,
    _ relation: PowerRelation?, error: Double?
  ) -> [Table.Cell] {
    [
      .text(measure), .integer(from), .integer(to),
      Table.Cell(exponent, digits: 4),
      Table.Cell(error, digits: 4),
      Table.Cell(relation?.rSquared, digits: 4),
      Table.Cell(relation?.pointCount),
    ]
  }

  static func words(_ links: AttachmentLinks) -> String {
    switch links {
    case .all: "all links"
    case .newcomers: "links with new nodes"
    case .residents: "links among present nodes"
    }
  }
}
