/// The likelihood of a stretched exponential distribution whose values are
/// rounded to whole numbers.
struct StretchedIntervals {
  var edges: WholeNumberIntervals
  private var tail: Tail
  private var intervals: [(lower: Double, upper: Double)]
  /// Where the interval of the largest value ends.
  let top: Double

  init(_ tail: Tail, offset: Double) {
    self.tail = tail
    let edges = WholeNumberIntervals(tail.support, offset: offset)
    self.edges = edges
    let intervals = tail.values.map { edges.interval(of: $0) }
    self.intervals = intervals
    top = intervals.last?.upper ?? 0
  }

  /// `q`, which does not overflow at the largest value.
  func statistic(rate: Double) -> TailStatistic {
    .growth(rate: rate, top: top)
  }

  /// Returns the best theta for a beta, over `exp(-beta top)`, and the
  /// likelihood there.
  ///
  ///     P(k) = exp(-theta q0) (1 - exp(-theta (q1 - q0)))
  ///
  /// for the interval from `q0` to `q1`, over `1 - exp(-theta q)` for a tail
  /// that ends at `q`: concave in theta.
  func best(rate: Double) -> (weight: Double, lnLikelihood: Double) {
    let statistic = statistic(rate: rate)
    let starts = intervals.map { statistic.value($0.lower) }
    let widths = intervals.map { edge in
      let step = rate * (edge.upper - edge.lower)
      if rate == 0 { return edge.upper - edge.lower }
      // The first form keeps the digits of narrow intervals, the other does
      // not overflow in wide ones.
      return step < 1
        ? exponential(rate * (edge.lower - top)) * exponentialMinusOne(step)
          / rate
        : statistic.value(edge.upper) - statistic.value(edge.lower)
    }
    let end = edges.end.map { statistic.value($0) }
    let start = zip(tail.counts, starts).reduce(0) { $0 + $1.0 * $1.1 }
    guard start.isFinite, widths.allSatisfy({ $0.isFinite }) else {
      return (0, -.infinity)
    }
    let ln = decreasingRoot(
      from: logarithm(tail.size / start),
      upTo: logarithm(1e8 * max(1, tail.size / start))
    ) { ln in
      balance(theta: exponential(ln), start: start, widths: widths, end: end)
    }
    let theta = exponential(ln)
    var sum = -theta * start
    for (count, width) in zip(tail.counts, widths) {
      sum += count * logarithm(-exponentialMinusOne(-theta * width))
    }
    if let end {
      sum -= tail.size * logarithm(-exponentialMinusOne(-theta * end))
    }
    return (theta, sum)
  }

  /// What pulls theta up against what pulls it down, as a logarithm, and its
  /// slope by the logarithm of theta.
  private func balance(
    theta: Double, start: Double, widths: [Double], end: Double?
  ) -> (value: Double, slope: Double) {
    var up = 0.0
    var upSlope = 0.0
    for (count, width) in zip(tail.counts, widths) {
      let (value, slope) = pull(theta, width)
      up += count * value
      upSlope += count * slope
    }
    var down = start
    var downSlope = 0.0
    if let end {
      let (value, slope) = pull(theta, end)
      down += tail.size * value
      downSlope += tail.size * slope
    }
    return (
      logarithm(up / down), theta * (upSlope / up - downSlope / down)
    )
  }

  /// `w/(exp(theta w) - 1)` and its derivative by theta.
  private func pull(
    _ theta: Double, _ width: Double
  ) -> (value: Double, slope: Double) {
    let value = width / exponentialMinusOne(theta * width)
    return (value, -value * (width + value))
  }
}
