import GraphKernels

/// Draws of the discrete power law.
///
/// The first whole numbers, of which many are expected, get binomial counts;
/// the rest is drawn one by one, by inversion of the survival: in a table,
/// and beyond it by the formula, without an end.
struct ZetaDraws: TailDraws {
  private let model: ZetaTail
  private let table: SurvivalTable
  private let start: TailStart

  init(
    _ model: ZetaTail, _ columns: borrowing TailColumns, _ start: TailStart,
    expected: Double
  ) {
    self.model = model
    self.start = start
    let xmin = start.xmin
    table = SurvivalTable(
      xmin: xmin, length: SurvivalTable.usualLength, expected: expected,
      log: start.log
    ) { model.survival(from: $0, log: logarithm(of: $0, over: xmin)) }
  }

  func append(
    _ number: Int, to columns: inout TailColumns, _ random: inout SplitMix64,
    _ memory: inout DrawMemory
  ) {
    table.draw(number, &random, &memory) { far($0) }
    table.append(memory.drawn, to: &columns)
    memory.far.sort()
    for x in memory.far { table.append(far: x, to: &columns) }
  }

  /// The `ln(x/xmin)` of the number x beyond the table whose survival is at
  /// least so large, and that of the next number is not.
  private func far(_ survival: Double) -> Double {
    let first = start.xmin + Double(table.length)
    let log =
      logarithm(of: first - 0.5, over: start.xmin)
      + logarithm(table.last / survival) / (model.alpha - 1)
    var x = (start.xmin * exponential(log) + 0.5).rounded(.down)
    // Larger numbers are not told apart any more.
    guard x < 0x1p52 else { return log }
    x = max(x, first)
    func reaches(_ x: Double) -> Bool {
      let log = logarithm(of: x, over: start.xmin)
      return model.survival(from: x, log: log) >= survival
    }
    // The guess is off by one at most for usual exponents, and by more where
    // alpha is near 1: in strides that double, then by halving.
    var stride = 1.0
    while x > first, !reaches(x) {
      x = max(first, x - stride)
      stride *= 2
    }
    stride = 1
    while reaches(x + stride) { stride *= 2 }
    var end = x + stride
    while end - x > 1 {
      let middle = ((x + end) / 2).rounded(.down)
      if reaches(middle) { x = middle } else { end = middle }
    }
    return logarithm(of: x, over: start.xmin)
  }
}

/// Draws of the truncated discrete power law.
struct TruncatedZetaDraws: TailDraws {
  private let model: TruncatedZetaTail
  private let table: SurvivalTable

  init(
    _ model: TruncatedZetaTail, _ columns: borrowing TailColumns,
    _ start: TailStart, expected: Double
  ) {
    self.model = model
    let numbers = model.xmax - model.xmin + 1
    table = SurvivalTable(
      xmin: model.xmin,
      length: Int(min(Double(SurvivalTable.usualLength), numbers)),
      expected: expected, log: start.log
    ) { 1 - model.share(below: $0) }
  }

  func append(
    _ number: Int, to columns: inout TailColumns, _ random: inout SplitMix64,
    _ memory: inout DrawMemory
  ) {
    table.draw(number, &random, &memory) { far($0) }
    table.append(memory.drawn, to: &columns)
    memory.far.sort()
    for x in memory.far { table.append(far: x, to: &columns) }
  }

  /// As for the draws without an end, by halving what is left.
  private func far(_ survival: Double) -> Double {
    var low = model.xmin + Double(table.length)
    var high = model.xmax
    while low < high {
      let middle = ((low + high + 1) / 2).rounded(.down)
      if 1 - model.share(below: middle) >= survival {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return logarithm(of: low, over: model.xmin)
  }
}
