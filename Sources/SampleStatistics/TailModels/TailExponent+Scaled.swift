extension TailExponent {
  /// Returns the integrals with the greatest weight taken out of them.
  func scaledIntegral(
    from start: Double, to end: Double?
  ) -> (sums: TailSums, shift: Double) {
    let top = peak(from: start, to: end)
    let shift = value(top, statistic.value(top))
    return (rest(from: start, to: end, shift: shift), shift)
  }

  func lnIntegral(from start: Double, to end: Double?) -> Double {
    let (sums, shift) = scaledIntegral(from: start, to: end)
    return logarithm(sums.one) + shift
  }

  /// The integrals, where they may also be those of a power law.
  func rest(from start: Double, to end: Double?, shift: Double) -> TailSums {
    b == 0 && end == nil
      ? powerLawIntegral(from: start, shift: shift)
      : integral(from: start, to: end, shift: shift)
  }
}
