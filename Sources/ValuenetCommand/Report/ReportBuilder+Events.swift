import ValueNetwork

/// Events and their amounts, each once.
extension ReportBuilder {
  func events() throws(CommandError) -> Section {
    let events = selected.relations.events
    let isOfEvent = selected.relations.indices.map { events[$0] != nil }
    guard !selected.events.isEmpty || isOfEvent.contains(true) else {
      return Section(id: "events", title: "Events", blocks: [absence("events")])
    }
    // Events without rounds are told by what their relations are.
    let rounds = selected.relations.rounds
    let hasRounds = selected.relations.indices.contains {
      isOfEvent[$0] && rounds[$0] != nil
    }
    let field = hasRounds ? "round" : "dimension"
    let parts = try ofEvents()
    var blocks: [Block] = []
    for unit in [ShareUnit.events, .amount] {
      var options = ShareOptions()
      options.unit = unit
      do {
        let table = try ShareTable(of: parts, by: field, options: options)
        blocks.append(block(table, unit, field))
      } catch {
        // Amounts in several currencies have no sum.
        blocks.append(.absence("amounts: \(error)"))
      }
    }
    if let note = noteOnOthers(isOfEvent) { blocks.append(.paragraph(note)) }
    return Section(id: "events", title: "Events", blocks: blocks)
  }

  /// The snapshots, each with the relations that belong to an event.
  private func ofEvents() throws(CommandError) -> [(Int?, Network)] {
    var selection = Selection()
    do throws(PredicateError) {
      selection.condition = try Predicate(parsing: "event is not missing")
    } catch {
      throw .request("\(error)")
    }
    return snapshots.map { ($0.year, $0.network.selecting(selection)) }
  }

  private func block(
    _ table: ShareTable, _ unit: ShareUnit, _ field: String
  ) -> Block {
    let isAmount = unit == .amount
    return .table(
      ShareReport.forReaders(
        table,
        title: isAmount
          ? "Amounts of events: \(field)" : "Number of events: \(field)",
        unit: isAmount
          ? "Amount" + (table.currency.map { ", \($0)" } ?? "") : "Events",
        conventions: Conventions([
          .init("counted", "each event once, however many pairs it has")
        ])), name: "\(isAmount ? "amounts" : "events")-by-\(field)")
  }

  /// What states an amount and belongs to no event.
  private func noteOnOthers(_ isOfEvent: [Bool]) -> String? {
    let relations = selected.relations
    let count = relations.indices.count {
      !isOfEvent[$0] && relations.amounts[$0] != nil
    }
    guard count > 0 else { return nil }
    return "\(NumberText.grouped(count)) relation\(count == 1 ? "" : "s") with"
      + " an amount and without an event"
      + " \(count == 1 ? "is" : "are") in neither table."
  }
}
