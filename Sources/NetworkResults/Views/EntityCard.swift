/// What a network says of one entity and of those around it.
public struct EntityCard: Sendable, Equatable {
  /// A field of the entity with its values.
  public struct Fact: Sendable, Equatable {
    public var field: String
    public var values: [String]

    public init(_ field: String, _ values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// From where to where a relation leads, seen from the entity.
  public enum Way: String, Sendable, CaseIterable {
    /// It arrives.
    case `in`
    /// It leaves.
    case out
    case undirected
    /// Of the entity with itself.
    case own
  }

  /// The relations of one dimension, or of all.
  public struct Degrees: Sendable, Equatable {
    /// Nil where the relations state none.
    public var dimension: String?
    /// How many relations there are each way, and the sums of their weights.
    public var relations: [Way: Int]
    public var weights: [Way: Double]
    /// How many distinct entities are at the other end.
    public var partners: Int

    public init(
      dimension: String?, relations: [Way: Int] = [:],
      weights: [Way: Double] = [:], partners: Int = 0
    ) {
      self.dimension = dimension
      self.relations = relations
      self.weights = weights
      self.partners = partners
    }

    public var total: Int { relations.values.reduce(0, +) }
  }

  /// The relations of one dimension with one other entity, one way.
  public struct Partner: Sendable, Equatable {
    public var entity: EntityLabel
    public var way: Way
    public var dimension: String?
    /// The distinct kinds of the relations, in the order of their names.
    public var kinds: [String]
    public var relations: Int
    /// The distinct years, ascending.
    public var years: [Int]
    /// How many state no year.
    public var undated: Int
    public var weight: Double

    public init(
      entity: EntityLabel, way: Way, dimension: String?, kinds: [String],
      relations: Int, years: [Int], undated: Int, weight: Double
    ) {
      self.entity = entity
      self.way = way
      self.dimension = dimension
      self.kinds = kinds
      self.relations = relations
      self.years = years
      self.undated = undated
      self.weight = weight
    }
  }

  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  public var entity: EntityLabel
  public var facts: [Fact]
  /// By dimension, in the order of names, those without one last.
  public var degrees: [Degrees]
  public var all: Degrees
  /// By dimension and way, then the most relations first.
  public var partners: [Partner]
  public var structure: EgoStructure

  public init(
    year: Int?, entity: EntityLabel, facts: [Fact], degrees: [Degrees],
    all: Degrees, partners: [Partner], structure: EgoStructure
  ) {
    self.year = year
    self.entity = entity
    self.facts = facts
    self.degrees = degrees
    self.all = all
    self.partners = partners
    self.structure = structure
  }
}

/// The place of a vertex among its neighbors, directions ignored.
public struct EgoStructure: Sendable, Equatable {
  /// The number of distinct neighbors.
  public var neighbors: Int
  /// How many pairs of neighbors have a tie.
  public var ties: Int
  /// Ties by pairs of neighbors: the local clustering; nil for fewer than two.
  public var clustering: Double?
  /// The density of the ego network with the ego in it; nil without neighbors.
  public var density: Double?
  /// Burt's effective size, k − 2 t / k; nil without neighbors.
  public var effectiveSize: Double?
  /// Burt's constraint; nil without neighbors.
  public var constraint: Double?
  /// Into how many components that of the ego falls without it.
  public var pieces: Int
  /// How many vertices are then outside the largest of them.
  public var cutOff: Int

  public init(
    neighbors: Int, ties: Int, clustering: Double?, density: Double?,
    effectiveSize: Double?, constraint: Double?, pieces: Int, cutOff: Int
  ) {
    self.neighbors = neighbors
    self.ties = ties
    self.clustering = clustering
    self.density = density
    self.effectiveSize = effectiveSize
    self.constraint = constraint
    self.pieces = pieces
    self.cutOff = cutOff
  }

  /// The pairs of neighbors that only a way through the ego, or a longer one,
  /// joins.
  public var brokeredPairs: Int { neighbors * (neighbors - 1) / 2 - ties }

  /// Effective size by neighbors; nil without neighbors.
  public var efficiency: Double? {
    effectiveSize.map { $0 / Double(neighbors) }
  }
}
