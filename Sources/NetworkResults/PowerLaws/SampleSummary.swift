/// Whether the values of a sample are whole numbers or any.
public enum SampleKind: String, Sendable, CaseIterable {
  /// Positive whole numbers: degrees, counts.
  case discrete
  /// Positive real numbers: amounts, weights.
  case continuous
}

/// How many values of a sample no power law can hold, by the reason.
public struct DroppedValues: Sendable, Equatable {
  public var zeros: Int
  public var negatives: Int
  /// Not a number, or infinite.
  public var notFinite: Int

  public init(zeros: Int = 0, negatives: Int = 0, notFinite: Int = 0) {
    self.zeros = zeros
    self.negatives = negatives
    self.notFinite = notFinite
  }

  public var count: Int { zeros + negatives + notFinite }
}

/// What a sample is, in a few numbers; of the values that were kept.
public struct SampleSummary: Sendable, Equatable {
  public var kind: SampleKind
  /// How many values were kept.
  public var size: Int
  public var distinctValues: Int
  public var dropped: DroppedValues
  public var minimum: Double
  public var maximum: Double
  public var mean: Double

  public init(
    kind: SampleKind, size: Int, distinctValues: Int, dropped: DroppedValues,
    minimum: Double, maximum: Double, mean: Double
  ) {
    self.kind = kind
    self.size = size
    self.distinctValues = distinctValues
    self.dropped = dropped
    self.minimum = minimum
    self.maximum = maximum
    self.mean = mean
  }
}
