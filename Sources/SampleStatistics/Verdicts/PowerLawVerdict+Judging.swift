public import NetworkResults

extension PowerLawVerdict {
  /// Judges a power law by all that is known of it.
  ///
  /// - Parameters:
  ///   - sample: What was fitted.
  ///   - goodness: Nil where no bootstrap was run: the verdict is then
  ///     untested as far as it rests on p.
  ///   - comparisons: With all alternatives, for a full verdict.
  ///
  /// A tail of fewer than 10 values or 3 distinct ones is not judged: one
  /// parameter goes through two distinct values as it likes, and of nine
  /// values of anything the bootstrap hardly ever rules a power law out.
  /// - Complexity: O(*distinct values*).
  public init(
    sample: Sample, fit: PowerLawFit, goodnessOfFit goodness: GoodnessOfFit?,
    comparisons: [TailComparison]
  ) {
    let warnings = VerdictWarnings(
      sample: sample, fit: fit, goodness: goodness, comparisons: comparisons)
    let isShort = warnings.isTooShortToJudge
    let support =
      isShort
      ? .untested
      : Support.judged(pValue: goodness?.pValue, comparisons: comparisons)
    let evidence =
      isShort
      ? nil
      : goodness.map {
        ScaleFreeEvidence(
          fit: fit, pValue: $0.pValue, comparisons: comparisons)
      }
    let summary = VerdictSentence(
      fit: fit, goodness: goodness, comparisons: comparisons)
    self.init(
      support: support,
      scaleFreeClass: .judged(evidence.map { [$0] } ?? []),
      sentence: isShort ? summary.cannotJudge : summary.text(for: support),
      warnings: warnings.texts)
  }
}
