/// Where the distance between the fitted and the empirical distribution is
/// looked at: the greatest difference there is the Kolmogorov–Smirnov
/// distance.
///
/// `F` is the fitted distribution function, `S(x-)` and `S(x)` the shares of
/// the tail below and up to a value, `n` the size of the tail.
public enum DistanceConvention: String, Sendable, CaseIterable {
  /// As in Clauset's plfit.m and poweRlaw. Discrete: `|F(k) - S(k)|` at
  /// every whole number from xmin to the largest value. Continuous:
  /// `|F(x) - (i - 1)/n|` at every datum, the i-th in order.
  case everyDatum = "every_datum"
  /// As in the Python package powerlaw, and in the C library plfit for
  /// discrete data: `|F(x-) - S(x-)|` at distinct values only.
  case distinctValues = "distinct_values"
  /// The supremum over all real numbers, from both sides of every step. For
  /// discrete data the same as ``everyDatum``.
  case supremum
}

/// Which estimate of the exponent is taken.
public enum FiniteSizeCorrection: String, Sendable, CaseIterable {
  /// Maximum likelihood as it is.
  case none
  /// `(alpha (n - 1) + 1) / n`: removes the bias of order 1/n of Hill's
  /// estimator, for which it is exact; for discrete data it is the same
  /// approximation that the C library plfit makes.
  case unbiased
}

/// From what the standard error of the exponent is computed.
public enum StandardErrorRule: String, Sendable, CaseIterable {
  /// The curvature of the likelihood at its maximum: exact asymptotically,
  /// for discrete and truncated fits too.
  case fisherInformation = "fisher_information"
  /// `(alpha - 1)/sqrt(n)`, which holds for continuous data without
  /// truncation and is commonly printed for discrete data as well.
  case classical
}

/// How the lower end of the tail was found.
public enum XminRule: String, Sendable, CaseIterable {
  /// The candidate with the smallest Kolmogorov–Smirnov distance.
  case smallestDistance = "smallest_distance"
  /// The caller's.
  case given
}
