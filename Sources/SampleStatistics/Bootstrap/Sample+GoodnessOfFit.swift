import GraphKernels
public import NetworkResults
import Synchronization

extension Sample {
  /// Returns whether a power law could have made the sample, by the
  /// semi-parametric bootstrap, and how uncertain its estimates are.
  ///
  /// A replicate has the size of the sample. Each of its values is, with the
  /// share that the body has of the sample, one of the values below xmin, and
  /// else drawn from the fit; xmin is searched and alpha estimated in it as
  /// in the sample. p is the share of replicates whose distance is at least
  /// that of the sample. The intervals come from as many samples drawn with
  /// replacement from the sample as a whole: percentiles, interpolated
  /// linearly.
  ///
  /// Every replicate has a random stream of its own, so the answer is the
  /// same for any number of threads.
  ///
  /// - Parameters:
  ///   - fit: A fit of this sample.
  ///   - options: The options by which it was made.
  ///   - progress: Called now and then, from any thread, with the replicates
  ///     done and their number.
  /// - Complexity: O(*r* · *cost of a fit*) for *r* replicates; drawing costs
  ///   O(*distinct values*), not O(*n*), where values repeat.
  /// - Throws: ``SampleError`` where the options are none.
  /// - Reference: Clauset, Shalizi & Newman 2009, section 4,
  ///   doi:10.1137/070710111.
  public func goodnessOfFit(
    of fit: PowerLawFit, _ options: PowerLawOptions = PowerLawOptions(),
    _ bootstrap: BootstrapOptions = BootstrapOptions(),
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(SampleError) -> GoodnessOfFit {
    guard bootstrap.replicates > 0 else {
      throw .invalidReplicates(bootstrap.replicates)
    }
    guard bootstrap.confidence > 0, bootstrap.confidence < 1 else {
      throw .invalidConfidence(bootstrap.confidence)
    }
    let columns = TailColumns(self, xmax: options.xmax)
    _ = try candidates(columns, options)
    return switch (kind, options.xmax) {
    case (.discrete, nil):
      goodness(ZetaTail.self, columns, fit, options, bootstrap, progress)
    case (.discrete, _):
      goodness(
        TruncatedZetaTail.self, columns, fit, options, bootstrap, progress)
    case (.continuous, nil):
      goodness(ParetoTail.self, columns, fit, options, bootstrap, progress)
    case (.continuous, _):
      goodness(
        TruncatedParetoTail.self, columns, fit, options, bootstrap, progress)
    }
  }

  private func goodness<Model: TailModel>(
    _: Model.Type, _ columns: TailColumns, _ fit: PowerLawFit,
    _ options: PowerLawOptions, _ bootstrap: BootstrapOptions,
    _ progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  ) -> GoodnessOfFit {
    let replicates = Bootstrap<Model>(
      columns, fit, options, seed: bootstrap.seed)
    let share = 8
    let count = bootstrap.replicates
    let done = Atomic<Int>(0)
    let parts = Workers.map(
      (count + share - 1) / share, threads: bootstrap.threads
    ) { part in
      var memory = replicates.memory()
      var found: [ReplicatePair] = []
      for number in (part * share)..<min(count, (part + 1) * share) {
        found.append(
          ReplicatePair(
            synthetic: replicates.synthetic(number, &memory),
            resample: replicates.resample(number, &memory)))
      }
      let all = done.add(found.count, ordering: .relaxed).newValue
      progress?(all, count)
      return found
    }
    return GoodnessOfFit(
      Array(parts.joined()), distance: fit.ksDistance, bootstrap)
  }
}

/// The estimates of one replicate of each bootstrap; nil where a sample so
/// small was drawn without a tail again and again.
struct ReplicatePair: Sendable {
  var synthetic: TailEstimate?
  var resample: TailEstimate?
}

extension GoodnessOfFit {
  init(
    _ pairs: [ReplicatePair], distance: Double, _ options: BootstrapOptions
  ) {
    let count = Double(pairs.count)
    let farther = pairs.count { pair in
      pair.synthetic.map { $0.distance >= distance } ?? false
    }
    let p = Double(farther) / count
    // Of no replicate beyond it is not known that there never is one.
    let q = min(max(p, 1 / (count + 1)), count / (count + 1))
    let resamples = pairs.compactMap(\.resample)
    let alpha = Spread(resamples.map(\.alpha), options.confidence)
    let xmin = Spread(resamples.map(\.xmin), options.confidence)
    let tailSize = Spread(resamples.map(\.tailSize), options.confidence)
    self.init(
      pValue: p, standardError: (q * (1 - q) / count).squareRoot(),
      replicates: pairs.count, seed: options.seed,
      confidence: options.confidence, alphaInterval: alpha.interval,
      xminInterval: xmin.interval, tailSizeInterval: tailSize.interval,
      alphaDeviation: alpha.deviation, xminDeviation: xmin.deviation,
      tailSizeDeviation: tailSize.deviation)
  }
}

/// A percentile interval and the standard deviation of estimates.
struct Spread {
  var interval: GoodnessOfFit.Interval
  var deviation: Double

  init(_ values: [Double], _ confidence: Double) {
    let sorted = values.sorted()
    interval = GoodnessOfFit.Interval(
      lower: Self.quantile((1 - confidence) / 2, of: sorted),
      upper: Self.quantile((1 + confidence) / 2, of: sorted))
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = count > 1 ? (squares / (count - 1)).squareRoot() : 0
  }

  /// Interpolates linearly between order statistics.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let place = share * Double(last)
    let lower = Int(place)
    let upper = min(lower + 1, last)
    let part = place - Double(lower)
    return sorted[lower] * (1 - part) + sorted[upper] * part
  }
}
