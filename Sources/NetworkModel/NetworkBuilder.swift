/// Gathers entities, relations and events into a network.
public struct NetworkBuilder: Sendable {
  package private(set) var entities = Network.Entities()
  package var relations = Network.Relations()
  package private(set) var events: [Event] = []
  private var placeOfID: [String: UInt32] = [:]
  private var eventIDs: Set<String> = []

  /// The largest number of entities: their places are 32-bit.
  package static let entityLimit = Int(UInt32.max) - 1

  public init() {}

  /// Returns the place of the entity with an id, where there is one.
  package func place(of id: Entity.ID) -> UInt32? { placeOfID[id] }

  /// Adds an entity and returns its place.
  @discardableResult
  public mutating func add(_ entity: Entity) throws(NetworkError) -> Int {
    guard !entity.id.isEmpty else { throw .emptyID }
    guard placeOfID[entity.id] == nil else {
      throw .duplicateEntity(id: entity.id)
    }
    guard entities.count < Self.entityLimit else {
      throw .tooManyEntities(limit: Self.entityLimit)
    }
    placeOfID[entity.id] = UInt32(entities.count)
    entities.append(entity)
    return entities.count - 1
  }

  /// Adds a relation, both ends of which are already entities.
  public mutating func add(_ relation: Relation) throws(NetworkError) {
    let name = "the relation \(relation.source) → \(relation.target)"
    guard let source = placeOfID[relation.source] else {
      throw .unknownEntity(id: relation.source, of: name)
    }
    guard let target = placeOfID[relation.target] else {
      throw .unknownEntity(id: relation.target, of: name)
    }
    guard relation.weight.isFinite else {
      throw .invalidWeight(relation.weight, of: name)
    }
    if let amount = relation.amount, !amount.isFinite {
      throw .invalidAmount(amount, of: name)
    }
    relations.append(relation, source: source, target: target)
  }

  /// Adds an event and, unless relations already carry its id, its pairs.
  ///
  /// If it throws, neither the event nor any of its pairs has been added.
  public mutating func add(_ event: Event) throws(NetworkError) {
    guard !eventIDs.contains(event.id) else {
      throw .duplicateEvent(id: event.id)
    }
    let name = "the event \(event.id)"
    for id in event.sources + event.targets where placeOfID[id] == nil {
      throw .unknownEntity(id: id, of: name)
    }
    if let amount = event.amount, !amount.isFinite {
      throw .invalidAmount(amount, of: name)
    }
    if !relations.events.holds(event.id) {
      for relation in event.relations { try add(relation) }
    }
    eventIDs.insert(event.id)
    events.append(event)
  }

  /// Records an event whose pairs are already relations.
  package mutating func note(_ event: Event) throws(NetworkError) {
    guard eventIDs.insert(event.id).inserted else {
      throw .duplicateEvent(id: event.id)
    }
    events.append(event)
  }

  /// Appends alternative names to the entity at a place.
  package mutating func addAlias(_ alias: String, at place: UInt32) {
    var aliases = entities.aliases[Int(place)]
    guard !aliases.contains(alias) else { return }
    aliases.append(alias)
    entities.aliases.replace(at: Int(place), with: aliases)
  }

  /// Returns the network of all that was added.
  public func finish() -> Network {
    var relations = relations
    relations.entityIDs = entities.ids
    return Network(entities: entities, relations: relations, events: events)
  }
}
