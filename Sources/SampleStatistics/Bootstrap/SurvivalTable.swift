import GraphKernels

/// The survivals of the first whole numbers of a tail, to draw from.
struct SurvivalTable: Sendable {
  static let usualLength = 4_096

  let xmin: Double
  /// How many whole numbers there are in it.
  let length: Int
  /// The survival of the first number beyond.
  var last: Double { survivals[length] }
  /// `P(X >= xmin + k)` for k = 0 ... length.
  private let survivals: [Double]
  /// `ln((xmin + k)/x0)` for k = 0 ... length.
  private let logs: [Double]
  private let start: Double
  /// How many numbers get a binomial count each.
  private let crowded: Int
  /// The largest k with a survival of at least i/256 of that of `crowded`.
  private let guide: [Int]

  /// Where fewer are expected, they are drawn one by one.
  private static let crowd = 8.0

  init(
    xmin: Double, length: Int, expected: Double, log: Double,
    survival: (Double) -> Double
  ) {
    self.xmin = xmin
    self.length = length
    start = log
    var survivals = [1.0]
    for k in 1...max(1, length) {
      // Rounding must not let it rise.
      survivals.append(
        max(0, min(survivals[k - 1], survival(xmin + Double(k)))))
    }
    self.survivals = survivals
    logs = (0...length).map {
      log + logarithm(of: xmin + Double($0), over: xmin)
    }
    var crowded = 0
    while crowded < length,
      expected * (survivals[crowded] - survivals[crowded + 1]) >= Self.crowd
    { crowded += 1 }
    self.crowded = crowded
    var guide: [Int] = []
    var k = length
    for part in 0...256 {
      let level = survivals[crowded] * Double(part) / 256
      while k > crowded, survivals[k] < level { k -= 1 }
      guide.append(k)
    }
    self.guide = guide
  }

  /// Draws so many numbers: counts of those in the table, and what `far`
  /// makes of the survivals of those beyond.
  func draw(
    _ number: Int, _ random: inout SplitMix64, _ memory: inout DrawMemory,
    far: (Double) -> Double
  ) {
    memory.drawn.removeAll(keepingCapacity: true)
    for _ in 0..<length { memory.drawn.append(0) }
    memory.far.removeAll(keepingCapacity: true)
    var left = number
    for k in 0..<crowded where left > 0 {
      let share = 1 - survivals[k + 1] / survivals[k]
      let count = random.binomial(left, share)
      memory.drawn[k] = count
      left -= count
    }
    for _ in 0..<left {
      let u = random.uniform()
      let survival = u * survivals[crowded]
      if survival <= last {
        memory.far.append(far(survival))
      } else {
        memory.drawn[place(of: survival, u)] += 1
      }
    }
  }

  /// The largest k whose survival is at least so large.
  private func place(of survival: Double, _ u: Double) -> Int {
    let part = Int(u * 256)
    var low = max(crowded, guide[part + 1])
    var high = guide[part]
    while low < high {
      let middle = (low + high + 1) / 2
      if survivals[middle] >= survival {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  /// Appends the numbers of the table that were drawn.
  func append(_ drawn: [Int], to columns: inout TailColumns) {
    var last = columns.logs.last ?? logs[0]
    for k in 0..<length where drawn[k] > 0 {
      columns.append(
        xmin + Double(k), count: Double(drawn[k]), log: logs[k],
        upperLog: logs[k + 1], gap: logs[k] - last)
      last = logs[k]
    }
  }

  /// Appends a number beyond the table, given by its `ln(x/xmin)`.
  func append(far log: Double, to columns: inout TailColumns) {
    let x = (xmin * exponential(log)).rounded()
    let last = columns.logs.last ?? logs[0]
    let here = start + log
    if here == last, columns.count > 0 {
      columns.addToLast(1)
    } else {
      columns.append(
        x, count: 1, log: here,
        upperLog: here + logarithm(onePlus: 1 / x), gap: here - last)
    }
  }
}
