import ValueNetwork

/// Shares by every field that the input fills, and bands.
extension ReportBuilder {
  /// The fields of the report's tables, with what is counted.
  private static let fields: [(field: String, unit: ShareUnit)] = [
    ("dimension", .relations), ("technology", .relations),
    ("application", .relations), ("industry", .relations),
    ("kind", .entities), ("layer", .entities), ("sector", .entities),
    ("country", .entities), ("region", .entities), ("city", .entities),
  ]

  func shares() throws(CommandError) -> Section {
    var blocks: [Block] = []
    var absent: [String] = []
    for (field, unit) in Self.fields {
      var options = ShareOptions()
      options.unit = unit
      options.top = 3 * settings.top
      let table: ShareTable
      do {
        table = try ShareTable(of: snapshots, by: field, options: options)
      } catch {
        throw .request("\(error)")
      }
      let isFilled = table.rows.contains {
        if case .label = $0.group { true } else { false }
      }
      guard isFilled else {
        absent.append(field)
        continue
      }
      let unitTitle = unit == .entities ? "Entities" : "Relations"
      blocks.append(
        .table(
          ShareReport.forReaders(
            table, title: "Shares: \(field)", unit: unitTitle,
            conventions: Conventions([
              .init(
                "counted",
                "\(unit.rawValue); one with several values counts whole in"
                  + " each of them, and once in all")
            ])), name: "shares-\(field)"))
    }
    if !absent.isEmpty {
      blocks.append(absence(absent.joined(separator: ", ")))
    }
    return Section(id: "shares", title: "Shares", blocks: blocks)
  }

  func bands() throws(CommandError) -> Section {
    var blocks: [Block] = []
    for (place, band) in settings.bands.enumerated() {
      let column: NumericColumn
      do {
        column = try selected.numericColumn(band.column)
      } catch {
        throw .request("bands: \(error.description)")
      }
      let count = BandCount(of: column.values, ends: band.from)
      blocks.append(
        .table(
          Table(
            title: "Distributions: \(band.column)",
            columns: [
              .init(key: "band", title: "Band"),
              .init(key: "number", title: "Number"),
              .init(key: "share", title: "% of those stated"),
            ],
            rows: count.bands.map { band in
              [
                .text(label(band)), .integer(band.count),
                Table.Cell(
                  count.total == 0
                    ? nil : 100 * Double(band.count) / Double(count.total),
                  digits: 2),
              ]
            },
            notes: [
              "Bands hold their lower end and not their upper one;"
                + " \(NumberText.grouped(column.missing)) state none."
            ]), name: "bands-\(place + 1)"))
    }
    if blocks.isEmpty {
      blocks = [
        .absence("Absent: the settings name no bands of a numeric column.")
      ]
    }
    return Section(id: "bands", title: "Distributions", blocks: blocks)
  }

  private func label(_ band: BandCount.Band) -> String {
    switch (band.from, band.to) {
    case (let from?, let to?):
      "[\(NumberText.shortest(from)), \(NumberText.shortest(to)))"
    case (let from?, nil): "≥ \(NumberText.shortest(from))"
    case (nil, let to?): "< \(NumberText.shortest(to))"
    case (nil, nil): "all"
    }
  }
}
