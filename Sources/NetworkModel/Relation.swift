/// A statement that something flows from one entity to another.
///
/// `source` is the side from which it flows: the provider of a technology,
/// the investor, the university or former employer.
public struct Relation: Sendable, Hashable {
  /// Whether the two ends are alike.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case directed, undirected
  }

  public var source: Entity.ID
  public var target: Entity.ID
  public var direction: Direction = .directed
  public var dimension: Dimension?
  public var kind: RelationKind?
  public var year: Int?
  public var endYear: Int?
  public var technology: String?
  public var application: String?
  /// The industry sector in which the relation stands.
  public var industry: String?
  public var weight: Double = 1
  public var amount: Double?
  public var currency: String?
  public var round: String?
  /// The event of which this relation is one pair.
  public var event: Event.ID?
  public var attributes: [Attribute] = []
  /// Where the input says so: one citation an element.
  public var provenance: [String] = []

  public init(
    source: Entity.ID, target: Entity.ID, dimension: Dimension? = nil,
    kind: RelationKind? = nil, year: Int? = nil, weight: Double = 1
  ) {
    self.source = source
    self.target = target
    self.dimension = dimension ?? kind?.dimension
    self.kind = kind
    self.year = year
    self.weight = weight
  }
}
