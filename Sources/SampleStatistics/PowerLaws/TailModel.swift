import NetworkResults

/// A power law fitted from one xmin up, as its distribution function at the
/// values of the columns.
///
/// Each value is computed by itself, so that it is the same to the last bit
/// whichever others were looked at.
protocol TailModel: SendableMetatype {
  /// Draws from the fit.
  associatedtype Draws: TailDraws where Draws.Model == Self

  /// Fits the exponent by maximum likelihood.
  ///
  /// - Parameter xmax: The largest value that was possible; infinite where
  ///   there is no upper end.
  init(_ columns: borrowing TailColumns, _ start: TailStart, xmax: Double)

  /// Takes an exponent as it is.
  init(
    _ columns: borrowing TailColumns, _ start: TailStart, xmax: Double,
    alpha: Double)

  var alpha: Double { get }
  /// The variance of `ln x` under the fit: the Fisher information of alpha.
  var varianceLog: Double { get }
  /// The logarithm of the norm of `(x/xmin)^-alpha`.
  var logNorm: Double { get }

  /// The fitted share of values below the one at a place.
  func below(_ columns: borrowing TailColumns, _ place: Int) -> Double
  /// The fitted share of values up to the one at a place.
  func upTo(_ columns: borrowing TailColumns, _ place: Int) -> Double
}

extension TailModel {
  /// The logarithm of the likelihood of the tail.
  func logLikelihood(of start: TailStart) -> Double {
    -start.size * logNorm - alpha * start.logSum
  }
}
