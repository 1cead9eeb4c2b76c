public import NetworkResults

/// Shares as tables.
public enum ShareReport {
  /// Returns a row per group and, for each snapshot, columns of value, share
  /// of all and growth, for readers.
  ///
  /// - Parameters:
  ///   - title: What was divided, e.g. `Relations by technology`.
  ///   - unit: What is counted, the head of the values.
  ///   - conventions: How, for the notes.
  public static func forReaders(
    _ table: ShareTable, title: String, unit: String, conventions: Conventions
  ) -> Table {
    var columns = [Table.Column(key: "group", title: table.field)]
    let hasGrowth = table.years.count > 1
    for (place, year) in table.years.enumerated() {
      let suffix = year.map { " \($0)" } ?? ""
      let key = year.map { "_\($0)" } ?? ""
      columns.append(.init(key: "value\(key)", title: unit + suffix))
      columns.append(.init(key: "percent\(key)", title: "% of all" + suffix))
      if place > 0 {
        let span = Self.span(table.years[place - 1], year)
        columns.append(
          .init(
            key: "growth\(key)",
            title: "Growth %" + (span.map { " \($0)" } ?? "")))
      }
    }
    if hasGrowth {
      let span = Self.span(table.years[0], table.years[table.years.count - 1])
      columns.append(
        .init(
          key: "cagr_percent",
          title: "Yearly growth %" + (span.map { " \($0)" } ?? "")))
    }
    let digits = decimals(of: table)
    var rows = table.rows.map { row in
      var cells = [Table.Cell.text(name(of: row.group))]
      for place in table.years.indices {
        cells.append(cell(row.values[place], digits))
        cells.append(percent(row.shares[place]))
        if place > 0 { cells.append(percent(row.growth[place])) }
      }
      if hasGrowth { cells.append(percent(row.compoundGrowth)) }
      return cells
    }
    var total = [Table.Cell.text(all)]
    for place in table.years.indices {
      total.append(cell(table.totals[place], digits))
      total.append(table.totals[place] > 0 ? percent(1) : .missing)
      if place > 0 { total.append(.missing) }
    }
    if hasGrowth { total.append(.missing) }
    rows.append(total)
    return Table(
      title: title, columns: columns, rows: rows,
      notes: concentrationNotes(table)
        + conventions.items.map { "\($0.key): \($0.value)" })
  }

  /// Returns a row per group and snapshot, for machines.
  public static func forMachines(_ table: ShareTable, title: String) -> Table {
    let keys = [
      "year", "group", "label", "value", "share", "growth", "cagr",
    ]
    return Table(
      title: title, columns: keys.map { Table.Column(key: $0, title: $0) },
      rows: table.years.indices.flatMap { place in
        table.rows.map { row in
          [
            Table.Cell(table.years[place]), .text(row.group.key),
            Table.Cell(row.group.label), .real(row.values[place], digits: 6),
            Table.Cell(row.shares[place], digits: 6),
            Table.Cell(row.growth[place], digits: 6),
            Table.Cell(row.compoundGrowth, digits: 6),
          ]
        }
      })
  }

  /// Returns a row per cell of all tables.
  public static func cells(_ tables: [CrossTable], title: String) -> Table {
    let keys = [
      ("year", "Year"), ("row", tables.first?.rowField ?? "row"),
      ("column", tables.first?.columnField ?? "column"), ("value", "Value"),
      ("share", "% of all"), ("share_of_row", "% of row"),
      ("share_of_column", "% of column"),
      ("location_quotient", "Location quotient"),
    ]
    let hasYears = tables.contains { $0.year != nil }
    let rows = tables.flatMap { table in
      table.cells.map { cell -> [Table.Cell] in
        [
          Table.Cell(table.year), .text(cell.row ?? notStated),
          .text(cell.column ?? notStated),
          self.cell(cell.value, isWhole(table) ? 0 : 2),
          percent(cell.share), percent(cell.shareOfRow),
          percent(cell.shareOfColumn), .real(cell.locationQuotient, digits: 3),
        ]
      }
    }
    let first = hasYears ? 0 : 1
    return Table(
      title: title,
      columns: keys.dropFirst(first).map {
        Table.Column(key: $0.0, title: $0.1)
      },
      rows: rows.map { Array($0.dropFirst(first)) })
  }

  static let notStated = "(not stated)"
  static let all = "All"

  /// Whether a row is no group of its own but what is left, or the sum: it
  /// stays below, however the groups are ordered.
  static func isRemainder(_ row: Int, of table: Table) -> Bool {
    guard table.columns.first?.key == "group",
      case .text(let name) = table.rows[row][0]
    else { return false }
    let isSum = row == table.rows.count - 1 && name == all
    return isSum || name == notStated
      || name.hasPrefix("(") && name.hasSuffix(" others)")
  }

  /// From which year to which growth is meant.
  private static func span(_ from: Int?, _ to: Int?) -> String? {
    guard let from, let to else { return nil }
    return "\(from)–\(to)"
  }

  private static func name(of group: ShareTable.Group) -> String {
    switch group {
    case .label(let label): label
    case .others(let groups): "(\(NumberText.grouped(groups)) others)"
    case .notStated: notStated
    }
  }

  private static func decimals(of table: ShareTable) -> Int {
    table.rows.allSatisfy { row in
      row.values.allSatisfy { Int(exactly: $0) != nil }
    } ? 0 : 2
  }

  private static func isWhole(_ table: CrossTable) -> Bool {
    table.cells.allSatisfy { Int(exactly: $0.value) != nil }
  }

  private static func cell(_ value: Double, _ digits: Int) -> Table.Cell {
    digits == 0 ? Table.Cell(Int(exactly: value)) : .real(value, digits: digits)
  }

  private static func percent(_ share: Double?) -> Table.Cell {
    Table.Cell(share.map { $0 * 100 }, digits: 2)
  }

  private static func concentrationNotes(_ table: ShareTable) -> [String] {
    zip(table.years, table.concentrations).compactMap { year, found in
      guard let found else { return nil }
      let ratios = found.ratios.map {
        "CR\($0.n) \(NumberText.fixed($0.share * 100, digits: 2)) %"
      }
      let measures =
        ratios + [
          "HHI \(NumberText.fixed(found.herfindahl, digits: 1))",
          "Gini \(NumberText.fixed(found.gini, digits: 4))",
          "entropy \(NumberText.fixed(found.entropy, digits: 4)) bits",
        ]
      return (year.map { "\($0): " } ?? "")
        + "\(NumberText.grouped(found.parts))"
        + (found.parts == 1 ? " group; " : " groups; ")
        + "of all values stated: "
        + measures.joined(separator: ", ")
    }
  }
}

extension ShareTable.Group {
  /// `label`, `others` or `not_stated`.
  var key: String {
    switch self {
    case .label: "label"
    case .others: "others"
    case .notStated: "not_stated"
    }
  }

  var label: String? {
    if case .label(let label) = self { label } else { nil }
  }
}
