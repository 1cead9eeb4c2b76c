package import NetworkModel

/// What is printed of an entity where it is one of many.
public struct EntityLabel: Sendable, Equatable {
  public var id: String
  public var name: String
  public var kind: String?
  public var country: String?

  public init(
    id: String, name: String, kind: String? = nil, country: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.country = country
  }

  /// The entity at a place of a network.
  package init(at place: Int, in entities: Network.Entities) {
    let id = entities.ids[place]
    self.init(
      id: id, name: entities.names[place] ?? id,
      kind: entities.kinds[place]?.rawValue,
      country: entities.countries[place])
  }
}
