import NetworkModel

/// What the rows of a sheet, or of a table in a database, are.
enum TableRole: Int, CaseIterable {
  case entities, relations, aliases, events

  /// The names by which such a table is known, as ``normalizedHeader(_:)``
  /// gives them; the first is the one that is written.
  var names: [String] {
    switch self {
    case .entities:
      [
        "nodes", "node", "entities", "entity", "vertices", "节点", "节点表",
        "实体", "实体表", "企业", "机构", "点", "顶点",
      ]
    case .relations:
      [
        "relations", "relation", "edges", "edge", "links", "relationships",
        "关系", "关系表", "边", "边表", "连接", "联系",
      ]
    case .aliases:
      ["aliases", "alias", "别名", "别名表", "名称对照", "名称对照表"]
    case .events: ["events", "event", "事件", "事件表", "融资事件", "投资事件"]
    }
  }

  /// What such a table is called where one is looked for.
  var title: String {
    switch self {
    case .entities: "entities"
    case .relations: "relations"
    case .aliases: "aliases"
    case .events: "events"
    }
  }

  init?(name: String) {
    let form = normalizedHeader(name)
    guard let role = Self.allCases.first(where: { $0.names.contains(form) })
    else { return nil }
    self = role
  }

  /// Recognizes a table by a row of headers.
  init?(headers cells: [String]) {
    let relation = TableHeader<RelationField>(trimming: cells)
    let event = TableHeader<EventField>(trimming: cells)
    let alias = TableHeader<AliasField>(trimming: cells)
    let entity = TableHeader<EntityField>(trimming: cells)
    let describes = EntityField.allCases.contains {
      ![.id, .name, .englishName, .aliases, .provenance].contains($0)
        && entity[$0] != nil
    }
    if relation[.source] != nil, relation[.target] != nil {
      self = .relations
    } else if event[.id] != nil, event[.sources] != nil,
      event[.targets] != nil
    {
      self = .events
    } else if alias[.alias] != nil, alias[.id] != nil, !describes {
      self = .aliases
    } else if entity[.id] != nil || entity[.name] != nil, describes {
      self = .entities
    } else {
      return nil
    }
  }
}

/// Which tables of a workbook or a database are read, and as what.
struct TableRoles {
  /// The place of the table of each role.
  private(set) var places: [TableRole: Int] = [:]
  /// The tables that are not read.
  private(set) var unread: [Int] = []

  /// - Parameter rows: The first rows of a table, asked for where its name
  ///   says nothing.
  init(
    names: [String],
    rows: (Int) throws(FormatError) -> [[String]]
  ) throws(FormatError) {
    var nameless: [Int] = []
    for (place, name) in names.enumerated() {
      if let role = TableRole(name: name) {
        add(place, as: role)
      } else {
        nameless.append(place)
      }
    }
    for place in nameless {
      let role = try rows(place).lazy.compactMap {
        TableRole(headers: $0)
      }.first
      if let role { add(place, as: role) } else { unread.append(place) }
    }
    // The only table is taken for relations, as the only file is.
    if names.count == 1, places.isEmpty {
      places[.relations] = 0
      unread = []
    }
    unread.sort()
  }

  private mutating func add(_ place: Int, as role: TableRole) {
    if places[role] == nil {
      places[role] = place
    } else {
      unread.append(place)
    }
  }
}
