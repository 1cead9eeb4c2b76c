public import NetworkResults

/// The data of a figure as a table.
public enum FigureTable {
  /// Returns a row for each point of each series, and one for each mark.
  public static func points(of figure: Figure) -> Table {
    var rows: [[Table.Cell]] = []
    for chart in figure.charts {
      for series in chart.series {
        rows += series.points.map { point in
          [
            .text(chart.title), .text(name(series)), number(point.x),
            number(point.y), number(point.low), number(point.high),
            Table.Cell(point.label),
          ]
        }
      }
      rows += chart.marks.map { mark in
        [
          .text(chart.title), .text("mark"), number(mark.x), .missing,
          .missing, .missing, .text(mark.label),
        ]
      }
    }
    return Table(
      title: figure.title,
      columns: [
        ("chart", "Chart"), ("series", "Series"), ("x", "x"), ("y", "y"),
        ("low", "Low"), ("high", "High"), ("label", "Label"),
      ].map { Table.Column(key: $0.0, title: $0.1) }, rows: rows,
      notes: figure.charts.flatMap(\.remarks) + figure.notes)
  }

  /// What stays out of the legend is the only series, or a line beside it.
  private static func name(_ series: Chart.Series) -> String {
    if !series.name.isEmpty { return series.name }
    switch series.role {
    case .data, .otherData, .course: return "data"
    case .fit, .alternative: return "fit"
    case .reference: return "reference"
    }
  }

  private static func number(_ value: Double?) -> Table.Cell {
    guard let value, value.isFinite else { return .missing }
    return Int(exactly: value).map(Table.Cell.integer)
      ?? .real(value, digits: 6)
  }
}
