/// All that the growth of a value network is told: how many, by when, and
/// how they find each other.
///
/// Counts are cumulative, one a period, and exact in what grows; the knobs
/// of ``GrowthPeriod`` say how partners are found, and what is measured
/// follows from them.
public struct GrowthPlan: Sendable {
  public var periods: [GrowthPeriod] = []
  /// Sample nodes that bear a name, with their technology relations.
  public var namedSamples: [NamedNode] = []
  /// Relation nodes that bear a name, with their technology relations; 0 for
  /// those that only ``streams`` know.
  public var namedPartners: [NamedNode] = []
  /// Technology relations by each period of the sample nodes that come next
  /// after the named ones: placeholders whose degrees are planned, so that
  /// the degrees go on below the last that is known.
  public var followingSamples: [[Int]] = []
  /// The same of relation nodes, the first without a name to enter.
  public var followingPartners: [[Int]] = []
  public var streams: [SourceStream] = []
  /// How many communities the sample nodes fall into.
  public var communities = 2
  /// The spread of the logarithm of a sample node's fitness: 0 makes all
  /// alike, larger gives few nodes most of the relations.
  public var fitnessSpread = 1.0
  /// What draws relations to a sample node beside those it has: large lets
  /// latecomers catch up.
  public var attraction = 2.0
  /// How often a known partner takes the side that it took first: a provider
  /// provides again.
  public var roleFidelity = 0.9
  /// The share of relations with known partners that go to a partner of the
  /// same sample node, in the other direction.
  public var repeats = 0.0

  public init() {}
}

/// A node that bears a name, with its technology relations.
public struct NamedNode: Sendable, Equatable {
  public var name: String
  /// The number of its technology relations by each period.
  public var degrees: [Int]

  public init(name: String, degrees: [Int]) {
    self.name = name
    self.degrees = degrees
  }
}

/// A period of growth, usually a year. Counts are cumulative.
public struct GrowthPeriod: Sendable, Equatable {
  public var year = 0
  public var samples = 0
  /// Relation nodes, those of all streams among them.
  public var partners = 0
  /// Relations, those of all streams among them.
  public var relations = 0
  /// Technology relations between two sample nodes.
  public var coreRelations = 0
  /// The most technology relations of a sample node without a name.
  public var sampleCeiling = Int.max
  /// The most technology relations of a relation node without a name.
  public var partnerCeiling = Int.max
  /// The share of technology relations with new partners that leave the
  /// sample node.
  public var outwardShare = 0.5
  /// How often a relation stays within a community.
  public var fidelity = 0.5
  /// Above 0 the share of relations that close a triangle on purpose, below
  /// 0 the share of triangles by accident that are refused.
  public var closure = 0.0
  /// With which power of its new relations a sample node takes part in the
  /// core: large makes the strong meet in the core, small spreads it.
  public var hubExponent = 1.0
  /// How often the stronger end of a relation in the core is its source.
  public var hubSources = 0.5
  /// The longest distance, which a chain of suppliers into the core is laid
  /// for; 0 for no chain.
  public var diameter = 0
  /// How often a known partner is found by its relations rather than evenly.
  public var preference = 0.5

  public init() {}
}

/// Relations that run from many sources of one sort to sample nodes:
/// learning, work, investment.
public struct SourceStream: Sendable, Equatable {
  /// What a source of the stream is called: `investor`, `university`.
  public var title = ""
  public var relations: [Int] = []
  /// Sources without a name, which bring new relation nodes.
  public var sources: [Int] = []
  /// The most relations of a source without a name.
  public var ceiling = Int.max
  /// The share of their relations that named sources have in the first
  /// period; the rest follows in step with the stream.
  public var start = 0.0
  /// Places among the named samples, with the relations of the last period.
  public var namedSamples: [NamedSource] = []
  /// Places among the named partners, likewise.
  public var namedPartners: [NamedSource] = []

  public init() {}
}

/// A source that bears a name.
public struct NamedSource: Sendable, Equatable {
  public var place: Int
  public var relations: Int

  public init(place: Int, relations: Int) {
    self.place = place
    self.relations = relations
  }
}
