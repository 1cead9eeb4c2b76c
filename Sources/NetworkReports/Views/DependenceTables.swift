public import NetworkResults

/// What a network depends on, snapshot by snapshot.
public struct DependenceSnapshot: Sendable, Equatable {
  public var inputs: InputDependence
  public var cuts: NetworkCuts
  public var borders: CrossBorder

  public init(
    inputs: InputDependence, cuts: NetworkCuts, borders: CrossBorder
  ) {
    self.inputs = inputs
    self.cuts = cuts
    self.borders = borders
  }

  public var year: Int? { inputs.year }
}

/// Dependence as tables.
public enum DependenceTables {
  /// Returns a summary, those who are supplied, those who supply,
  /// articulation points, bridges, and relations across borders.
  ///
  /// - Parameters:
  ///   - top: How many rows of a snapshot each list has; nil for all.
  ///   - ids: Of whom to list what depends on them or they depend on; nil
  ///     for everyone.
  public static func tables(
    _ snapshots: [DependenceSnapshot], top: Int? = nil, of ids: [String]? = nil
  ) -> [ViewTable] {
    let chosen = ids.map(Set.init)
    func isChosen(_ entity: EntityLabel) -> Bool {
      chosen?.contains(entity.id) ?? true
    }
    return [
      summary(snapshots),
      buyers(
        listed(snapshots, \.inputs.buyers, top) { isChosen($0.entity) }),
      suppliers(
        listed(snapshots, \.inputs.suppliers, top) { isChosen($0.entity) }),
      points(listed(snapshots, \.cuts.points, top) { isChosen($0.entity) }),
      bridges(
        listed(snapshots, \.cuts.bridges, top) {
          isChosen($0.first) || isChosen($0.second)
        }),
      borders(listed(snapshots, \.borders.pairs, top) { _ in true }),
    ]
  }

  /// Rows with their year, and how many there would be.
  private typealias Listed<Row> = (rows: [(year: Int?, row: Row)], all: Int)

  private static func listed<Row>(
    _ snapshots: [DependenceSnapshot],
    _ rows: KeyPath<DependenceSnapshot, [Row]>, _ top: Int?,
    where isListed: (Row) -> Bool
  ) -> Listed<Row> {
    var all = 0
    let listed = snapshots.flatMap { snapshot in
      let found = snapshot[keyPath: rows].filter(isListed)
      all += found.count
      return found.prefix(top ?? found.count).map { (snapshot.year, $0) }
    }
    return (listed, all)
  }

  private static func summary(_ snapshots: [DependenceSnapshot]) -> ViewTable {
    func count(
      _ test: @escaping (InputDependence.Buyer) -> Bool
    ) -> (DependenceSnapshot) -> Table.Cell {
      { .integer($0.inputs.buyers.count(where: test)) }
    }
    return ViewTable(
      "summary", title: "Dependence", snapshots,
      notes: [
        "Buyers are those at whom a supply relation arrives; majority: more"
          + " than half of the inputs come from one supplier. Articulation"
          + " points, bridges and borders are those of all selected"
          + " relations, directions ignored for the first two."
      ] + snapshots.compactMap(undirectedNote),
      columns: [
        ("year", "Year", { Table.Cell($0.year) }),
        (
          "supply_relations", "Supply relations",
          { .integer($0.inputs.relations) }
        ),
        ("buyers", "Buyers", { .integer($0.inputs.buyers.count) }),
        ("suppliers", "Suppliers", { .integer($0.inputs.suppliers.count) }),
        ("sole_supplier", "With a sole supplier", count(\.hasSoleSupplier)),
        (
          "majority_supplier", "With a majority supplier",
          count { $0.largestShare ?? 0 > 0.5 }
        ),
        (
          "foreign_only", "With foreign inputs alone",
          count { $0.foreignShare == 1 && $0.notStated == 0 }
        ),
        (
          "articulation_points", "Articulation points",
          { .integer($0.cuts.points.count) }
        ),
        ("bridges", "Bridges", { .integer($0.cuts.bridges.count) }),
        (
          "domestic_relations", "Relations within a country",
          { .integer($0.borders.domestic) }
        ),
        (
          "foreign_relations", "Relations across borders",
          { .integer($0.borders.foreign) }
        ),
        (
          "not_stated_relations", "Country not stated",
          { .integer($0.borders.notStated) }
        ),
        (
          "foreign_percent", "% across borders",
          { Table.Cell(percent: $0.borders.foreignShare) }
        ),
      ])
  }

  private static func undirectedNote(
    _ snapshot: DependenceSnapshot
  ) -> String? {
    guard snapshot.inputs.undirected > 0 else { return nil }
    let year = snapshot.year.map { "\($0): " } ?? ""
    return year + NumberText.grouped(snapshot.inputs.undirected)
      + " undirected relations have no supplier and are no inputs."
  }

  private static func buyers(
    _ list: Listed<InputDependence.Buyer>
  ) -> ViewTable {
    ViewTable(
      "buyers", title: "Who depends on suppliers", list.rows,
      notes: ["By inputs, the most first; equal ones by id."]
        + ViewTable.rest(list.rows.count, of: list.all, "buyers"),
      leading: [
        ("year", "Year", { Table.Cell($0.year) })
      ],
      entity: { $0.row.entity },
      columns: [
        ("inputs", "Inputs", { Table.Cell(count: $0.row.inputs) }),
        ("suppliers", "Suppliers", { .integer($0.row.suppliers) }),
        (
          "sole_supplier", "Sole supplier",
          { .text($0.row.hasSoleSupplier ? "yes" : "no") }
        ),
        (
          "largest_id", "Largest supplier, id",
          { Table.Cell($0.row.largest?.id) }
        ),
        (
          "largest_name", "Largest supplier",
          { Table.Cell($0.row.largest?.name) }
        ),
        (
          "largest_percent", "% from it",
          { Table.Cell(percent: $0.row.largestShare) }
        ),
        ("hhi", "HHI", { Table.Cell($0.row.herfindahl, digits: 1) }),
        ("domestic", "Domestic", { Table.Cell(count: $0.row.domestic) }),
        ("foreign", "Foreign", { Table.Cell(count: $0.row.foreign) }),
        (
          "not_stated", "Country not stated",
          { Table.Cell(count: $0.row.notStated) }
        ),
        (
          "foreign_percent", "% foreign",
          { Table.Cell(percent: $0.row.foreignShare) }
        ),
      ])
  }

  private static func suppliers(
    _ list: Listed<InputDependence.Supplier>
  ) -> ViewTable {
    ViewTable(
      "suppliers", title: "On whom buyers depend", list.rows,
      notes: [
        "By those whose sole supplier they are, then by buyers, the most"
          + " first; equal ones by id."
      ] + ViewTable.rest(list.rows.count, of: list.all, "suppliers"),
      leading: [
        ("year", "Year", { Table.Cell($0.year) })
      ],
      entity: { $0.row.entity },
      columns: [
        ("buyers", "Buyers", { .integer($0.row.buyers) }),
        ("sole_buyers", "Sole supplier of", { .integer($0.row.soleBuyers) }),
        ("inputs", "Inputs", { Table.Cell(count: $0.row.inputs) }),
      ])
  }

  private static func points(_ list: Listed<NetworkCuts.Point>) -> ViewTable {
    ViewTable(
      "articulation_points", title: "Articulation points", list.rows,
      notes: ViewTable.rest(
        list.rows.count, of: list.all, "articulation points"),
      leading: [
        ("year", "Year", { Table.Cell($0.year) })
      ],
      entity: { $0.row.entity },
      columns: [
        ("pieces", "Pieces without it", { .integer($0.row.pieces) }),
        ("cut_off", "Cut off", { .integer($0.row.cutOff) }),
      ])
  }

  private static func bridges(_ list: Listed<NetworkCuts.Bridge>) -> ViewTable {
    ViewTable(
      "bridges", title: "Bridges", list.rows,
      notes: ViewTable.rest(list.rows.count, of: list.all, "bridges"),
      columns: [
        ("year", "Year", { Table.Cell($0.year) }),
        ("first_id", "Id", { .text($0.row.first.id) }),
        ("first_name", "Name", { .text($0.row.first.name) }),
        ("second_id", "Other id", { .text($0.row.second.id) }),
        ("second_name", "Other name", { .text($0.row.second.name) }),
        ("relations", "Relations", { .integer($0.row.relations) }),
        ("cut_off", "Cut off", { .integer($0.row.smallerSide) }),
      ])
  }

  private static func borders(_ list: Listed<CrossBorder.Pair>) -> ViewTable {
    ViewTable(
      "borders", title: "Relations across borders", list.rows,
      notes: ViewTable.rest(
        list.rows.count, of: list.all, "pairs of countries"),
      columns: [
        ("year", "Year", { Table.Cell($0.year) }),
        ("from", "From country", { .text($0.row.from) }),
        ("to", "To country", { .text($0.row.to) }),
        ("relations", "Relations", { .integer($0.row.relations) }),
        ("weight", "Weight", { Table.Cell(count: $0.row.weight) }),
        (
          "share_percent", "% of those stated",
          { Table.Cell(percent: $0.row.share) }
        ),
      ])
  }
}
