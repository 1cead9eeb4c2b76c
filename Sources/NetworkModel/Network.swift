/// Entities and the relations among them: an ordered value.
///
/// Order is the order of the input and decides every tie further on. Every
/// id is unique, and both ends of every relation are entities of the network.
/// A network is made by a ``NetworkBuilder`` and changed by selecting.
public struct Network: Sendable, Equatable {
  public let entities: Entities
  public let relations: Relations
  public let events: [Event]

  /// Makes a network of parts that already fit together.
  package init(entities: Entities, relations: Relations, events: [Event]) {
    self.entities = entities
    self.relations = relations
    self.events = events
  }

  /// The network without entities.
  public init() {
    self.init(entities: Entities(), relations: Relations(), events: [])
  }

  /// Makes a network of values; both ends of each relation must be given.
  ///
  /// Events are expanded: their pairs follow `relations`, unless a relation
  /// already carries the event's id.
  public init(
    entities: some Sequence<Entity>, relations: some Sequence<Relation>,
    events: some Sequence<Event> = []
  ) throws(NetworkError) {
    var builder = NetworkBuilder()
    for entity in entities { try builder.add(entity) }
    for relation in relations { try builder.add(relation) }
    for event in events { try builder.add(event) }
    self = builder.finish()
  }
}

extension Network {
  /// The entities of a network, in order; kept by column.
  public struct Entities: Sendable, Equatable, RandomAccessCollection {
    package var ids: [String] = []
    package var names = Column<String?>()
    package var englishNames = Column<String?>()
    package var aliases = CategoryColumn<[String]>()
    package var kinds = CategoryColumn<EntityKind?>()
    package var roles = CategoryColumn<Role?>()
    package var countries = CategoryColumn<String?>()
    package var regions = CategoryColumn<[String]>()
    package var cities = CategoryColumn<[String]>()
    package var layers = CategoryColumn<[String]>()
    package var sectors = CategoryColumn<[String]>()
    package var years = Column<Int?>()
    package var provenance = CategoryColumn<[String]>()
    package var attributes = AttributeColumns()

    package init() {}

    /// Entities of which nothing is known but the id.
    package init(ids: [String]) {
      let count = ids.count
      self.ids = ids
      names = Column(repeating: nil, count: count)
      englishNames = Column(repeating: nil, count: count)
      aliases = CategoryColumn(repeating: [], count: count)
      kinds = CategoryColumn(repeating: nil, count: count)
      roles = CategoryColumn(repeating: nil, count: count)
      countries = CategoryColumn(repeating: nil, count: count)
      regions = CategoryColumn(repeating: [], count: count)
      cities = CategoryColumn(repeating: [], count: count)
      layers = CategoryColumn(repeating: [], count: count)
      sectors = CategoryColumn(repeating: [], count: count)
      years = Column(repeating: nil, count: count)
      provenance = CategoryColumn(repeating: [], count: count)
      attributes = AttributeColumns(emptyRows: count)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { ids.count }

    public subscript(index: Int) -> Entity {
      var entity = Entity(
        id: ids[index], name: names[index], kind: kinds[index],
        role: roles[index], country: countries[index], year: years[index])
      entity.englishName = englishNames[index]
      entity.aliases = aliases[index]
      entity.regions = regions[index]
      entity.cities = cities[index]
      entity.layers = layers[index]
      entity.sectors = sectors[index]
      entity.attributes = attributes[index]
      entity.provenance = provenance[index]
      return entity
    }

    package mutating func append(_ entity: Entity) {
      ids.append(entity.id)
      // A name equal to the id is not stored, so that a plain edge list
      // holds each of its names once.
      names.append(entity.name == entity.id ? nil : entity.name)
      englishNames.append(entity.englishName)
      aliases.append(entity.aliases)
      kinds.append(entity.kind)
      roles.append(entity.role)
      countries.append(entity.country)
      regions.append(entity.regions)
      cities.append(entity.cities)
      layers.append(entity.layers)
      sectors.append(entity.sectors)
      years.append(entity.year)
      attributes.append(entity.attributes)
      provenance.append(entity.provenance)
    }

    /// Returns the entities at the given places, in that order.
    package func gathering(_ indices: [Int]) -> Entities {
      var result = Entities()
      result.ids = indices.map { ids[$0] }
      result.names = names.gathering(indices)
      result.englishNames = englishNames.gathering(indices)
      result.aliases = aliases.gathering(indices)
      result.kinds = kinds.gathering(indices)
      result.roles = roles.gathering(indices)
      result.countries = countries.gathering(indices)
      result.regions = regions.gathering(indices)
      result.cities = cities.gathering(indices)
      result.layers = layers.gathering(indices)
      result.sectors = sectors.gathering(indices)
      result.years = years.gathering(indices)
      result.attributes = attributes.gathering(indices)
      result.provenance = provenance.gathering(indices)
      return result
    }
  }
}
