/// A firm, an investor, a university: anything that a relation can join.
public struct Entity: Sendable, Hashable, Identifiable {
  public var id: String
  /// The name to print; the id where the input gives none.
  public var name: String
  public var englishName: String?
  /// Other names under which the input knows this entity.
  public var aliases: [String] = []
  public var kind: EntityKind?
  public var role: Role?
  public var country: String?
  public var regions: [String] = []
  public var cities: [String] = []
  public var layers: [String] = []
  public var sectors: [String] = []
  /// The year from which the entity is in the network, where it is stated.
  public var year: Int?
  public var attributes: [Attribute] = []
  /// Where the input says so: one citation an element.
  public var provenance: [String] = []

  public init(
    id: String, name: String? = nil, kind: EntityKind? = nil,
    role: Role? = nil, country: String? = nil, year: Int? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.kind = kind
    self.role = role
    self.country = country
    self.year = year
  }
}
