import NetworkResults

/// What weakens a verdict, one sentence each, the gravest first.
struct VerdictWarnings {
  var sample: Sample
  var fit: PowerLawFit
  var goodness: GoodnessOfFit?
  var comparisons: [TailComparison]

  /// With less than this a tail is not judged.
  static let leastTail = 10
  static let leastDistinct = 3

  var isTooShortToJudge: Bool {
    fit.tailSize < Self.leastTail || tail.count < Self.leastDistinct
  }

  var texts: [String] {
    [
      smallSample, smallTail, fewDistinctValues, shortRange, lastCandidate,
      wholeSample, wideXmin, closeToThreshold, ties, roundAmounts,
      flatExponent, remoteTail, noMaximum,
      leftOut,
    ].compactMap { $0 }
  }

  private var tail: ArraySlice<Double> {
    let first = sample.values.firstIndex { $0 >= fit.xmin }
    let rest = sample.values[(first ?? sample.values.count)...]
    return rest.prefix { $0 <= fit.xmax ?? .infinity }
  }

  private var smallSample: String? {
    sample.size < 100
      ? "the sample has only \(plainCount(sample.size)) values; with fewer than 100 a "
        + "power law can hardly be told from its alternatives, nor be ruled "
        + "out" : nil
  }

  private var smallTail: String? {
    switch fit.tailSize {
    case ..<50:
      "only \(plainCount(fit.tailSize)) values lie in the tail; with fewer than 50 the "
        + "exponent is biased and p says little"
    case ..<1_000:
      "the tail is a small sample of \(plainCount(fit.tailSize)) values; below about "
        + "1,000 the start of the tail is found only roughly, and "
        + "alternatives are hard to tell apart"
    default: nil
    }
  }

  private var fewDistinctValues: String? {
    let count = tail.count
    return count < 10
      ? "the tail has only \(count) distinct values" : nil
  }

  private var shortRange: String? {
    guard let last = tail.last else { return nil }
    let decades = logarithm(of: last, over: fit.xmin) / 2.302585092994045684
    // Near the bound two digits, and never rounded up to it.
    let shown =
      switch decades {
      case ..<0.05: "less than 0.1"
      case ..<1.45: "only \(plainNumber(decades, digits: 1))"
      default: "only \(plainNumber((decades * 100).rounded(.down) / 100))"
      }
    let ends = [fit.xmin, last].map { end in
      last - fit.xmin < 0.01 * last ? end.description : plainNumber(end)
    }
    return decades < 1.5
      ? "the tail spans \(shown) decades, from \(ends[0]) to \(ends[1]); "
        + "a power law is a statement about at least 1.5" : nil
  }

  private var lastCandidate: String? {
    guard fit.xminRule == .smallestDistance else { return nil }
    return tail.count == 2
      ? "xmin is the last candidate: the search found no tail that is longer"
      : nil
  }

  private var wholeSample: String? {
    guard fit.xminRule == .smallestDistance, fit.xmin == sample.values[0],
      fit.xmin > 1 || sample.kind == .continuous
    else { return nil }
    return "xmin is the smallest value of the sample, so a law that begins "
      + "below it cannot be seen"
  }

  private var wideXmin: String? {
    guard let goodness, goodness.hasIntervals else { return nil }
    let interval = goodness.xminInterval
    guard
      interval.upper > 5 * interval.lower
    else { return nil }
    return "xmin is uncertain: the bootstrap puts it between "
      + "\(plainNumber(interval.lower)) and \(plainNumber(interval.upper))"
  }

  private var closeToThreshold: String? {
    guard let goodness,
      abs(goodness.pValue - 0.1) < 2 * goodness.standardError
    else { return nil }
    return
      "p is within the error of \(plainCount(goodness.replicates)) replicates from "
      + "0.1, where the verdict turns; take more of them"
  }

  private var ties: String? {
    guard sample.kind == .continuous, fit.tailSize > 0,
      Double(tail.count) < 0.9 * Double(fit.tailSize)
    else { return nil }
    return "the \(plainCount(fit.tailSize)) values of the tail are only "
      + "\(plainCount(tail.count)) distinct ones: rounded data make the distance larger and p smaller "
      + "than a continuous power law would"
  }

  /// Large whole numbers of which far more than a tenth end in 0.
  private var roundAmounts: String? {
    guard sample.kind == .discrete, fit.xmin >= 100, fit.tailSize > 0
    else { return nil }
    var round = 0
    for place in tail.indices
    where sample.values[place].truncatingRemainder(dividingBy: 10) == 0 {
      round += sample.counts[place]
    }
    guard Double(round) >= 0.8 * Double(fit.tailSize), round > 2 else {
      return nil
    }
    return "\(plainCount(round)) of the \(plainCount(fit.tailSize)) values of "
      + "the tail end in 0: they look like rounded amounts, which are better "
      + "fitted as continuous than as whole numbers"
  }

  private var flatExponent: String? {
    guard fit.xmax == nil, fit.alpha <= 2 else { return nil }
    return "with an exponent of 2 or less the mean of the power law is "
      + "infinite, so it cannot hold without an end"
  }

  private var remoteTail: String? {
    guard Tail(sample, xmin: fit.xmin, xmax: fit.xmax).isRemote else {
      return nil
    }
    return "xmin lies so far below all values of the tail that only "
      + "distributions with one parameter were compared; take an xmin near "
      + "the values"
  }

  private var noMaximum: String? {
    comparisons.contains { $0.note == TailFit.limitNote }
      ? "some alternatives have no likelihood maximum on so few distinct "
        + "values" : nil
  }

  private var leftOut: String? {
    let dropped = sample.dropped
    guard dropped.count > 0 else { return nil }
    let parts = [
      (dropped.zeros, "zero"), (dropped.negatives, "negative"),
      (dropped.notFinite, "not finite"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "values were left out, which no power law can hold: "
      + parts.joined(separator: ", ")
  }
}
