public import NetworkResults

extension Sample {
  /// Makes a sample of values.
  ///
  /// - Parameters:
  ///   - values: In any order; zeros, negative values and what is not finite
  ///     are left out and counted.
  ///   - kind: Nil for discrete if all that is kept are whole numbers up to
  ///     2⁵³, else continuous.
  /// - Complexity: O(*n* log *n*).
  public init(
    _ values: [Double], kind: SampleKind? = nil
  ) throws(SampleError) {
    guard !values.isEmpty else { throw .empty }
    var dropped = DroppedValues()
    var kept: [Double] = []
    kept.reserveCapacity(values.count)
    for value in values where dropped.keeps(value, count: 1) {
      kept.append(value)
    }
    kept.sort()
    var histogram = Histogram()
    for value in kept { histogram.append(value, count: 1) }
    try self.init(histogram, dropped: dropped, kind: kind)
  }

  /// Makes a sample of values with their counts, in any order; a value may
  /// occur several times.
  ///
  /// - Throws: ``SampleError/negativeCount(_:of:)`` and the errors of
  ///   ``init(_:kind:)``.
  public init(
    histogram pairs: [(value: Double, count: Int)], kind: SampleKind? = nil
  ) throws(SampleError) {
    var dropped = DroppedValues()
    var kept: [(value: Double, count: Int)] = []
    var size = 0
    for (value, count) in pairs {
      guard count >= 0 else { throw .negativeCount(count, of: value) }
      guard count <= Self.largestSize - size else {
        throw .tooMany(limit: Self.largestSize)
      }
      size += count
      guard count > 0, dropped.keeps(value, count: count) else { continue }
      kept.append((value, count))
    }
    guard size > 0 else { throw .empty }
    kept.sort { $0.value < $1.value }
    var histogram = Histogram()
    for (value, count) in kept { histogram.append(value, count: count) }
    try self.init(histogram, dropped: dropped, kind: kind)
  }

  /// Makes a sample of whole numbers, such as degrees: discrete, whatever
  /// they are.
  ///
  /// - Complexity: O(*n* + *largest value*) where the largest value is not
  ///   far above *n*, else O(*n* log *n*).
  public init(
    wholeNumbers: [Int]
  ) throws(SampleError) {
    try self.init(wholeNumbers.map { Double($0) }, kind: .discrete)
  }

  private init(
    _ histogram: Histogram, dropped: DroppedValues, kind: SampleKind?
  ) throws(SampleError) {
    let values = histogram.values
    let size = histogram.counts.reduce(0, +)
    guard let last = values.last else {
      throw .nothingPositive(count: dropped.count)
    }
    guard size > 1 else { throw .oneValue(last) }
    guard values.count > 1 else { throw .constant(last, count: size) }
    let fraction = values.first { $0 != $0.rounded(.down) }
    let areExact = last <= Self.largestWholeNumber
    let isWhole = fraction == nil && areExact
    if kind == .discrete, let fraction { throw .notWhole(fraction) }
    if kind == .discrete, !areExact {
      throw .tooLarge(last, limit: Self.largestWholeNumber)
    }
    self.init(
      kind: kind ?? (isWhole ? .discrete : .continuous), values: values,
      counts: histogram.counts, size: size, dropped: dropped)
  }
}

/// Distinct values with their counts while they are gathered.
struct Histogram {
  var values: [Double] = []
  var counts: [Int] = []

  /// Adds a value that is not below those before.
  mutating func append(_ value: Double, count: Int) {
    if values.last == value {
      counts[counts.count - 1] += count
    } else {
      values.append(value)
      counts.append(count)
    }
  }
}

extension DroppedValues {
  /// Whether a value can be part of a sample; counts it if not.
  mutating func keeps(_ value: Double, count: Int) -> Bool {
    guard value.isFinite else {
      notFinite += count
      return false
    }
    if value == 0 { zeros += count }
    if value < 0 { negatives += count }
    return value > 0
  }
}
