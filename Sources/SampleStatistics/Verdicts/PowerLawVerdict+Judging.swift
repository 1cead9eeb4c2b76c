public import NetworkResults

extension PowerLawVerdict {
  /// Judges a power law by all that is known of it.
  ///
  /// - Parameters:
  ///   - sample: What was fitted.
  ///   - goodness: Nil where no bootstrap was run: the verdict is then
  ///     untested as far as it rests on p.
  ///   - comparisons: With all alternatives, for a full verdict.
  /// - Complexity: O(*distinct values*).
  public init(
    sample: Sample, fit: PowerLawFit, goodnessOfFit goodness: GoodnessOfFit?,
    comparisons: [TailComparison]
  ) {
    let support = Support.judged(
      pValue: goodness?.pValue, comparisons: comparisons)
    let evidence = goodness.map {
      ScaleFreeEvidence(
        fit: fit, pValue: $0.pValue, comparisons: comparisons)
    }
    let summary = VerdictSentence(
      fit: fit, goodness: goodness, comparisons: comparisons)
    self.init(
      support: support,
      scaleFreeClass: .judged(evidence.map { [$0] } ?? []),
      sentence: summary.text(for: support),
      warnings: VerdictWarnings(
        sample: sample, fit: fit, goodness: goodness, comparisons: comparisons
      ).texts)
  }
}
