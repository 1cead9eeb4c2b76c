/// The continuous power law between xmin and xmax; alpha may be any number.
///
/// With `λ = alpha - 1` and `v = ln(x/xmin)` the density of v is proportional
/// to `e^(-λv)` on `0 ... ln(xmax/xmin)`.
///
/// - Reference: Aban, Meerschaert & Panorska 2006,
///   doi:10.1198/016214505000000411.
struct TruncatedParetoTail: TailModel {
  typealias Draws = TruncatedParetoDraws

  let alpha: Double
  let varianceLog: Double
  let logNorm: Double
  private let start: Double
  let width: Double
  private let norm: Double

  init(_ columns: borrowing TailColumns, _ start: TailStart, xmax: Double) {
    let width = logarithm(of: xmax, over: start.xmin)
    let alpha = ExponentSearch.exponent(
      meanLog: start.meanLog, width: width
    ) { alpha in LogMoments.ofInterval(alpha - 1, from: 0, to: width) }
    self.init(columns, start, xmax: xmax, alpha: alpha)
  }

  init(
    _ columns: borrowing TailColumns, _ start: TailStart, xmax: Double,
    alpha: Double
  ) {
    self.alpha = alpha
    self.start = start.log
    width = logarithm(of: xmax, over: start.xmin)
    let moments = LogMoments.ofInterval(alpha - 1, from: 0, to: width)
    norm = moments.sum
    varianceLog = moments.variance
    logNorm = logarithm(start.xmin) + logarithm(norm)
  }

  func below(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    let v = columns.logs[place] - start
    let part = LogMoments.ofInterval(alpha - 1, from: 0, to: v).sum
    return min(1, part / norm)
  }

  func upTo(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    below(columns, place)
  }
}
