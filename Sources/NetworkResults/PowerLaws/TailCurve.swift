/// A fitted distribution at values of the tail, to be drawn beside the
/// sample: its shares are of the whole sample, not of the tail.
public struct TailCurve: Sendable, Equatable {
  public struct Point: Sendable, Equatable {
    public var value: Double
    /// The share that is as large or larger.
    public var survival: Double
    /// The density; of a discrete sample the share of the whole number.
    public var density: Double

    public init(value: Double, survival: Double, density: Double) {
      self.value = value
      self.survival = survival
      self.density = density
    }
  }

  /// Nil for the power law itself.
  public var alternative: TailAlternative?
  public var points: [Point]

  public init(alternative: TailAlternative?, points: [Point]) {
    self.alternative = alternative
    self.points = points
  }
}
