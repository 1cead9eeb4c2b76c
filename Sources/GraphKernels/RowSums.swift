/// Sets `sums[v]` to the sum of `values` over the neighbors in row *v*, times
/// their `weights` if there are any.
///
/// - Precondition: `weights` is empty or as long as `neighbors`.
package func sumRows(
  offsets: Span<Int>, neighbors: Span<UInt32>, weights: Span<Double>,
  values: Span<Double>, sums: inout [Double]
) {
  for vertex in sums.indices {
    var sum = 0.0
    if weights.isEmpty {
      for place in offsets[vertex]..<offsets[vertex + 1] {
        sum += values[Int(neighbors[place])]
      }
    } else {
      for place in offsets[vertex]..<offsets[vertex + 1] {
        sum += weights[place] * values[Int(neighbors[place])]
      }
    }
    sums[vertex] = sum
  }
}
