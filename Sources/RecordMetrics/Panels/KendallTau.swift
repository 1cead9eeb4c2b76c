/// Returns Kendall's τ-b.
///
/// - Returns: nil with fewer than two pairs, or if one side is all ties.
/// - Complexity: O(*n* log *n*).
/// - Reference: Knight 1966, doi:10.1080/01621459.1966.10480879.
func kendallTau(_ pairs: [(first: Int, second: Int)]) -> Double? {
  let sorted = pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  let all = pairCount(pairs.count)
  let firstTies = tiedPairs(sorted.map(\.first))
  let bothTies = tiedPairs(sorted) { $0 == $1 }
  var seconds = sorted.map(\.second)
  // What is out of order after sorting by the first side is discordant; ties
  // there were sorted by the second and count as no exchange.
  let discordant = exchanges(sorting: &seconds)
  let secondTies = tiedPairs(seconds)
  guard all > firstTies, all > secondTies else { return nil }
  let concordant = all - firstTies - secondTies + bothTies - discordant
  return Double(concordant - discordant)
    / (Double(all - firstTies) * Double(all - secondTies)).squareRoot()
}

private func pairCount(_ count: Int) -> Int { count * (count - 1) / 2 }

private func tiedPairs(_ values: [Int]) -> Int { tiedPairs(values, by: ==) }

/// Returns how many pairs are equal in a sorted list.
private func tiedPairs<Value>(
  _ values: [Value], by isEqual: (Value, Value) -> Bool
) -> Int {
  var total = 0
  var start = 0
  for place in values.indices.dropFirst()
  where !isEqual(values[place], values[start]) {
    total += pairCount(place - start)
    start = place
  }
  return values.isEmpty ? 0 : total + pairCount(values.count - start)
}

/// Sorts by merging; returns how many pairs were in descending order.
private func exchanges(sorting values: inout [Int]) -> Int {
  var total = 0
  var width = 1
  var merged = values
  while width < values.count {
    for low in stride(from: 0, to: values.count, by: 2 * width) {
      let middle = min(low + width, values.count)
      let high = min(low + 2 * width, values.count)
      var left = low
      var right = middle
      for place in low..<high {
        if left < middle, right == high || values[left] <= values[right] {
          merged[place] = values[left]
          left += 1
        } else {
          merged[place] = values[right]
          right += 1
          total += middle - left
        }
      }
    }
    swap(&values, &merged)
    width *= 2
  }
  return total
}
