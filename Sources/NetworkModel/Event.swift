/// A relation among more than two parties: a financing round, a joint project.
///
/// It expands to a relation from each source to each target. Sums, such as
/// of amounts, are taken over events, never over those pairs.
public struct Event: Sendable, Hashable, Identifiable {
  public var id: String
  public var sources: [Entity.ID]
  public var targets: [Entity.ID]
  public var dimension: Dimension?
  public var kind: RelationKind?
  public var year: Int?
  public var amount: Double?
  public var currency: String?
  public var round: String?
  public var attributes: [Attribute] = []
  public var provenance: [String] = []

  public init(
    id: String, sources: [Entity.ID], targets: [Entity.ID],
    dimension: Dimension? = nil, kind: RelationKind? = nil, year: Int? = nil,
    amount: Double? = nil, currency: String? = nil, round: String? = nil
  ) {
    self.id = id
    self.sources = sources
    self.targets = targets
    self.dimension = dimension ?? kind?.dimension
    self.kind = kind
    self.year = year
    self.amount = amount
    self.currency = currency
    self.round = round
  }

  /// The pairs of this event, sources outermost.
  public var relations: [Relation] {
    sources.flatMap { source in
      targets.map { target in
        var pair = Relation(
          source: source, target: target, dimension: dimension, kind: kind,
          year: year)
        pair.amount = amount
        pair.currency = currency
        pair.round = round
        pair.event = id
        pair.provenance = provenance
        return pair
      }
    }
  }
}
