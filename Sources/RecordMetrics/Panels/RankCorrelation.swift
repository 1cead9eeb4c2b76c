/// Returns Spearman's coefficient: Pearson's of mean ranks.
///
/// - Returns: nil with fewer than two pairs, or if one side is all ties.
/// - Complexity: O(*n* log *n*).
func rankCorrelation(_ pairs: [(first: Int, second: Int)]) -> Double? {
  guard pairs.count > 1 else { return nil }
  let first = doubledRanks(pairs.map(\.first))
  let second = doubledRanks(pairs.map(\.second))
  // Twice the ranks are integers, and so are their sums: n + 1 is twice their
  // mean.
  let mean = pairs.count + 1
  var product = 0
  var firstSquares = 0
  var secondSquares = 0
  for (a, b) in zip(first, second) {
    product += (a - mean) * (b - mean)
    firstSquares += (a - mean) * (a - mean)
    secondSquares += (b - mean) * (b - mean)
  }
  guard firstSquares > 0, secondSquares > 0 else { return nil }
  return Double(product)
    / (Double(firstSquares) * Double(secondSquares)).squareRoot()
}

/// Returns twice the mean rank of every value, from 1 on.
private func doubledRanks(_ values: [Int]) -> [Int] {
  let order = values.indices.sorted {
    (values[$0], $0) < (values[$1], $1)
  }
  var ranks = [Int](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] {
      end += 1
    }
    // Places start + 1 ... end share their mean.
    for place in start..<end { ranks[order[place]] = start + 1 + end }
    start = end
  }
  return ranks
}
