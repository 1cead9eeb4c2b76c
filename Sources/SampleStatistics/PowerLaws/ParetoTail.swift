/// The continuous power law without an upper end.
///
///     F(x) = 1 - (x/xmin)^-(alpha - 1),   alpha = 1 + n / sum of ln(x/xmin)
///
/// The estimate is Hill's.
///
/// - Reference: Hill 1975, doi:10.1214/aos/1176343247.
struct ParetoTail: TailModel {
  typealias Draws = ParetoDraws

  let alpha: Double
  private let start: Double
  private let xmin: Double

  @inline(__always)
  init(_ columns: borrowing TailColumns, _ start: TailStart, xmax: Double) {
    self.init(
      columns, start, xmax: xmax, alpha: 1 + start.size / start.logSum)
  }

  @inline(__always)
  init(
    _ columns: borrowing TailColumns, _ start: TailStart, xmax: Double,
    alpha: Double
  ) {
    self.alpha = alpha
    self.start = start.log
    xmin = start.xmin
  }

  var varianceLog: Double { 1 / ((alpha - 1) * (alpha - 1)) }
  var logNorm: Double { logarithm(xmin / (alpha - 1)) }

  @inline(__always)
  func below(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    1 - exponential(-(alpha - 1) * (columns.logs[place] - start))
  }

  @inline(__always)
  func upTo(_ columns: borrowing TailColumns, _ place: Int) -> Double {
    below(columns, place)
  }
}
