import NetworkModel

/// Reads a table of events; their pairs become relations.
enum EventTable {
  static func read(
    _ input: TableInput, options: ReadingOptions,
    directory: inout EntityDirectory, columns: inout RelationColumns
  ) throws(FormatError) -> (events: [Event], account: ImportLedger.Table) {
    var reader = try TableReader.opening(
      input, options: options, header: TableHeader<EventField>.headerCount)
    try reader.firstRow()
    let header = try TableHeader<EventField>.reading(reader)
    for (field, role, accepted) in [
      (EventField.id, "the id of an event", ["event", "事件"]),
      (.sources, "the sources of an event", ["sources", "投资方"]),
      (.targets, "the targets of an event", ["targets", "被投资方"]),
    ] where header[field] == nil {
      throw .missingColumn(
        at: reader.position(of: 0), of: role, accepted: accepted)
    }
    let defaultKind =
      isInvestment(header, reader)
      ? RelationKind(rawValue: "invests") : nil
    directory.file = reader.file
    var account = reader.account(of: "events")
    var notes = EndNotes()
    var pairs = EventPairs(columns)
    var events: [Event] = []
    var lineOfID: [String: Int] = [:]
    while try reader.nextRecord(of: header.count, in: &account) {
      let (event, sources, targets) = try event(
        at: reader, header, defaultKind, &directory, &notes, &account)
      if let first = lineOfID[event.id] {
        throw .duplicateEvent(
          at: reader.position(of: header[.id] ?? 0), id: event.id, first: first)
      }
      lineOfID[event.id] = reader.line
      events.append(event)
      account.kept += 1
      for source in sources {
        for target in targets {
          account.count(
            pairs.add(event, source, target, to: &columns),
            at: reader.position(of: 0))
        }
      }
    }
    notes.enter(in: &account)
    reader.noteLines(in: &account)
    return (events, account)
  }

  /// Whether the columns of the parties are named as those of investments.
  private static func isInvestment(
    _ header: TableHeader<EventField>, _ reader: borrowing TableReader
  ) -> Bool {
    func isNamed(_ field: EventField, _ names: [String]) -> Bool {
      header[field].map {
        names.contains(normalizedHeader(reader.trimmed($0)))
      } ?? false
    }
    return isNamed(.sources, EventField.investorHeaders)
      || isNamed(.targets, EventField.investeeHeaders)
  }

  private static func event(
    at reader: borrowing TableReader, _ header: TableHeader<EventField>,
    _ defaultKind: RelationKind?, _ directory: inout EntityDirectory,
    _ notes: inout EndNotes, _ account: inout ImportLedger.Table
  ) throws(FormatError) -> (Event, sources: [UInt32], targets: [UInt32]) {
    guard let id = reader.value(header[.id]) else {
      throw .emptyCell(
        at: reader.position(of: header[.id] ?? 0), column: "id of the event")
    }
    let sources = try parties(
      at: reader, header[.sources], "sources", &directory, &notes)
    let targets = try parties(
      at: reader, header[.targets], "targets", &directory, &notes)
    let kind = reader.value(header[.kind]).map(RelationKind.init(written:))
    var attributes = reader.attributes(header)
    var event = Event(
      id: id, sources: sources.map { directory.id(at: $0) },
      targets: targets.map { directory.id(at: $0) },
      dimension: reader.value(header[.dimension]).map(Dimension.init(written:)),
      kind: kind ?? defaultKind,
      year: try reader.year(header[.year], &attributes, &account),
      currency: reader.value(header[.currency]),
      round: reader.value(header[.round]))
    let (amount, text) = try reader.amount(
      header[.amount], unit: header.unit(of: .amount))
    switch amount {
    case .amount(let amount, let currency):
      event.amount = amount
      if let currency, let stated = event.currency,
        !AmountText.isCurrency(stated, equalTo: currency)
      {
        throw .currencyConflict(
          at: reader.position(of: header[.amount] ?? 0), value: text,
          currency: stated)
      }
      event.currency = event.currency ?? currency
    case .undisclosed:
      account.count(
        .noted, "amounts that are not disclosed",
        at: reader.position(of: header[.amount] ?? 0))
    case .missing, .invalid: break
    }
    event.provenance = reader.values(header[.provenance])
    event.attributes = attributes
    return (event, sources, targets)
  }

  /// Returns the places of the parties in a cell, each once.
  private static func parties(
    at reader: borrowing TableReader, _ column: Int?, _ name: String,
    _ directory: inout EntityDirectory, _ notes: inout EndNotes
  ) throws(FormatError) -> [UInt32] {
    let position = reader.position(of: column ?? 0)
    var places: [UInt32] = []
    for party in reader.values(column) {
      let bytes = Array(party.utf8)
      let (place, how) = try directory.place(of: bytes.span, kind: nil)
      if let how { notes.add(how, at: position) }
      if !places.contains(place) { places.append(place) }
    }
    guard !places.isEmpty else {
      throw .emptyCell(at: position, column: "list of \(name)")
    }
    return places
  }
}

extension ImportLedger.Table {
  /// Counts what became of a pair of an event.
  fileprivate mutating func count(
    _ outcome: EventPairs.Outcome, at position: InputPosition
  ) {
    switch outcome {
    case .made: count(.created, "relations of events", at: position)
    case .linked:
      count(
        .noted, "relations that stood already, now of their event",
        at: position)
    case .known:
      count(.noted, "relations that name their event already", at: position)
    }
  }
}

/// The relations of an input by what they state, to find those of events.
struct EventPairs {
  enum Outcome { case made, linked, known }

  private struct Statement: Hashable {
    var source: UInt32
    var target: UInt32
    var dimension: UInt32
    var kind: UInt32
    var year: Int32
  }

  /// Relations without an event, latest first.
  private var free: [Statement: [Int]] = [:]
  private var pairsOfEvent: [UInt32: Set<UInt64>] = [:]

  init(_ columns: RelationColumns) {
    for index in stride(from: columns.count - 1, through: 0, by: -1) {
      let row = columns[index]
      if row.event == 0 {
        free[Self.statement(row), default: []].append(index)
      } else {
        pairsOfEvent[row.event, default: []].insert(Self.pair(row))
      }
    }
  }

  private static func pair(_ row: RelationRow) -> UInt64 {
    UInt64(row.source) << 32 | UInt64(row.target)
  }

  private static func statement(_ row: RelationRow) -> Statement {
    Statement(
      source: row.source, target: row.target, dimension: row.dimension,
      kind: row.kind, year: row.year)
  }

  /// Finds or appends the relation of one pair of an event.
  mutating func add(
    _ event: Event, _ source: UInt32, _ target: UInt32,
    to columns: inout RelationColumns
  ) -> Outcome {
    var row = RelationRow()
    row.source = source
    row.target = target
    row.dimension = columns.dimensions.code(for: event.dimension)
    row.kind = columns.kinds.code(for: event.kind)
    row.year = Int32(event.year ?? 0)
    row.event = columns.events.code(for: event.id)
    if pairsOfEvent[row.event]?.contains(Self.pair(row)) ?? false {
      return .known
    }
    if let index = free[Self.statement(row)]?.popLast() {
      columns.events.codes.replace(at: index, with: row.event)
      return .linked
    }
    row.amount = event.amount
    row.currency = columns.currencies.code(for: event.currency)
    row.round = columns.rounds.code(for: event.round)
    row.provenance = columns.provenance.code(for: event.provenance)
    columns.append(row, attributes: [])
    return .made
  }
}
