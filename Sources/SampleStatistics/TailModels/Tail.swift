import NetworkResults

/// The part of a sample from xmin to xmax, with what every fit needs of it.
struct Tail {
  var support: TailSupport
  var values: [Double]
  var counts: [Double]
  /// `ln(x/xmin)` of each value.
  var logarithms: [Double]
  var size: Double
  var meanT: Double

  /// - Complexity: O(*distinct values*).
  init(_ sample: Sample, xmin: Double, xmax: Double?) {
    let support = TailSupport(kind: sample.kind, xmin: xmin, xmax: xmax)
    let begin = sample.values.firstIndex { $0 >= xmin } ?? sample.values.count
    let last = sample.values.lastIndex { $0 <= xmax ?? .infinity } ?? -1
    let range = begin..<max(begin, last + 1)
    self.support = support
    values = Array(sample.values[range])
    counts = sample.counts[range].map { Double($0) }
    logarithms = values.map { support.t($0) }
    size = counts.reduce(0, +)
    meanT = 0
    meanT = mean { _, t in t }
  }

  /// The mean of a function of a value and its logarithm.
  func mean(_ function: (Double, Double) -> Double) -> Double {
    sum(function) / size
  }

  /// The sum of a function of a value and its logarithm, as exact as if it
  /// were computed with twice the digits.
  func sum(_ function: (Double, Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for i in values.indices {
      sum.add(counts[i] * function(values[i], logarithms[i]))
    }
    return sum.value
  }

  func mean(_ statistic: TailStatistic) -> Double {
    mean { _, t in statistic.value(t) }
  }

  /// Whether the tail is two neighboring whole numbers: a distribution with
  /// two parameters then comes ever closer to their shares, without end.
  var isSaturated: Bool {
    support.kind == .discrete && values.count == 2
      && values[1] - values[0] == 1
  }

  /// The mean square of what lies between the logarithms and their mean.
  var varianceT: Double {
    mean { _, t in (t - meanT) * (t - meanT) }
  }

  /// Whether all values lie so close together and so far above xmin that
  /// double numbers leave no digits to the curvature of a density there,
  /// which is measured from xmin.
  var isRemote: Bool { varianceT < 1e-6 * meanT * meanT }

  /// The mean of the distance from xmin.
  var meanStep: Double { mean { x, _ in x - support.xmin } }
}
