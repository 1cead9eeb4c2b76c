/// Where a tail begins: a number and the values of the columns from it up.
struct TailStart {
  /// The first place of the tail in the columns.
  var place: Int
  var xmin: Double
  /// `ln(xmin/x0)`, in the columns' unit.
  var log: Double
  /// How many values the tail has.
  var size: Double
  /// The sum of `ln(x/xmin)` over them.
  var logSum: Double

  var meanLog: Double { logSum / size }

  /// A tail that begins at a value.
  @inline(__always)
  init(_ columns: borrowing TailColumns, at place: Int) {
    self.place = place
    xmin = columns.values[place]
    log = columns.logs[place]
    size = columns.size - columns.below[place]
    logSum = columns.logSums[place]
  }

  /// A tail that begins at any number up to the largest value.
  init(_ columns: borrowing TailColumns, from xmin: Double) {
    self.init(columns, at: columns.place(from: xmin))
    let gap = logarithm(of: self.xmin, over: xmin)
    self.xmin = xmin
    log -= gap
    logSum += size * gap
  }
}
