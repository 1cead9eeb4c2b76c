import NetworkResults

extension Tail {
  /// What a distribution with two parameters comes ever closer to on two
  /// neighboring whole numbers: their shares in the sample, and nothing else.
  /// No likelihood is greater.
  func limitFit(of alternative: TailAlternative) -> TailFit {
    TailFit(
      alternative: alternative,
      model: TwoPointTail(
        values: (values[0], values[1]),
        shares: (counts[0] / size, counts[1] / size)), parameters: [],
      isAtLimit: true)
  }
}

/// Two numbers with their shares.
struct TwoPointTail: TailDistribution {
  var values: (Double, Double)
  var shares: (Double, Double)

  func lnDensity(_ x: Double, _ t: Double) -> Double {
    if x == values.0 { return logarithm(shares.0) }
    return x == values.1 ? logarithm(shares.1) : -.infinity
  }

  func lnSurvival(_ x: Double) -> Double {
    if x <= values.0 { return 0 }
    return x <= values.1 ? logarithm(shares.1) : -.infinity
  }
}
