/// All that was asked of one sample: the fit, how good it is, what could hold
/// in its place, and the verdict.
public struct PowerLawAnalysis: Sendable, Equatable {
  /// What was fitted, e.g. `degree`.
  public var values: String
  public var sample: SampleSummary
  public var fit: PowerLawFit
  /// The fit at every candidate for xmin, ascending; one where it was given.
  public var candidates: [XminCandidate]
  /// Nil where no replicates were asked for.
  public var goodnessOfFit: GoodnessOfFit?
  /// One for each alternative that the kind of the sample allows.
  public var comparisons: [TailComparison]
  public var verdict: PowerLawVerdict

  public init(
    values: String, sample: SampleSummary, fit: PowerLawFit,
    candidates: [XminCandidate] = [], goodnessOfFit: GoodnessOfFit? = nil,
    comparisons: [TailComparison] = [], verdict: PowerLawVerdict
  ) {
    self.values = values
    self.sample = sample
    self.fit = fit
    self.candidates = candidates
    self.goodnessOfFit = goodnessOfFit
    self.comparisons = comparisons
    self.verdict = verdict
  }
}
