/// Relations by the countries of their ends.
public struct CrossBorder: Sendable, Equatable {
  /// The relations from one country to another.
  public struct Pair: Sendable, Equatable {
    public var from: String
    public var to: String
    public var relations: Int
    public var weight: Double
    /// Of all relations across borders.
    public var share: Double

    public init(
      from: String, to: String, relations: Int, weight: Double, share: Double
    ) {
      self.from = from
      self.to = to
      self.relations = relations
      self.weight = weight
      self.share = share
    }
  }

  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  /// The most relations first, equal ones by country. An undirected relation
  /// stands at the country that comes first by name.
  public var pairs: [Pair]
  public var domestic: Int
  public var foreign: Int
  /// Relations of which an end states no country.
  public var notStated: Int

  public init(
    year: Int?, pairs: [Pair], domestic: Int, foreign: Int, notStated: Int
  ) {
    self.year = year
    self.pairs = pairs
    self.domestic = domestic
    self.foreign = foreign
    self.notStated = notStated
  }

  /// The share of relations across borders among those of which both
  /// countries are stated; nil if there are none.
  public var foreignShare: Double? {
    domestic + foreign == 0
      ? nil : Double(foreign) / Double(domestic + foreign)
  }
}
