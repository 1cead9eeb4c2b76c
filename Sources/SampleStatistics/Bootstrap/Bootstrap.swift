import GraphKernels
import NetworkResults

/// The bootstrap of a fit: synthetic samples of the fitted law, and samples
/// drawn from the sample itself.
struct Bootstrap<Model: TailModel>: Sendable {
  private let columns: TailColumns
  private let body: ValueDraws
  private let whole: ValueDraws
  private let tail: Model.Draws
  private let tailShare: Double
  private let xmin: Double
  private let search: ReplicateSearch<Model>
  private let seed: UInt64

  init(
    _ columns: TailColumns, _ fit: PowerLawFit, _ options: PowerLawOptions,
    seed: UInt64
  ) {
    self.columns = columns
    self.seed = seed
    xmin = fit.xmin
    let start = TailStart(columns, from: fit.xmin)
    let model = Model(
      columns, start, xmax: fit.xmax ?? .infinity, alpha: fit.alpha)
    tail = Model.Draws(model, columns, start, expected: start.size)
    tailShare = start.size / columns.size
    body = ValueDraws(columns, distinct: start.place)
    whole = ValueDraws(columns, distinct: columns.count)
    search = ReplicateSearch(options, xmin: fit.xmin)
  }

  /// What one worker keeps from replicate to replicate.
  struct Memory {
    var columns: TailColumns
    var drawn: [Int] = []
    var draws = DrawMemory()
    var distance = DistanceMemory()
  }

  func memory() -> Memory {
    Memory(columns: TailColumns(kind: columns.kind))
  }

  /// A sample may have no tail at all, if it is small; then another is drawn
  /// from the same stream, but not for ever.
  private var attempts: Int { 1_000 }

  /// Returns the estimate from a synthetic sample: a value is one of those
  /// below xmin, with their share, or else drawn from the fit.
  func synthetic(_ number: Int, _ memory: inout Memory) -> TailEstimate? {
    var random = SplitMix64(seed: seed, stream: UInt64(2 * number))
    for _ in 0..<attempts {
      drawSynthetic(&random, &memory)
      if let found = search.estimate(memory.columns, &memory.distance) {
        return found
      }
    }
    return nil
  }

  /// Makes the columns of a synthetic sample.
  func drawSynthetic(_ random: inout SplitMix64, _ memory: inout Memory) {
    let size = Int(columns.size)
    let tailSize = random.binomial(size, tailShare)
    body.draw(size - tailSize, &random, into: &memory.drawn)
    memory.columns.removeAll()
    memory.columns.append(memory.drawn, of: columns)
    tail.append(tailSize, to: &memory.columns, &random, &memory.draws)
    memory.columns.finish()
  }

  /// Returns the estimate from a sample drawn from the sample.
  func resample(_ number: Int, _ memory: inout Memory) -> TailEstimate? {
    var random = SplitMix64(seed: seed, stream: UInt64(2 * number + 1))
    for _ in 0..<attempts {
      whole.draw(Int(columns.size), &random, into: &memory.drawn)
      memory.columns.removeAll()
      memory.columns.append(memory.drawn, of: columns)
      memory.columns.finish()
      if let found = search.estimate(memory.columns, &memory.distance) {
        return found
      }
    }
    return nil
  }
}

/// What is fitted to a replicate.
struct TailEstimate: Sendable {
  var alpha: Double
  var xmin: Double
  var tailSize: Double
  var distance: Double
}

/// Fits a replicate in the way in which the sample was fitted.
struct ReplicateSearch<Model: TailModel>: Sendable {
  private let options: PowerLawOptions
  private let xmin: Double
  private let search: XminSearch<Model>

  init(_ options: PowerLawOptions, xmin: Double) {
    self.options = options
    self.xmin = xmin
    search = XminSearch(
      convention: options.distance, xmax: options.xmax ?? .infinity)
  }

  /// Returns the fit, or nil where there is no tail to fit.
  func estimate(
    _ columns: borrowing TailColumns, _ memory: inout DistanceMemory
  ) -> TailEstimate? {
    guard let start = start(columns, &memory) else { return nil }
    let tail = search.estimate(columns, start, options.correction)
    guard tail.model.alpha.isFinite else { return nil }
    memory.witness = 0
    return TailEstimate(
      alpha: tail.model.alpha, xmin: start.xmin, tailSize: start.size,
      distance: tail.distance(
        columns, from: start.place, limit: .infinity, &memory))
  }

  private func start(
    _ columns: borrowing TailColumns, _ memory: inout DistanceMemory
  ) -> TailStart? {
    var places = 0..<max(0, columns.count - 1)
    switch options.xmin {
    case .given(let xmin):
      guard columns.place(from: xmin) < columns.count else { return nil }
      let start = TailStart(columns, from: xmin)
      return start.logSum > 0 ? start : nil
    case .smallestDistanceWithin(let range):
      places = places.clamped(
        to: columns.place(
          from: range.lowerBound)..<max(
            columns.place(from: range.lowerBound),
            columns.place(from: range.upperBound.nextUp)))
    case .smallestDistance: break
    }
    guard !places.isEmpty else { return nil }
    memory.witness = 0
    let best = search.best(
      columns, among: places, hint: columns.place(from: xmin), &memory)
    guard best.distance.isFinite else { return nil }
    return TailStart(columns, at: best.place)
  }
}

extension TailColumns {
  /// Appends values of other columns with how often they were drawn.
  mutating func append(_ drawn: [Int], of columns: borrowing TailColumns) {
    var last: Double?
    for place in drawn.indices where drawn[place] > 0 {
      let log = columns.logs[place]
      append(
        columns.values[place], count: Double(drawn[place]), log: log,
        upperLog: kind == .discrete ? columns.upperLogs[place] : 0,
        gap: log - (last ?? log))
      last = log
    }
  }
}
