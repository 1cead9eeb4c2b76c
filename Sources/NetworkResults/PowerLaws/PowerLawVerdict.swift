/// What the fit, its goodness and the comparisons come to.
public struct PowerLawVerdict: Sendable, Equatable {
  /// The statistical support for a power law, in the words of Clauset,
  /// Shalizi & Newman 2009, doi:10.1137/070710111.
  public enum Support: String, Sendable, CaseIterable {
    /// Ruled out: a sample of the fitted power law hardly lies as far off.
    case none
    /// A good fit, as are alternatives.
    case moderate
    /// A good fit, and no alternative is plausible.
    case good
    /// With an exponential cutoff, which is clearly favored over without.
    case withCutoff = "with_cutoff"
    /// Not said: no bootstrap was run, or the tail is too short to judge.
    case untested
  }

  /// The class of Broido & Clauset 2019, doi:10.1038/s41467-019-08746-5, as
  /// far as a single degree sequence can show it.
  public enum ScaleFreeClass: String, Sendable, CaseIterable {
    /// None of the classes below.
    case notScaleFree = "not_scale_free"
    /// No alternative is favored over the power law, which may be ruled out.
    case superWeak = "super_weak"
    /// The power law is not ruled out: p > 0.1.
    case weakest
    /// As weakest, with a tail of 50 values or more.
    case weak
    /// As weak and super-weak together, with 2 < alpha < 3.
    case strong
    /// As strong, in nine of ten degree sequences of the network rather than
    /// half of them; a single sequence that is strong is strongest.
    case strongest
    /// Not said: no bootstrap was run, or the tail is too short to judge.
    case untested
  }

  public var support: Support
  public var scaleFreeClass: ScaleFreeClass
  /// The whole in one sentence for people.
  public var sentence: String
  /// What weakens the answer: a small sample, a short tail, …; one sentence
  /// each.
  public var warnings: [String]

  public init(
    support: Support, scaleFreeClass: ScaleFreeClass, sentence: String,
    warnings: [String] = []
  ) {
    self.support = support
    self.scaleFreeClass = scaleFreeClass
    self.sentence = sentence
    self.warnings = warnings
  }
}
