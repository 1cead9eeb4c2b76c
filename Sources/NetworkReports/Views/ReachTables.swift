public import NetworkResults

/// Whom entities reach along supply relations, as tables.
public enum ReachTables {
  /// Returns the numbers by step and the entities reached.
  public static func tables(_ reaches: [SupplyReach]) -> [ViewTable] {
    [steps(reaches), entities(reaches)]
  }

  private static func title(_ what: String, _ reaches: [SupplyReach]) -> String
  {
    guard let first = reaches.first else { return what }
    let way = first.way == .upstream ? "upstream of" : "downstream of"
    let isOne = reaches.allSatisfy { $0.start.id == first.start.id }
    return "\(what) \(way) " + (isOne ? first.start.name : "the entities named")
  }

  private static func steps(_ reaches: [SupplyReach]) -> ViewTable {
    typealias Row = (reach: SupplyReach, step: Int, entities: Int, all: Int)
    let rows = reaches.flatMap { reach -> [Row] in
      var all = 0
      return reach.countsByStep.enumerated().map { place, count in
        all += count
        return Row(reach, place + 1, count, all)
      }
    }
    return ViewTable(
      "steps", title: title("Steps", reaches), rows,
      notes: reaches.flatMap(notes),
      columns: [
        ("year", "Year", { Table.Cell($0.reach.year) }),
        ("node", "Node", { .text($0.reach.start.id) }),
        ("step", "Step", { .integer($0.step) }),
        ("entities", "Entities", { .integer($0.entities) }),
        ("up_to_here", "Up to here", { .integer($0.all) }),
      ])
  }

  private static func entities(_ reaches: [SupplyReach]) -> ViewTable {
    typealias Row = (reach: SupplyReach, row: SupplyReach.Row)
    let rows = reaches.flatMap { reach in reach.rows.map { Row(reach, $0) } }
    return ViewTable(
      "entities", title: title("Entities", reaches), rows,
      leading: [
        ("year", "Year", { Table.Cell($0.reach.year) }),
        ("node", "Node", { .text($0.reach.start.id) }),
        ("step", "Step", { .integer($0.row.step) }),
      ],
      entity: { $0.row.entity },
      columns: [
        ("relations", "Relations", { .integer($0.row.relations) }),
        ("via", "Via", { Table.Cell(list: $0.row.via) }),
        ("cycle", "In a cycle", { .text($0.row.isInCycle ? "yes" : "no") }),
      ])
  }

  /// What a list by first steps leaves out.
  private static func notes(on reach: SupplyReach) -> [String] {
    let year = reach.year.map { "\($0), " } ?? ""
    let name = "\(year)\(reach.start.name): "
    var notes: [String] = []
    if reach.rows.isEmpty {
      let nobody =
        reach.way == .upstream
        ? "no supply relation arrives" : "no supply relation leaves"
      notes.append(name + nobody + ".")
    }
    if reach.beyond > 0, let limit = reach.limit {
      notes.append(
        name + "\(NumberText.grouped(reach.beyond)) more at step \(limit + 1);"
          + " --steps 0 follows them all.")
    }
    if reach.sideways + reach.back > 0 {
      notes.append(
        name + "relations within a step \(NumberText.grouped(reach.sideways)),"
          + " back towards the start \(NumberText.grouped(reach.back)); nobody"
          + " is listed twice for them.")
    }
    return notes
  }
}
