/// How many vertices have each degree, and what follows from that alone.
///
/// A degree is the length of a row, or of two rows together: those of the
/// edges that leave and of those that arrive.
package struct DegreeHistogram: Sendable, Equatable {
  /// The degrees that occur, ascending.
  package private(set) var degrees: [Int] = []
  /// How many vertices have each of them.
  package private(set) var counts: [Int] = []

  /// - Parameters:
  ///   - offsets: Where rows start; one element more than there are vertices.
  ///   - others: The same of the rows to add; empty for none.
  /// - Complexity: O(*n* + √*m*) space, one pass over the offsets; the few
  ///   highest degrees are sorted.
  package init(offsets: Span<Int>, and others: Span<Int> = Span()) {
    let limit = 1 << 14
    var boxes = [Int](repeating: 0, count: limit)
    var high: [Int] = []
    for vertex in 0..<(offsets.count - 1) {
      var degree = offsets[vertex + 1] - offsets[vertex]
      if !others.isEmpty { degree += others[vertex + 1] - others[vertex] }
      if degree < limit { boxes[degree] += 1 } else { high.append(degree) }
    }
    for degree in 0..<limit where boxes[degree] > 0 {
      degrees.append(degree)
      counts.append(boxes[degree])
    }
    for degree in high.sorted() {
      if degrees.last != degree {
        degrees.append(degree)
        counts.append(0)
      }
      counts[counts.count - 1] += 1
    }
  }

  package var vertexCount: Int { counts.reduce(0, +) }

  /// Returns the sum of the degrees, each raised to a power.
  package func powerSum(_ power: Int) -> Int128 {
    var sum: Int128 = 0
    for (degree, count) in zip(degrees, counts) {
      var term = Int128(count)
      for _ in 0..<power { term *= Int128(degree) }
      sum += term
    }
    return sum
  }

  /// Returns the sum of so many of the highest degrees.
  package func sumOfHighest(_ count: Int) -> Int {
    var sum = 0
    var rest = count
    for place in degrees.indices.reversed() where rest > 0 {
      let taken = min(rest, counts[place])
      sum += taken * degrees[place]
      rest -= taken
    }
    return sum
  }

  /// The sum of the differences of all unordered pairs of degrees.
  ///
  ///     Σᵢ (2i − n − 1) dᵢ,  d₁ ≤ d₂ ≤ … ≤ dₙ
  package var sumOfDifferences: Int {
    let vertexCount = vertexCount
    var sum = 0
    var below = 0
    for (degree, count) in zip(degrees, counts) {
      // The ranks of equal degrees average to that of their middle.
      sum += degree * count * (2 * below + count - vertexCount)
      below += count
    }
    return sum
  }
}
