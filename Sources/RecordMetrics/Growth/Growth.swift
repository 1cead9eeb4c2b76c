#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a quantity grew.
public enum Growth {
  /// Returns the growth from one value to another.
  ///
  ///     g = b/a − 1
  ///
  /// - Returns: nil unless the first value is above 0 and the second is not
  ///   below it, since a share of nothing or of a debt says nothing.
  public static func rate(from first: Double, to last: Double) -> Double? {
    guard first > 0, last >= 0, first.isFinite, last.isFinite else {
      return nil
    }
    return last / first - 1
  }

  /// Returns the compound annual growth rate.
  ///
  ///     CAGR = (b/a)^(1/years) − 1
  ///
  /// - Returns: nil where there is no ``rate(from:to:)``, or no year passed.
  public static func compoundRate(
    from first: Double, to last: Double, years: Int
  ) -> Double? {
    guard years > 0, rate(from: first, to: last) != nil else { return nil }
    return pow(last / first, 1 / Double(years)) - 1
  }
}
