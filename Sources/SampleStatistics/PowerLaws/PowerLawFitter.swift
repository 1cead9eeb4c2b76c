import GraphKernels
import NetworkResults

/// Fits one model to the tails of one sample.
struct PowerLawFitter<Model: TailModel> {
  let sample: Sample
  let columns: TailColumns
  let options: PowerLawOptions
  private let search: XminSearch<Model>
  private let xmax: Double

  init(_ sample: Sample, _ columns: TailColumns, _ options: PowerLawOptions) {
    self.sample = sample
    self.columns = columns
    self.options = options
    xmax = options.xmax ?? .infinity
    search = XminSearch(convention: options.distance, xmax: xmax)
  }

  /// Returns the fit at the best candidate.
  func fit(_ candidates: XminCandidates) throws(SampleError) -> PowerLawFit {
    switch candidates {
    case .given(let xmin):
      return try fit(at: TailStart(columns, from: xmin), .given)
    case .places(let places):
      let best = search.best(
        columns, among: places, threads: options.threads)
      guard best.distance.isFinite else {
        throw .flatTail(xmin: columns.values[places.lowerBound])
      }
      return try fit(
        at: TailStart(columns, at: best.place), .smallestDistance)
    }
  }

  private func fit(
    at start: TailStart, _ rule: XminRule
  ) throws(SampleError) -> PowerLawFit {
    let tail = search.estimate(columns, start, options.correction)
    let model = tail.model
    guard model.alpha.isFinite else { throw .flatTail(xmin: start.xmin) }
    let sigma =
      switch options.standardError {
      case .fisherInformation:
        1 / (start.size * model.varianceLog).squareRoot()
      case .classical: (model.alpha - 1) / start.size.squareRoot()
      }
    return PowerLawFit(
      kind: sample.kind, xmin: start.xmin, xmax: options.xmax,
      xminRule: rule, alpha: model.alpha, sigma: sigma,
      sigmaRule: options.standardError,
      ksDistance: tail.everyLook(columns, from: start.place),
      distanceConvention: options.distance, correction: options.correction,
      tailSize: Int(start.size), sampleSize: sample.size,
      logLikelihood: model.logLikelihood(of: start))
  }

  /// Returns the fits at candidates, evenly chosen where there are too many.
  func curve(_ candidates: XminCandidates, limit: Int) -> [XminCandidate] {
    let starts: [TailStart] =
      switch candidates {
      case .given(let xmin): [TailStart(columns, from: xmin)]
      case .places(let places):
        Self.spread(places, limit: max(1, limit)).map {
          TailStart(columns, at: $0)
        }
      }
    let share = 16
    let parts = Workers.map(
      (starts.count + share - 1) / share, threads: options.threads
    ) { part in
      starts[(part * share)..<min(starts.count, (part + 1) * share)]
        .compactMap { start -> XminCandidate? in
          let found = search.candidate(columns, start)
          guard found.model.alpha.isFinite else { return nil }
          return XminCandidate(
            xmin: start.xmin, alpha: found.model.alpha,
            ksDistance: found.everyLook(columns, from: start.place),
            tailSize: Int(start.size))
        }
    }
    return Array(parts.joined())
  }

  private static func spread(_ places: Range<Int>, limit: Int) -> [Int] {
    guard places.count > limit else { return Array(places) }
    return (0..<limit).map { number in
      places.lowerBound
        + Int(Double(places.count) * Double(number) / Double(limit))
    }
  }
}
