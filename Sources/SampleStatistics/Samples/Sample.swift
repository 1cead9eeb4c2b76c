public import NetworkResults

/// Positive values as a histogram: each distinct value with its count.
///
/// Values that no power law can hold are left out and counted in
/// ``dropped``. The order of the input does not matter.
public struct Sample: Sendable, Equatable {
  public let kind: SampleKind
  /// The distinct values, ascending; at least two, all positive and finite,
  /// and whole numbers up to 2⁵³ if discrete.
  public let values: [Double]
  /// How often each of ``values`` occurs, at least once each.
  public let counts: [Int]
  /// The sum of ``counts``.
  public let size: Int
  public let dropped: DroppedValues

  /// The largest whole number up to which all are exact.
  public static let largestWholeNumber = 0x1p53

  /// More values than this are refused, so that counts are exact in
  /// floating-point numbers.
  public static let largestSize = 1 << 53

  init(
    kind: SampleKind, values: [Double], counts: [Int], size: Int,
    dropped: DroppedValues
  ) {
    self.kind = kind
    self.values = values
    self.counts = counts
    self.size = size
    self.dropped = dropped
  }

  /// The largest value.
  public var maximum: Double { values[values.count - 1] }

  /// What the sample is, in a few numbers.
  ///
  /// - Complexity: O(*distinct values*).
  public func summary() -> SampleSummary {
    var sum = 0.0
    for (value, count) in zip(values, counts) { sum += value * Double(count) }
    return SampleSummary(
      kind: kind, size: size, distinctValues: values.count, dropped: dropped,
      minimum: values[0], maximum: maximum, mean: sum / Double(size))
  }
}
