/// A distribution that could hold in place of a power law.
public enum TailAlternative: String, Sendable, CaseIterable {
  case lognormal
  case exponential
  case stretchedExponential = "stretched_exponential"
  case powerLawWithCutoff = "power_law_with_cutoff"
  /// Discrete samples only.
  case poisson
}

/// A power law against an alternative on the same tail.
///
///     R = ln L(power law) - ln L(alternative)
///
/// Vuong's normalized ratio is `R/(s sqrt(n))`, where `s` is the standard
/// deviation of the differences of the `n` log-likelihoods; for nested
/// alternatives `2 |R|` is compared with chi-squared of one degree of
/// freedom. `R > 0` favors the power law.
///
/// - Reference: Vuong 1989, doi:10.2307/1912557.
public struct TailComparison: Sendable, Equatable {
  /// A parameter of the alternative by its name, e.g. `mu`.
  public struct Parameter: Sendable, Equatable {
    public var name: String
    public var value: Double

    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// Which of the two is favored, at the level that the comparison states.
  public enum Favored: String, Sendable {
    case powerLaw = "power_law"
    case alternative
    /// The data do not tell them apart.
    case neither
  }

  public var alternative: TailAlternative
  public var parameters: [Parameter]
  /// Of the alternative, on the tail of the power law.
  public var logLikelihood: Double
  public var logLikelihoodRatio: Double
  /// Nil where the alternative has become the power law itself, so that the
  /// ratio is 0/0, and for nested alternatives.
  public var normalizedRatio: Double?
  /// The probability of a ratio as far from 0 in either direction if both
  /// fit equally well; 1 where the alternative has become the power law.
  public var pValue: Double
  public var favors: Favored
  /// Whether the alternative contains the power law.
  public var isNested: Bool
  /// What became of a continuous alternative over whole numbers; nil where it
  /// did not have to.
  public var discretization: TailDiscretization?
  /// What a reader must know, e.g. that the fit lies on a boundary.
  public var note: String?

  public init(
    alternative: TailAlternative, parameters: [Parameter],
    logLikelihood: Double, logLikelihoodRatio: Double,
    normalizedRatio: Double?, pValue: Double, favors: Favored, isNested: Bool,
    discretization: TailDiscretization? = nil, note: String? = nil
  ) {
    self.alternative = alternative
    self.parameters = parameters
    self.logLikelihood = logLikelihood
    self.logLikelihoodRatio = logLikelihoodRatio
    self.normalizedRatio = normalizedRatio
    self.pValue = pValue
    self.favors = favors
    self.isNested = isNested
    self.discretization = discretization
    self.note = note
  }
}
