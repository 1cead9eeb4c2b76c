import Foundation

/// The times of one operation on graphs of growing size.
struct GrowthCurve {
  struct Point {
    var n: Int
    var m: Int
    /// The median, the shortest and the longest run.
    var seconds: Double
    var least: Double
    var most: Double
  }

  var name: String
  /// In ascending order of size.
  var points: [Point] = []

  /// The power of *n* with which the time grows, by least squares of the
  /// logarithms over the upper half of the sizes, where what every call costs
  /// no longer matters; nil for fewer than three sizes.
  var exponent: Double? {
    let upper = points.suffix(max(3, (points.count + 1) / 2))
    guard upper.count >= 3 else { return nil }
    let x = upper.map { log(Double($0.n)) }
    let y = upper.map { log($0.seconds) }
    let meanX = x.reduce(0, +) / Double(x.count)
    let meanY = y.reduce(0, +) / Double(y.count)
    let products = zip(x, y).reduce(0) {
      $0 + ($1.0 - meanX) * ($1.1 - meanY)
    }
    let squares = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    return products / squares
  }

  /// How long a size will take, as the last two sizes tell; 0 where there are
  /// not two yet.
  func predicted(for n: Int) -> Double {
    guard let last = points.last, points.count > 1 else { return 0 }
    let before = points[points.count - 2]
    let step = Double(last.n) / Double(before.n)
    let power = log(last.seconds / before.seconds) / log(step)
    return last.seconds * pow(Double(n) / Double(last.n), max(1, power))
  }
}
