/// Real numbers that are rounded to whole ones: `k` stands for those from
/// `k - offset` up to `k - offset + 1`.
struct WholeNumberIntervals: Sendable {
  var offset: Double
  /// Where the interval of xmin begins.
  var origin: Double
  /// Where the interval of xmax ends, in `t`; nil for no end.
  var end: Double?

  init(_ support: TailSupport, offset: Double) {
    self.offset = offset
    origin = support.xmin - offset
    end = nil
    end = support.xmax.map { t($0 - offset + 1) }
  }

  /// `ln(x/origin)`.
  func t(_ x: Double) -> Double {
    x < 2 * origin
      ? logarithm(onePlus: (x - origin) / origin) : logarithm(x / origin)
  }

  /// The ends of the interval of `k`, in `t`.
  func interval(of k: Double) -> (lower: Double, upper: Double) {
    (t(k - offset), t(k - offset + 1))
  }
}

/// A distribution of real numbers that are rounded to whole ones; its density
/// in `t` is proportional to `exp(-(a t + b q(t)))`.
struct IntervalTail: TailDistribution {
  var edges: WholeNumberIntervals
  var exponent: TailExponent
  var lnNorm: Double

  init(
    edges: WholeNumberIntervals, a: Double, b: Double, statistic: TailStatistic
  ) {
    self.edges = edges
    exponent = TailExponent(a: a, b: b, statistic: statistic)
    lnNorm = 0
    lnNorm = exponent.lnIntegral(from: 0, to: edges.end)
  }

  func lnDensity(_ x: Double, _ t: Double) -> Double {
    let (lower, upper) = edges.interval(of: x)
    return exponent.lnIntegral(from: lower, to: upper) - lnNorm
  }

  func lnSurvival(_ x: Double) -> Double {
    let lower = max(edges.interval(of: x.rounded(.up)).lower, 0)
    return exponent.lnIntegral(from: lower, to: edges.end) - lnNorm
  }
}
