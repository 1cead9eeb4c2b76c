import GraphKernels

/// Draws from a fitted tail.
protocol TailDraws: Sendable {
  associatedtype Model: TailModel

  init(
    _ model: Model, _ columns: borrowing TailColumns, _ start: TailStart,
    expected: Double)

  /// Appends so many draws, ascending, to columns whose values are all below
  /// xmin and have the same x0 as the sample's.
  func append(
    _ number: Int, to columns: inout TailColumns, _ random: inout SplitMix64,
    _ memory: inout DrawMemory)
}

/// Memory of draws, kept from replicate to replicate.
struct DrawMemory {
  var drawn: [Int] = []
  var far: [Double] = []
}

/// Draws of the continuous power law.
///
/// `ln(x/xmin)` is exponential, and the order statistics of exponentials have
/// independent exponential gaps, the i-th of n with mean `1/(n - i)`: so the
/// draws come sorted.
///
/// - Reference: Rényi 1953, doi:10.1007/BF02127580.
struct ParetoDraws: TailDraws {
  private let lambda: Double
  private let start: TailStart

  init(
    _ model: ParetoTail, _ columns: borrowing TailColumns, _ start: TailStart,
    expected: Double
  ) {
    lambda = model.alpha - 1
    self.start = start
  }

  func append(
    _ number: Int, to columns: inout TailColumns, _ random: inout SplitMix64,
    _ memory: inout DrawMemory
  ) {
    var log = start.log
    var last = columns.logs.last ?? start.log
    for left in stride(from: number, to: 0, by: -1) {
      let gap = random.exponentialVariate() / (Double(left) * lambda)
      log += gap
      columns.append(
        start.xmin * exponential(log - start.log), count: 1, log: log,
        upperLog: 0, gap: log - last)
      last = log
    }
  }
}

/// Draws of the truncated continuous power law, by inversion.
struct TruncatedParetoDraws: TailDraws {
  private let lambda: Double
  private let width: Double
  private let start: TailStart

  init(
    _ model: TruncatedParetoTail, _ columns: borrowing TailColumns,
    _ start: TailStart, expected: Double
  ) {
    lambda = model.alpha - 1
    width = model.width
    self.start = start
  }

  func append(
    _ number: Int, to columns: inout TailColumns, _ random: inout SplitMix64,
    _ memory: inout DrawMemory
  ) {
    memory.far.removeAll(keepingCapacity: true)
    let z = lambda * width
    for _ in 0..<number {
      let u = random.uniform()
      // -ln(1 - u (1 - e^-z))/λ, which is u times the width where z is 0.
      let v =
        abs(z) < 1e-9
        ? u * width
        : -logarithm(onePlus: u * exponentialMinusOne(-z)) / lambda
      memory.far.append(min(width, v))
    }
    memory.far.sort()
    var last = columns.logs.last ?? start.log
    for v in memory.far {
      let log = start.log + v
      columns.append(
        start.xmin * exponential(v), count: 1, log: log, upperLog: 0,
        gap: log - last)
      last = log
    }
  }
}
