/// Returns the sum, over all elements of all rows, of the value of the row
/// times the value of the element.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - rowValues: One for each vertex.
///   - endValues: One for each vertex; those of a row add up within 64 bits.
///   - threads: How many threads to use at most; nil for one a core. The
///     result does not depend on it.
/// - Complexity: O(*n* + *m*).
package func sumOfProducts(
  offsets: [Int], targets: [UInt32], rowValues: [Int], endValues: [Int],
  threads: Int? = nil
) -> Int128 {
  let count = rowValues.count
  let step = 4_096
  let threads = threads ?? min(Workers.coreCount, targets.count >> 18 + 1)
  return Workers.collect(
    taskCount: (count + step - 1) / step, threads: threads
  ) { nextTask in
    let offsets = offsets.span
    let targets = targets.span
    let endValues = endValues.span
    var sum: Int128 = 0
    while let task = nextTask() {
      for row in (task * step)..<min(count, (task + 1) * step) {
        var ends = 0
        for place in offsets[row]..<offsets[row + 1] {
          ends += endValues[Int(targets[place])]
        }
        sum += Int128(rowValues[row]) * Int128(ends)
      }
    }
    return sum
  }.reduce(0, +)
}
