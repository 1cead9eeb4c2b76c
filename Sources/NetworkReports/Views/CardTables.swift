public import NetworkResults

/// The cards of entities as tables.
public enum CardTables {
  /// Returns what is stated of the entities, their degrees, their places
  /// among their neighbors, and their partners.
  public static func tables(_ cards: [EntityCard]) -> [ViewTable] {
    [facts(cards), degrees(cards), structure(cards), partners(cards)]
  }

  private static func heading(_ what: String, _ cards: [EntityCard]) -> String {
    guard let first = cards.first,
      cards.allSatisfy({ $0.entity.id == first.entity.id })
    else { return what }
    return "\(first.entity.name): \(what)"
  }

  /// What is stated is the same in every year.
  private static func facts(_ cards: [EntityCard]) -> ViewTable {
    typealias Row = (node: String, fact: EntityCard.Fact)
    var seen: Set<String> = []
    let rows = cards.filter { seen.insert($0.entity.id).inserted }
      .flatMap { card in card.facts.map { Row(card.entity.id, $0) } }
    return ViewTable(
      "facts", title: heading("Attributes", cards), rows,
      columns: [
        ("node", "Node", { .text($0.node) }),
        ("field", "Field", { .text($0.fact.field) }),
        ("value", "Value", { Table.Cell(list: $0.fact.values) }),
      ])
  }

  private static func degrees(_ cards: [EntityCard]) -> ViewTable {
    typealias Row = (
      card: EntityCard, degrees: EntityCard.Degrees, name: String?
    )
    let rows = cards.flatMap { card in
      card.degrees.map { Row(card, $0, $0.dimension) }
        + [Row(card, card.all, "all")]
    }
    func count(_ way: EntityCard.Way) -> (Row) -> Table.Cell {
      { .integer($0.degrees.relations[way] ?? 0) }
    }
    func weight(_ way: EntityCard.Way) -> (Row) -> Table.Cell {
      { Table.Cell(count: $0.degrees.weights[way] ?? 0) }
    }
    return ViewTable(
      "degrees", title: heading("Degrees", cards), rows,
      notes: [
        "In are the relations that arrive, out those that leave, own those of"
          + " the entity with itself; partners are distinct."
      ],
      columns: [
        ("year", "Year", { Table.Cell($0.card.year) }),
        ("node", "Node", { .text($0.card.entity.id) }),
        ("dimension", "Dimension", { Table.Cell($0.name) }),
        ("in", "In", count(.in)), ("out", "Out", count(.out)),
        ("undirected", "Undirected", count(.undirected)),
        ("own", "Own", count(.own)),
        ("relations", "Relations", { .integer($0.degrees.total) }),
        ("partners", "Partners", { .integer($0.degrees.partners) }),
        ("in_weight", "Weight in", weight(.in)),
        ("out_weight", "Weight out", weight(.out)),
      ])
  }

  private static func structure(_ cards: [EntityCard]) -> ViewTable {
    ViewTable(
      "structure", title: heading("Ego network", cards), cards,
      notes: [
        "Directions ignored, ties counted once. Density is that with the ego;"
          + " brokered pairs are neighbors without a tie; effective size and"
          + " constraint after Burt; pieces are those of its component without"
          + " it, cut off the entities outside the largest of them."
      ],
      columns: [
        ("year", "Year", { Table.Cell($0.year) }),
        ("node", "Node", { .text($0.entity.id) }),
        ("neighbors", "Neighbors", { .integer($0.structure.neighbors) }),
        ("ties", "Ties among them", { .integer($0.structure.ties) }),
        (
          "clustering", "Clustering",
          { Table.Cell($0.structure.clustering, digits: 6) }
        ),
        ("density", "Density", { Table.Cell($0.structure.density, digits: 6) }),
        (
          "brokered_pairs", "Brokered pairs",
          { .integer($0.structure.brokeredPairs) }
        ),
        (
          "effective_size", "Effective size",
          { Table.Cell($0.structure.effectiveSize, digits: 4) }
        ),
        (
          "efficiency", "Efficiency",
          { Table.Cell($0.structure.efficiency, digits: 4) }
        ),
        (
          "constraint", "Constraint",
          { Table.Cell($0.structure.constraint, digits: 4) }
        ),
        ("pieces", "Pieces", { .integer($0.structure.pieces) }),
        ("cut_off", "Cut off", { .integer($0.structure.cutOff) }),
      ])
  }

  private static func partners(_ cards: [EntityCard]) -> ViewTable {
    typealias Row = (card: EntityCard, partner: EntityCard.Partner)
    let rows = cards.flatMap { card in card.partners.map { Row(card, $0) } }
    return ViewTable(
      "partners", title: heading("Partners", cards), rows,
      leading: [
        ("year", "Year", { Table.Cell($0.card.year) }),
        ("node", "Node", { .text($0.card.entity.id) }),
        ("dimension", "Dimension", { Table.Cell($0.partner.dimension) }),
        ("direction", "Direction", { .text($0.partner.way.rawValue) }),
      ],
      entity: { $0.partner.entity },
      columns: [
        ("relation", "Relation", { Table.Cell(list: $0.partner.kinds) }),
        ("relations", "Relations", { .integer($0.partner.relations) }),
        ("years", "Years", { Table.Cell(list: runs($0.partner.years)) }),
        ("undated", "Without a year", { .integer($0.partner.undated) }),
        ("weight", "Weight", { Table.Cell(count: $0.partner.weight) }),
      ])
  }

  /// Years that follow each other as one range: 2014–2016, 2019.
  private static func runs(_ years: [Int]) -> [String] {
    var runs: [(first: Int, last: Int)] = []
    for year in years {
      if let last = runs.last, last.last + 1 == year {
        runs[runs.count - 1].last = year
      } else {
        runs.append((year, year))
      }
    }
    return runs.map { $0 == $1 ? String($0) : "\($0)–\($1)" }
  }
}
