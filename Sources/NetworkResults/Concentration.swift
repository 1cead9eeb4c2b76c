/// How unevenly a total is divided among its parts.
public struct Concentration: Sendable, Equatable {
  /// The share of the *n* largest parts.
  public struct Ratio: Sendable, Equatable {
    public var n: Int
    /// In 0...1.
    public var share: Double

    public init(n: Int, share: Double) {
      self.n = n
      self.share = share
    }
  }

  /// How many parts there are, those of size 0 among them.
  public var parts: Int
  public var total: Double
  /// CR*n* for the *n* that were asked for and that are fewer than the parts.
  public var ratios: [Ratio]
  /// Herfindahl–Hirschman index, of shares in percent: 10,000 for one part.
  public var herfindahl: Double
  /// Gini coefficient of the population of parts; 0 if all are equal.
  public var gini: Double
  /// Shannon entropy of the shares, in bits.
  public var entropy: Double
  /// Entropy as a share of the most that so many parts can have; nil for a
  /// single part.
  public var evenness: Double?

  public init(
    parts: Int, total: Double, ratios: [Ratio], herfindahl: Double,
    gini: Double, entropy: Double, evenness: Double?
  ) {
    self.parts = parts
    self.total = total
    self.ratios = ratios
    self.herfindahl = herfindahl
    self.gini = gini
    self.entropy = entropy
    self.evenness = evenness
  }

  /// Returns CR*n*; nil where it was not asked for or *n* parts are all.
  public func ratio(_ n: Int) -> Double? {
    ratios.first { $0.n == n }?.share
  }
}
