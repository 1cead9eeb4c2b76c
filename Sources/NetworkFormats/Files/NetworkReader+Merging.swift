import NetworkModel

extension NetworkReader {
  /// Returns the networks at several paths as one.
  ///
  /// Entities of one id are one: what the first input leaves open is filled
  /// in from later ones, lists are joined, and where two inputs contradict
  /// each other the earlier one holds. A relation that a later input states
  /// as often as an earlier one, alike in everything, is merged into it
  /// unless repeated rows are to be kept. Events of one id are one.
  ///
  /// - Complexity: as reading, and O(*n* + *m*) to merge.
  public static func read(
    merging paths: [String], options: ReadingOptions = .init()
  ) throws(FormatError) -> LoadedNetwork {
    if paths.count == 1 { return try read(paths[0], options: options) }
    var merger = NetworkMerger(keepsRepeats: options.repeatedRows == .keep)
    var tables: [ImportLedger.Table] = []
    for path in paths {
      let loaded = try read(path, options: options)
      tables += loaded.ledger.tables
      merger.add(loaded.network, file: path)
    }
    do throws(NetworkError) {
      let network = try merger.network()
      return LoadedNetwork(
        network: network, ledger: ImportLedger(tables: tables + merger.tables))
    } catch {
      throw .malformed(
        at: InputPosition(file: paths[0]), problem: error.description,
        remedy: "merge fewer inputs")
    }
  }
}

/// Several networks becoming one.
private struct NetworkMerger {
  private let keepsRepeats: Bool
  private var entities: [Entity] = []
  private var placeOfID: [Entity.ID: Int] = [:]
  private var relations: [Relation] = []
  private var copies: [Relation: Int] = [:]
  private var events: [Event] = []
  private var placeOfEvent: [Event.ID: Int] = [:]
  private var entityTable = ImportLedger.Table(
    content: "entities", file: "all inputs", dialect: "entities by id")
  private var relationTable = ImportLedger.Table(
    content: "relations", file: "all inputs", dialect: "relations")

  init(keepsRepeats: Bool) { self.keepsRepeats = keepsRepeats }

  var tables: [ImportLedger.Table] { [entityTable, relationTable] }

  mutating func add(_ network: Network, file: String) {
    let position = InputPosition(file: file)
    for entity in network.entities { add(entity, at: position) }
    var copiesHere: [Relation: Int] = [:]
    for relation in network.relations {
      relationTable.read += 1
      copiesHere[relation, default: 0] += 1
      if !keepsRepeats,
        copiesHere[relation, default: 0] <= copies[relation, default: 0]
      {
        relationTable.count(
          .merged, "an earlier input states the same", at: position)
      } else {
        relations.append(relation)
        relationTable.kept += 1
      }
    }
    for (relation, count) in copiesHere {
      copies[relation] = max(count, copies[relation, default: 0])
    }
    for event in network.events { add(event, at: position) }
  }

  private mutating func add(_ entity: Entity, at position: InputPosition) {
    entityTable.read += 1
    guard let place = placeOfID[entity.id] else {
      placeOfID[entity.id] = entities.count
      entities.append(entity)
      entityTable.kept += 1
      return
    }
    entityTable.count(
      .merged, "an earlier input has the same id", at: position)
    for field in entities[place].complete(by: entity) {
      entityTable.count(
        .noted, "another \(field) than an earlier input, which holds",
        at: position)
    }
  }

  private mutating func add(_ event: Event, at position: InputPosition) {
    guard let place = placeOfEvent[event.id] else {
      placeOfEvent[event.id] = events.count
      events.append(event)
      return
    }
    if events[place] != event {
      relationTable.count(
        .noted, "another event of an id than an earlier input, which holds",
        at: position)
    }
  }

  func network() throws(NetworkError) -> Network {
    var builder = NetworkBuilder()
    for entity in entities { try builder.add(entity) }
    for relation in relations { try builder.add(relation) }
    // Their pairs are relations of the inputs already.
    for event in events { try builder.note(event) }
    return builder.finish()
  }
}

extension Entity {
  /// Fills in what is open from another statement of the same entity;
  /// returns the fields in which the two contradict each other.
  fileprivate mutating func complete(by other: Entity) -> [String] {
    var conflicts: [String] = []
    func fill<Value: Equatable>(
      _ value: inout Value?, _ new: Value?, _ field: String
    ) {
      guard let new else { return }
      if value == nil {
        value = new
      } else if value != new {
        conflicts.append(field)
      }
    }
    func join(_ list: inout [String], _ new: [String]) {
      for item in new where !list.contains(item) { list.append(item) }
    }
    var name = name == id ? nil : name
    fill(&name, other.name == other.id ? nil : other.name, "name")
    self.name = name ?? id
    fill(&englishName, other.englishName, "English name")
    fill(&kind, other.kind, "kind")
    fill(&role, other.role, "role")
    fill(&country, other.country, "country")
    fill(&year, other.year, "year")
    join(&aliases, other.aliases)
    join(&regions, other.regions)
    join(&cities, other.cities)
    join(&layers, other.layers)
    join(&sectors, other.sectors)
    join(&provenance, other.provenance)
    for attribute in other.attributes {
      let known = attributes.first { $0.name == attribute.name }
      if known == nil {
        attributes.append(attribute)
      } else if known
        != attribute
      {
        conflicts.append(quoted(attribute.name))
      }
    }
    return conflicts
  }
}
