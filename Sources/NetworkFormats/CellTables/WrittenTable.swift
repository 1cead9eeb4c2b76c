import NetworkModel

/// A value of a cell that is written.
enum WrittenValue: Equatable {
  case missing
  case text(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)
}

/// A table of a network as it is written: columns of cells.
struct WrittenTable {
  struct Column {
    var header: String
    /// Whether the cells say which entity or event is meant.
    var identifies = false
    /// The value in a row.
    var value: (Int) -> WrittenValue
  }

  var role: TableRole
  var count: Int
  var columns: [Column]

  var name: String { role.names[0] }

  /// The first places of what the format cannot hold are named so.
  func place(_ row: Int) -> String { "\(name), row \(row + 1)" }
}

/// The tables of a network, which ``OwnTables`` reads back as they were.
///
/// Columns in which no row holds anything are left out. A free attribute that
/// has the name of a column, or one that is hard to write, stands under that
/// name behind `attribute:`.
enum WrittenTables {
  static func tables(of network: Network) -> [WrittenTable] {
    var tables = [entities(network.entities), relations(network.relations)]
    let aliases = aliases(of: network.entities)
    if aliases.count > 0 { tables.append(aliases) }
    if !network.events.isEmpty { tables.append(events(network.events)) }
    return tables
  }

  private static func entities(_ entities: Network.Entities) -> WrittenTable {
    var columns = Columns<EntityField>(count: entities.count)
    columns.add(.id) { .text(entities.ids[$0]) }
    columns.add(.name) { .init(entities.names[$0]) }
    columns.add(.englishName) { .init(entities.englishNames[$0]) }
    columns.add(.kind) { .init(entities.kinds[$0]?.rawValue) }
    columns.add(.role) { .init(entities.roles[$0]?.rawValue) }
    columns.add(.country) { .init(entities.countries[$0]) }
    columns.add(.region) { .init(entities.regions[$0]) }
    columns.add(.city) { .init(entities.cities[$0]) }
    columns.add(.layer) { .init(entities.layers[$0]) }
    columns.add(.sector) { .init(entities.sectors[$0]) }
    columns.add(.year) { .init(entities.years[$0]) }
    columns.add(.provenance) { .init(entities.provenance[$0]) }
    columns.add(entities.attributes.names) {
      entities.attributes.value(of: $0, at: $1)
    }
    return columns.table(.entities)
  }

  private static func relations(
    _ relations: Network.Relations
  ) -> WrittenTable {
    let ids = relations.entityIDs
    var columns = Columns<RelationField>(count: relations.count)
    columns.add(.source) { .text(ids[Int(relations.sources[$0])]) }
    columns.add(.target) { .text(ids[Int(relations.targets[$0])]) }
    // Other readers know no value for what is missing here.
    if (0..<relations.count).contains(where: {
      relations.directions[$0] == .undirected
    }) {
      columns.add(.direction) { .text(relations.directions[$0].rawValue) }
    }
    columns.add(.dimension) { .init(relations.dimensions[$0]?.rawValue) }
    columns.add(.kind) { .init(relations.kinds[$0]?.rawValue) }
    columns.add(.year) { .init(relations.years[$0]) }
    columns.add(.endYear) { .init(relations.endYears[$0]) }
    columns.add(.technology) { .init(relations.technologies[$0]) }
    columns.add(.application) { .init(relations.applications[$0]) }
    columns.add(.industry) { .init(relations.industries[$0]) }
    if (0..<relations.count).contains(where: { relations.weights[$0] != 1 }) {
      columns.add(.weight) { .real(relations.weights[$0]) }
    }
    columns.add(.amount) { .init(relations.amounts[$0]) }
    columns.add(.currency) { .init(relations.currencies[$0]) }
    columns.add(.round) { .init(relations.rounds[$0]) }
    columns.add(.event) { .init(relations.events[$0]) }
    columns.add(.provenance) { .init(relations.provenance[$0]) }
    columns.add(relations.attributes.names) {
      relations.attributes.value(of: $0, at: $1)
    }
    return columns.table(.relations)
  }

  private static func aliases(of entities: Network.Entities) -> WrittenTable {
    var rows: [(alias: String, entity: Int)] = []
    for index in entities.indices {
      for alias in entities.aliases[index] { rows.append((alias, index)) }
    }
    var columns = Columns<AliasField>(count: rows.count)
    columns.add(.alias) { [rows] in .text(rows[$0].alias) }
    columns.add(.id) { [rows] in .text(entities.ids[rows[$0].entity]) }
    return columns.table(.aliases)
  }

  private static func events(_ events: [Event]) -> WrittenTable {
    var columns = Columns<EventField>(count: events.count)
    columns.add(.id) { .text(events[$0].id) }
    columns.add(.sources) { .init(events[$0].sources) }
    columns.add(.targets) { .init(events[$0].targets) }
    columns.add(.dimension) { .init(events[$0].dimension?.rawValue) }
    columns.add(.kind) { .init(events[$0].kind?.rawValue) }
    columns.add(.year) { .init(events[$0].year) }
    columns.add(.amount) { .init(events[$0].amount) }
    columns.add(.currency) { .init(events[$0].currency) }
    columns.add(.round) { .init(events[$0].round) }
    columns.add(.provenance) { .init(events[$0].provenance) }
    var names: [String] = []
    var known: Set<String> = []
    for attribute in events.lazy.flatMap(\.attributes)
    where known.insert(attribute.name).inserted {
      names.append(attribute.name)
    }
    columns.add(names) { name, row in
      events[row].attributes.first { $0.name == name }?.value
    }
    return columns.table(.events)
  }

  /// The columns of a table in the making.
  private struct Columns<Field: WrittenField> {
    let count: Int
    private var columns: [WrittenTable.Column] = []
    private var headers: Set<String> = []

    init(count: Int) { self.count = count }

    mutating func add(
      _ field: Field, _ value: @escaping (Int) -> WrittenValue
    ) {
      headers.insert(normalizedHeader(field.header))
      add(
        field.header, isNeeded: field.isNeeded,
        identifies: field.identifies, value)
    }

    private mutating func add(
      _ header: String, isNeeded: Bool, identifies: Bool,
      _ value: @escaping (Int) -> WrittenValue
    ) {
      guard isNeeded || (0..<count).contains(where: { value($0) != .missing })
      else { return }
      columns.append(
        .init(header: header, identifies: identifies, value: value))
    }

    /// Adds the free attributes, each under a header of its own.
    mutating func add(
      _ names: [String], _ value: @escaping (String, Int) -> AttributeValue?
    ) {
      let known = Set(Field.allCases.flatMap(\.headers)).union(headers)
      for name in names {
        var header = name
        var number = 1
        let isHard =
          name.isEmpty || name != trimmedHeader(name)
          || AttributeHeader.isMarked(name) || name.utf8.contains { $0 < 0x20 }
          || known.contains(normalizedHeader(name))
        if isHard { header = AttributeHeader.marked(name, number) }
        while !headers.insert(normalizedHeader(header)).inserted {
          number += 1
          header = AttributeHeader.marked(name, number)
        }
        add(header, isNeeded: false, identifies: false) { row in
          value(name, row).map(WrittenValue.init(attribute:)) ?? .missing
        }
      }
    }

    func table(_ role: TableRole) -> WrittenTable {
      WrittenTable(role: role, count: count, columns: columns)
    }
  }
}

extension WrittenValue {
  init(_ text: String?) { self = text.map { .text($0) } ?? .missing }

  init(_ number: Int?) { self = number.map { .integer($0) } ?? .missing }

  init(_ number: Double?) { self = number.map { .real($0) } ?? .missing }

  init(_ list: [String]) {
    self = list.isEmpty ? .missing : .text(OwnList.text(of: list))
  }

  init(attribute: AttributeValue) {
    switch attribute {
    case .text(let text): self = .text(OwnValue.text(of: text))
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .boolean(let flag): self = .boolean(flag)
    case .list: self = .text(OwnValue.json(of: attribute))
    }
  }
}
