import NetworkResults

/// A number of a fit, as a row of the table for readers.
enum PowerLawRow: CaseIterable {
  case sampleSize, distinctValues, range, mean, kind
  case xmin, xminInterval, xmax, alpha, sigma, alphaInterval
  case tailSize, tailSizeInterval, distance, logLikelihood, pValue, pError

  var title: String {
    switch self {
    case .sampleSize: "Values"
    case .distinctValues: "Distinct values"
    case .range: "Range"
    case .mean: "Mean"
    case .kind: "Kind"
    case .xmin: "xmin"
    case .xminInterval: "xmin, interval"
    case .xmax: "xmax"
    case .alpha: "alpha"
    case .sigma: "alpha, standard error"
    case .alphaInterval: "alpha, interval"
    case .tailSize: "Values in the tail"
    case .tailSizeInterval: "Values in the tail, interval"
    case .distance: "KS distance"
    case .logLikelihood: "Log-likelihood of the tail"
    case .pValue: "p"
    case .pError: "p, Monte-Carlo error"
    }
  }

  /// Whether an analysis has this number.
  func isStated(_ analysis: PowerLawAnalysis) -> Bool {
    switch self {
    case .xmax: analysis.fit.xmax != nil
    case .xminInterval:
      analysis.goodnessOfFit != nil
        && analysis.fit.xminRule == .smallestDistance
    case .alphaInterval, .tailSizeInterval, .pValue, .pError:
      analysis.goodnessOfFit != nil
    default: true
    }
  }

  func cell(_ analysis: PowerLawAnalysis) -> Table.Cell {
    let (fit, sample) = (analysis.fit, analysis.sample)
    let goodness = analysis.goodnessOfFit
    let intervals = goodness.flatMap { $0.hasIntervals ? $0 : nil }
    return switch self {
    case .sampleSize: .integer(sample.size)
    case .distinctValues: .integer(sample.distinctValues)
    case .range:
      .text(Self.range(sample.minimum, sample.maximum))
    case .mean: Self.cell(sample.mean, digits: 4)
    case .kind: .text(sample.kind.rawValue)
    case .xmin: .text(Self.number(fit.xmin))
    case .xminInterval: Self.interval(intervals?.xminInterval, digits: nil)
    case .xmax: Table.Cell(fit.xmax.map(Self.number))
    case .alpha: Self.cell(fit.alpha, digits: 4)
    case .sigma: Self.cell(fit.sigma, digits: 4)
    case .alphaInterval: Self.interval(intervals?.alphaInterval, digits: 3)
    case .tailSize: .integer(fit.tailSize)
    case .tailSizeInterval:
      Self.interval(intervals?.tailSizeInterval, digits: 0)
    case .distance: Table.Cell(fit.ksDistance, digits: 5)
    case .logLikelihood: Table.Cell(fit.logLikelihood, digits: 3)
    case .pValue: Table.Cell(goodness?.pValue, digits: 3)
    case .pError: Table.Cell(goodness?.standardError, digits: 3)
    }
  }

  func convention(_ analysis: PowerLawAnalysis) -> String {
    let fit = analysis.fit
    let goodness = analysis.goodnessOfFit
    return switch self {
    case .sampleSize:
      PowerLawWords.dropped(analysis.sample.dropped) ?? "all are positive"
    case .kind: PowerLawWords.kind(fit.kind)
    case .xmin: PowerLawWords.xmin(fit.xminRule)
    case .xminInterval, .alphaInterval, .tailSizeInterval:
      goodness.map { PowerLawWords.interval($0, fit.xminRule) } ?? ""
    case .xmax: "values above are left out"
    case .alpha: PowerLawWords.alpha(fit)
    case .sigma: PowerLawWords.sigma(fit.sigmaRule)
    case .tailSize: "values from xmin up"
    case .distance: PowerLawWords.distance(fit.distanceConvention)
    case .logLikelihood: "natural logarithm"
    case .pValue: goodness.map(PowerLawWords.pValue) ?? ""
    case .pError: "sqrt(p (1 - p)/replicates)"
    case .distinctValues, .range, .mean: ""
    }
  }

  /// At most four decimals: what interpolation adds says nothing.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let short = NumberText.shortest(value)
    guard value.magnitude >= 0.001 || value == 0 else { return short }
    let fixed = NumberText.fixed(value, digits: 4)
    return short.count <= fixed.count ? short : fixed
  }

  /// The smallest and the largest value, with as many digits as tell them
  /// apart.
  private static func range(_ minimum: Double, _ maximum: Double) -> String {
    let isNarrow = maximum - minimum < 0.01 * maximum
    return [minimum, maximum].map {
      isNarrow && $0.isFinite ? NumberText.shortest($0) : number($0)
    }.joined(separator: " to ")
  }

  /// So many decimals, or the digits that count where none of them does.
  private static func cell(_ value: Double, digits: Int) -> Table.Cell {
    guard value.isFinite, value != 0, value.magnitude < 0.001 else {
      return Table.Cell(value, digits: digits)
    }
    return .text(
      NumberText.shortest(PowerLawTable.rounded(value, digits: digits)))
  }

  private static func interval(
    _ interval: GoodnessOfFit.Interval?, digits: Int?
  ) -> Table.Cell {
    guard let interval, interval.lower.isFinite, interval.upper.isFinite
    else { return .missing }
    let ends = [interval.lower, interval.upper].map { end in
      digits.map { NumberText.fixed(end, digits: $0) } ?? number(end)
    }
    return .text(ends.joined(separator: " to "))
  }
}
