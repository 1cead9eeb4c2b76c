/// How unevenly a sum is spread: the share that the lowest so many hold.
public struct LorenzCurve: Sendable, Equatable {
  /// A point: the poorest `population` together hold `share`.
  public struct Point: Sendable, Equatable {
    public var population: Double
    public var share: Double

    public init(population: Double, share: Double) {
      self.population = population
      self.share = share
    }
  }

  /// From (0, 0) to (1, 1), one for each distinct value between.
  public var points: [Point]
  /// The Gini coefficient of the population: twice the area between the
  /// curve and the diagonal.
  public var gini: Double
  /// The share that the highest tenth holds, `⌈n/10⌉` of `n`.
  public var topDecileShare: Double
  /// How many hold something or nothing.
  public var size: Int
  public var sum: Double

  public init(
    points: [Point], gini: Double, topDecileShare: Double, size: Int,
    sum: Double
  ) {
    self.points = points
    self.gini = gini
    self.topDecileShare = topDecileShare
    self.size = size
    self.sum = sum
  }
}
