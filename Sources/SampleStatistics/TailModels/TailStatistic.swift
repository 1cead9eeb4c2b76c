/// The second statistic `q(t)` of a family of tails; the first is
/// `t = ln(x/x0)` itself. Both are 0 where the tail begins.
enum TailStatistic: Equatable {
  /// `t²`: lognormal.
  case square
  /// `(exp(rate t) - 1)/rate`: stretched exponential, and with rate 1
  /// exponential and power law with cutoff. With rate 0 it is `t`.
  ///
  /// It is divided by `exp(rate top)`, so that it does not overflow at `top`
  /// however large the rate is.
  case growth(rate: Double, top: Double = 0)
  /// `exp(t) - 1 - t`: power law with cutoff, too. It differs from `t` also
  /// in a narrow tail, where `exp(t) - 1` is nearly the same.
  case excess

  func value(_ t: Double) -> Double {
    switch self {
    case .square: t * t
    case .growth(let rate, let top):
      if rate == 0 {
        t
      } else if top == 0 {
        exponentialMinusOne(rate * t) / rate
      } else if rate * t < 1 {
        exponential(-rate * top) * exponentialMinusOne(rate * t) / rate
      } else {
        (exponential(rate * (t - top)) - exponential(-rate * top)) / rate
      }
    case .excess: Self.excess(t)
    }
  }

  func slope(_ t: Double) -> Double {
    switch self {
    case .square: 2 * t
    case .growth(let rate, let top): exponential(rate * (t - top))
    case .excess: exponentialMinusOne(t)
    }
  }

  /// How the slope changes.
  func bend(_ t: Double) -> Double {
    switch self {
    case .square: 2
    case .growth(let rate, _): rate * slope(t)
    case .excess: exponential(t)
    }
  }

  /// Where `q'` is `slope`, or nil if nowhere at or above 0.
  func place(ofSlope slope: Double) -> Double? {
    switch self {
    case .square: return slope >= 0 ? slope / 2 : nil
    case .growth(let rate, let top):
      guard rate > 0, slope > 0 else { return nil }
      let place = top + logarithm(slope) / rate
      return place >= 0 ? place : nil
    case .excess: return slope >= 0 ? logarithm(onePlus: slope) : nil
    }
  }

  /// The series of `q` in steps of a whole number at `n`, where `t` has the
  /// series `t`.
  func series(at n: Double, t: PowerSeries) -> PowerSeries {
    switch self {
    case .square: return t * t
    case .growth(let rate, let top):
      if rate == 0 { return t }
      let start = t.coefficients[0]
      var series = PowerSeries.power(
        at: n, exponent: rate, scale: exponential(rate * (start - top)) / rate)
      series.coefficients[0] = value(start)
      return series
    case .excess:
      var series = PowerSeries(0).combined(0, -1, with: t)
      let start = t.coefficients[0]
      series.coefficients[0] = value(start)
      // exp(t) is x over xmin, a straight line.
      series.coefficients[1] = exponentialMinusOne(start) / n
      return series
    }
  }

  /// A step in `t` over which an exponent with weight `b` bends little.
  func step(weight b: Double) -> Double {
    switch self {
    case .square: b > 0 ? min(2, 2 / b.squareRoot()) : 2
    case .growth(let rate, _): rate > 0 ? min(2, 1 / rate) : 2
    case .excess: 1
    }
  }

  /// `exp(t) - 1 - t`, by its series where that would cancel.
  static func excess(_ t: Double) -> Double {
    guard abs(t) < 0.25 else { return exponentialMinusOne(t) - t }
    var term = t
    var sum = 0.0
    for k in 2...12 {
      term *= t / Double(k)
      sum += term
    }
    return sum
  }
}
