/// The second statistic `q(t)` of a family of tails; the first is
/// `t = ln(x/x0)` itself. Both are 0 where the tail begins.
enum TailStatistic: Equatable {
  /// `t²`: lognormal.
  case square
  /// `(exp(rate t) - 1)/rate`: stretched exponential, and with rate 1
  /// exponential and power law with cutoff. With rate 0 it is `t`.
  case growth(rate: Double)

  func value(_ t: Double) -> Double {
    switch self {
    case .square: t * t
    case .growth(let rate): rate == 0 ? t : exponentialMinusOne(rate * t) / rate
    }
  }

  func slope(_ t: Double) -> Double {
    switch self {
    case .square: 2 * t
    case .growth(let rate): exponential(rate * t)
    }
  }

  /// Where `q'` is `slope`, or nil if nowhere at or above 0.
  func place(ofSlope slope: Double) -> Double? {
    switch self {
    case .square: return slope >= 0 ? slope / 2 : nil
    case .growth(let rate):
      guard rate > 0, slope >= 1 else { return nil }
      return logarithm(slope) / rate
    }
  }

  /// The series of `q` in steps of a whole number at `n`, where `t` has the
  /// series `t`.
  func series(at n: Double, t: PowerSeries) -> PowerSeries {
    switch self {
    case .square: return t * t
    case .growth(let rate):
      if rate == 0 { return t }
      let start = t.coefficients[0]
      var series = PowerSeries.power(
        at: n, exponent: rate, scale: exponential(rate * start) / rate)
      series.coefficients[0] = value(start)
      return series
    }
  }

  /// A step in `t` over which an exponent with weight `b` bends little.
  func step(weight b: Double) -> Double {
    switch self {
    case .square: b > 0 ? min(2, 2 / b.squareRoot()) : 2
    case .growth(let rate): rate > 0 ? min(2, 1 / rate) : 2
    }
  }
}
