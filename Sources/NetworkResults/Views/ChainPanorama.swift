/// An industry chain from above: its layers and what flows among them.
public struct ChainPanorama: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    public var entity: EntityLabel
    /// Relations at the entity; one with itself counts twice.
    public var degree: Int

    public init(entity: EntityLabel, degree: Int) {
      self.entity = entity
      self.degree = degree
    }
  }

  public struct Layer: Sendable, Equatable {
    /// Nil for the entities that state none.
    public var name: String?
    /// An entity of several layers counts in each.
    public var entities: Int
    /// Of all entities that state a layer; nil for those that state none.
    public var share: Double?
    /// Of highest degree, the highest first, equal ones by id.
    public var largest: [Member]

    public init(
      name: String?, entities: Int, share: Double?, largest: [Member]
    ) {
      self.name = name
      self.entities = entities
      self.share = share
      self.largest = largest
    }
  }

  /// Supply relations from a layer to a layer, which may be the same.
  public struct Flow: Sendable, Equatable {
    /// Places among the layers.
    public var from: Int
    public var to: Int
    public var relations: Int

    public init(from: Int, to: Int, relations: Int) {
      self.from = from
      self.to = to
      self.relations = relations
    }
  }

  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  /// The field whose values are the layers.
  public var field: String
  /// From upstream to downstream; last those that state no layer, if any.
  public var layers: [Layer]
  /// By the layers from which and to which they lead; those that there are.
  public var flows: [Flow]
  /// How many entities there are, how many state a layer, and how many of
  /// these state several.
  public var entities: Int
  public var placed: Int
  public var several: Int
  /// The number of supply relations, each once.
  public var relations: Int

  public init(
    year: Int?, field: String, layers: [Layer], flows: [Flow], entities: Int,
    placed: Int, several: Int, relations: Int
  ) {
    self.year = year
    self.field = field
    self.layers = layers
    self.flows = flows
    self.entities = entities
    self.placed = placed
    self.several = several
    self.relations = relations
  }
}
