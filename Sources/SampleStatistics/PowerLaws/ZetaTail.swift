/// The discrete power law without an upper end.
///
///     F(x) = 1 - ζ(alpha, x + 1)/ζ(alpha, xmin)
///
/// From `reach` up a survival is one exponential and a polynomial in 1/x;
/// below it the few whole numbers that there are have been summed up.
struct ZetaTail: TailModel {
  typealias Draws = ZetaDraws

  let alpha: Double
  let varianceLog: Double
  let logNorm: Double
  private let start: Double
  let xmin: Double
  private let reach: Double
  /// `F` below xmin, xmin + 1, … up to `reach`.
  private let near: [Double]
  private let survival: ZetaSurvival

  init(_ columns: borrowing TailColumns, _ start: TailStart, xmax: Double) {
    self.init(
      columns, start, xmax: xmax,
      alpha: ExponentSearch.zetaExponent(
        meanLog: start.meanLog, xmin: start.xmin))
  }

  init(
    _ columns: borrowing TailColumns, _ start: TailStart, xmax: Double,
    alpha: Double
  ) {
    self.alpha = alpha
    self.start = start.log
    xmin = start.xmin
    let moments = LogMoments.ofWholeNumbers(alpha, from: xmin)
    varianceLog = moments.variance
    logNorm = logarithm(moments.sum)
    reach = EulerMaclaurin.reach(alpha)
    survival = ZetaSurvival(alpha, scale: xmin / moments.sum)
    near = NearTail.shares(
      alpha, from: xmin, below: reach, norm: moments.sum)
  }

  @inline(__always)
  func below(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    let x = columns.values[place]
    if x < reach { return nearShare(x) }
    return 1 - survival(log: columns.logs[place] - start, inverse: 1 / x)
  }

  @inline(__always)
  func upTo(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    let x = columns.values[place] + 1
    if x < reach { return nearShare(x) }
    return 1 - survival(log: columns.upperLogs[place] - start, inverse: 1 / x)
  }

  /// The fitted share of values from a whole number of the tail up.
  ///
  /// - Parameter log: `ln(x/xmin)`.
  func survival(from x: Double, log: Double) -> Double {
    x < reach ? 1 - nearShare(x) : survival(log: log, inverse: 1 / x)
  }

  /// Beyond what was summed up there is nothing left.
  private func nearShare(_ x: Double) -> Double {
    let step = x - xmin
    return step < Double(near.count) ? near[Int(step)] : 1
  }
}

/// The survival of the discrete power law where Euler and Maclaurin's formula
/// is exact:
///
///     P(X >= x) = scale (x/xmin)^-(s-1) (1/(s-1) + b/2 + c1 b² + c2 b⁴ + …),
///     b = 1/x
///
/// In this form nothing overflows, even where x itself is infinite.
struct ZetaSurvival {
  private let inverse: Double
  private let lambda: Double
  private let scale: Double
  /// `B(2j)/(2j)! · s (s + 1) … (s + 2j - 2)`.
  private var factors = InlineArray<8, Double>(repeating: 0)

  init(_ s: Double, scale: Double) {
    lambda = s - 1
    inverse = 1 / lambda
    self.scale = scale
    var rising = s
    for j in 0..<8 {
      factors[j] = EulerMaclaurin.coefficients[j] * rising
      rising *= (s + Double(2 * j + 1)) * (s + Double(2 * j + 2))
    }
  }

  /// - Parameters:
  ///   - log: `ln(x/xmin)`.
  ///   - inverse: `1/x`.
  @inline(__always)
  func callAsFunction(log: Double, inverse b: Double) -> Double {
    let r = b * b
    let r2 = r * r
    let low = factors[0] + r * factors[1] + r2 * (factors[2] + r * factors[3])
    let high =
      factors[4] + r * factors[5] + r2 * (factors[6] + r * factors[7])
    let sum = inverse + b * (0.5 + b * (low + r2 * r2 * high))
    return scale * exponential(-lambda * log) * sum
  }
}

/// The first whole numbers of a discrete power law, term by term.
enum NearTail {
  /// Terms below this share of the first change no sum.
  private static let negligible = 45.0

  /// Returns the shares below xmin, xmin + 1, … as long as those numbers are
  /// below `end`, or until nothing is left.
  static func shares(
    _ s: Double, from xmin: Double, below end: Double, norm: Double
  ) -> [Double] {
    guard xmin < end else { return [] }
    var shares: [Double] = []
    var sum = 0.0
    var step = 0.0
    while xmin + step < end {
      shares.append(min(1, sum / norm))
      let v = logarithm(of: step, above: xmin)
      if s * v > negligible { return shares }
      sum += exponential(-s * v)
      step += 1
    }
    return shares
  }
}
