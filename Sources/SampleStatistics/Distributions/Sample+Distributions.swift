public import NetworkResults

extension Sample {
  /// Returns the complementary cumulative distribution: for each distinct
  /// value the share of the sample that is as large or larger.
  ///
  /// - Complexity: O(*distinct values*).
  public func survival() -> [SurvivalPoint] {
    var rest = size
    return zip(values, counts).map { value, count in
      defer { rest -= count }
      return SurvivalPoint(
        value: value, share: Double(rest) / Double(size))
    }
  }

  /// Eight bins a decade.
  public static let binFactor = 1.333_521_432_163_324

  /// Returns the density in bins that grow by a constant factor, from the
  /// smallest value on; empty bins are left out.
  ///
  /// A bin begins where the one before ends. Of discrete samples the bounds
  /// are rounded up to whole numbers, at least one further each, and the
  /// width of a bin is the number of whole numbers in it.
  ///
  /// - Parameter factor: Above 1.
  /// - Complexity: O(*distinct values* + *bins*).
  public func logBinnedDensity(
    factor: Double = Sample.binFactor
  ) -> [DensityBin] {
    precondition(factor > 1, "bins grow")
    var bins: [DensityBin] = []
    var place = 0
    var lower = values[0]
    var edge = lower
    while place < values.count {
      // The least numbers do not grow by every factor.
      edge = max(edge * factor, edge.nextUp)
      let end =
        kind == .discrete ? max(edge.rounded(.up), lower + 1) : edge
      var count = 0
      while place < values.count, values[place] < end {
        count += counts[place]
        place += 1
      }
      if count > 0 { bins.append(bin(from: lower, to: end, count: count)) }
      lower = end
    }
    return bins
  }

  private func bin(
    from lower: Double, to end: Double, count: Int
  ) -> DensityBin {
    let upper = kind == .discrete ? end - 1 : end
    return DensityBin(
      lower: lower, upper: upper,
      // Rooted one by one, so that the product cannot overflow.
      center: lower == upper
        ? lower : lower.squareRoot() * upper.squareRoot(),
      count: count,
      density: Double(count) / (Double(size) * (end - lower)))
  }
}
