import NetworkResults

/// What weakens a verdict, one sentence each, the gravest first.
struct VerdictWarnings {
  var sample: Sample
  var fit: PowerLawFit
  var goodness: GoodnessOfFit?
  var comparisons: [TailComparison]

  var texts: [String] {
    [
      smallSample, smallTail, fewDistinctValues, shortRange, lastCandidate,
      wholeSample, wideXmin, closeToThreshold, ties, flatExponent, noMaximum,
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
      ? "the sample has only \(sample.size) values; with fewer than 100 a "
        + "power law can hardly be told from its alternatives, nor be ruled "
        + "out" : nil
  }

  private var smallTail: String? {
    switch fit.tailSize {
    case ..<50:
      "only \(fit.tailSize) values lie in the tail; with fewer than 50 the "
        + "exponent is biased and p says little"
    case ..<1_000:
      "the tail is a small sample of \(fit.tailSize) values; below about "
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
    let decades = logarithm(last / fit.xmin) / 2.302585092994045684
    return decades < 1.5
      ? "the tail spans only \(plainNumber(decades, digits: 1)) decades, from "
        + "\(plainNumber(fit.xmin)) to \(plainNumber(last)); a power law is "
        + "a statement about at least 1.5" : nil
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
    guard let interval = goodness?.xminInterval,
      interval.upper > 5 * interval.lower
    else { return nil }
    return "xmin is uncertain: the bootstrap puts it between "
      + "\(plainNumber(interval.lower)) and \(plainNumber(interval.upper))"
  }

  private var closeToThreshold: String? {
    guard let goodness,
      abs(goodness.pValue - 0.1) < 2 * goodness.standardError
    else { return nil }
    return "p is within the error of \(goodness.replicates) replicates from "
      + "0.1, where the verdict turns; take more of them"
  }

  private var ties: String? {
    guard sample.kind == .continuous, fit.tailSize > 0,
      Double(tail.count) < 0.9 * Double(fit.tailSize)
    else { return nil }
    return "the \(fit.tailSize) values of the tail are only \(tail.count) "
      + "distinct ones: rounded data make the distance larger and p smaller "
      + "than a continuous power law would"
  }

  private var flatExponent: String? {
    guard fit.xmax == nil, fit.alpha <= 2 else { return nil }
    return "with an exponent of 2 or less the mean of the power law is "
      + "infinite, so it cannot hold without an end"
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
