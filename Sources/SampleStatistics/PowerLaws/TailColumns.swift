import NetworkResults

/// The histogram of a sample, with what every fit of a tail needs of it: the
/// logarithms, the counts below, and the sums of logarithms above.
struct TailColumns: Sendable {
  let kind: SampleKind
  /// The distinct values, ascending. A value too large for a number is
  /// infinite; its logarithm is right all the same.
  private(set) var values: [Double] = []
  /// `ln(x/x0)`, for one x0 of the whole column.
  private(set) var logs: [Double] = []
  /// `ln((x + 1)/x0)` of discrete values.
  private(set) var upperLogs: [Double] = []
  /// How many values lie below each; one more at the end: all.
  private(set) var below: [Double] = [0]
  /// The sum of `ln(x'/x)` over all values x' above each x, in which nothing
  /// cancels: `T(j) = T(j+1) + (number above j) · ln(x(j+1)/x(j))`.
  private(set) var logSums: [Double] = []
  /// `ln(x(j+1)/x(j))`.
  private var gaps: [Double] = []

  init(kind: SampleKind) { self.kind = kind }

  var count: Int { values.count }
  var size: Double { below[values.count] }

  /// Adds a value above all before it.
  ///
  /// - Parameters:
  ///   - log: `ln(x/x0)`.
  ///   - upperLog: `ln((x + 1)/x0)` if discrete.
  ///   - gap: `ln` of the value over the one before; 0 for the first.
  @inline(__always)
  mutating func append(
    _ value: Double, count: Double, log: Double, upperLog: Double, gap: Double
  ) {
    values.append(value)
    logs.append(log)
    if kind == .discrete { upperLogs.append(upperLog) }
    gaps.append(gap)
    below.append(below[below.count - 1] + count)
  }

  /// Counts the last value more often.
  mutating func addToLast(_ count: Double) {
    below[below.count - 1] += count
  }

  /// Completes the sums once all values are there.
  mutating func finish() {
    let count = values.count
    if logSums.count > count { logSums.removeLast(logSums.count - count) }
    while logSums.count < count { logSums.append(0) }
    guard count > 0 else { return }
    let size = below[count]
    logSums[count - 1] = 0
    for j in stride(from: count - 2, through: 0, by: -1) {
      logSums[j] = logSums[j + 1] + (size - below[j + 1]) * gaps[j + 1]
    }
  }

  /// Empties the columns and keeps their memory.
  mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    logs.removeAll(keepingCapacity: true)
    upperLogs.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    below.removeAll(keepingCapacity: true)
    below.append(0)
  }
}

extension TailColumns {
  /// The columns of the values of a sample up to `xmax`.
  init(_ sample: Sample, xmax: Double?) {
    self.init(kind: sample.kind)
    let end = xmax.map { xmax in
      sample.values.firstIndex { $0 > xmax } ?? sample.values.count
    }
    let first = sample.values[0]
    var last = first
    for place in 0..<(end ?? sample.values.count) {
      let value = sample.values[place]
      append(
        value, count: Double(sample.counts[place]),
        log: logarithm(of: value, over: first),
        upperLog: kind == .discrete
          ? logarithm(of: value + 1, over: first) : 0,
        gap: logarithm(of: value, over: last))
      last = value
    }
    finish()
  }

  /// The first place from which values are at least so large.
  func place(from xmin: Double) -> Int {
    var range = 0..<values.count
    while let last = range.last {
      let middle = range.lowerBound + (last - range.lowerBound) / 2
      if values[middle] < xmin {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}
