/// How far those who are supplied depend on few suppliers and on other
/// countries.
public struct InputDependence: Sendable, Equatable {
  /// One who is supplied.
  public struct Buyer: Sendable, Equatable {
    public var entity: EntityLabel
    /// The supply relations that arrive from others, or their weights.
    public var inputs: Double
    /// The number of distinct suppliers.
    public var suppliers: Int
    /// The supplier of most inputs; of equal ones the first by id. Nil where
    /// the inputs come to 0.
    public var largest: EntityLabel?
    /// The share of inputs from it.
    public var largestShare: Double?
    /// Herfindahl–Hirschman index of the suppliers' shares, to 10,000.
    public var herfindahl: Double?
    /// Inputs from the same country, from another one, and from suppliers
    /// of which, or of whom, a country is not stated.
    public var domestic: Double
    public var foreign: Double
    public var notStated: Double

    public init(
      entity: EntityLabel, inputs: Double, suppliers: Int,
      largest: EntityLabel?, largestShare: Double?, herfindahl: Double?,
      domestic: Double, foreign: Double, notStated: Double
    ) {
      self.entity = entity
      self.inputs = inputs
      self.suppliers = suppliers
      self.largest = largest
      self.largestShare = largestShare
      self.herfindahl = herfindahl
      self.domestic = domestic
      self.foreign = foreign
      self.notStated = notStated
    }

    /// Whether there is but one supplier.
    public var hasSoleSupplier: Bool { suppliers == 1 }

    /// The share of foreign inputs among those of which both countries are
    /// stated; nil if there are none.
    public var foreignShare: Double? {
      domestic + foreign > 0 ? foreign / (domestic + foreign) : nil
    }
  }

  /// One who supplies.
  public struct Supplier: Sendable, Equatable {
    public var entity: EntityLabel
    /// How many it supplies, and how many have no other supplier.
    public var buyers: Int
    public var soleBuyers: Int
    /// Inputs of all that it supplies.
    public var inputs: Double

    public init(
      entity: EntityLabel, buyers: Int, soleBuyers: Int, inputs: Double
    ) {
      self.entity = entity
      self.buyers = buyers
      self.soleBuyers = soleBuyers
      self.inputs = inputs
    }
  }

  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  /// The most inputs first, equal ones by id.
  public var buyers: [Buyer]
  /// The most sole buyers first, then the most buyers, then by id.
  public var suppliers: [Supplier]
  /// The number of supply relations, those of an entity with itself apart.
  public var relations: Int
  public var ownRelations: Int
  /// Relations that would be supply if they had a direction.
  public var undirected: Int

  public init(
    year: Int?, buyers: [Buyer], suppliers: [Supplier], relations: Int,
    ownRelations: Int, undirected: Int
  ) {
    self.year = year
    self.buyers = buyers
    self.suppliers = suppliers
    self.relations = relations
    self.ownRelations = ownRelations
    self.undirected = undirected
  }
}
