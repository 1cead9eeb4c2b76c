import NetworkResults

/// A distribution on a tail.
protocol TailDistribution: Sendable {
  /// The logarithm of the density, or of the probability of a whole number,
  /// at `x`; `t` is `ln(x/xmin)`.
  func lnDensity(_ x: Double, _ t: Double) -> Double
  /// The logarithm of the share of the tail at `x` and above.
  func lnSurvival(_ x: Double) -> Double
}

/// A model fitted to a tail.
struct TailFit {
  var alternative: TailAlternative
  var model: any TailDistribution
  var parameters: [TailComparison.Parameter]
  /// Whether the family holds the power law, so that the best of it cannot
  /// be worse.
  var holdsPowerLaw: Bool {
    switch alternative {
    case .exponential, .poisson: false
    case .powerLawWithCutoff: true
    // A power law of rounded values is another.
    case .lognormal, .stretchedExponential: !(model is IntervalTail)
    }
  }
  /// Whether the fit has become the power law itself.
  var isPowerLaw = false
  /// Whether the fit has become a power law of rounded values, which is not
  /// the power law of whole numbers.
  var isRoundedPowerLaw = false
  /// Whether the likelihood has no maximum.
  var isAtLimit = false
}
