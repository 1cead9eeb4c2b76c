/// The discrete power law between xmin and xmax; alpha may be any number.
///
///     F(x) = sum of k^-alpha, k = xmin ... x, over the same up to xmax
struct TruncatedZetaTail: TailModel {
  typealias Draws = TruncatedZetaDraws

  let alpha: Double
  let varianceLog: Double
  let logNorm: Double
  let xmin: Double
  let xmax: Double
  private let norm: Double
  private let reach: Double
  private let near: [Double]
  /// What stands below `reach`, with the end of the formula there.
  private let base: Double
  private let reachLog: Double

  init(_ columns: borrowing TailColumns, _ start: TailStart, xmax: Double) {
    let xmin = start.xmin
    let alpha = ExponentSearch.exponent(
      meanLog: start.meanLog, width: logarithm(of: xmax, over: xmin)
    ) { LogMoments.ofWholeNumbers($0, from: xmin, below: xmax + 1) }
    self.init(columns, start, xmax: xmax, alpha: alpha)
  }

  init(
    _ columns: borrowing TailColumns, _ start: TailStart, xmax: Double,
    alpha: Double
  ) {
    self.alpha = alpha
    self.xmax = xmax
    xmin = start.xmin
    let moments = LogMoments.ofWholeNumbers(
      alpha, from: xmin, below: xmax + 1)
    norm = moments.sum
    varianceLog = moments.variance
    logNorm = logarithm(norm)
    reach = min(EulerMaclaurin.reach(alpha), xmax + 1)
    near = NearTail.shares(alpha, from: xmin, below: reach, norm: norm)
    let first = xmin + max(0, (reach - xmin).rounded(.up))
    reachLog = logarithm(of: first, over: xmin)
    base =
      LogMoments.ofWholeNumbers(alpha, from: xmin, below: first).sum
      + EulerMaclaurin.end(alpha, at: first, v: reachLog).sum
  }

  func below(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    share(below: columns.values[place])
  }

  func upTo(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    share(below: columns.values[place] + 1)
  }

  /// The fitted share of values below a whole number of the tail.
  func share(below x: Double) -> Double {
    if x < reach {
      let step = x - xmin
      return step < Double(near.count) ? near[Int(step)] : 1
    }
    let log = logarithm(of: x, over: xmin)
    let integral = LogMoments.ofInterval(alpha - 1, from: reachLog, to: log)
    let end = EulerMaclaurin.end(alpha, at: x, v: log)
    return min(1, (base + xmin * integral.sum - end.sum) / norm)
  }
}
