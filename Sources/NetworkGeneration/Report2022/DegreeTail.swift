/// The degrees of placeholders that come next after the printed ones.
///
/// A table of the first twenty says that the twenty-first has less than the
/// last, and no more. The tail goes on from there as ranks and sizes do: the
/// node of rank *r* has *F* (20.5/*r*)^*s* relations, where *F* is one less
/// than the last of the table, and *s* the exponent of the year.
enum DegreeTail {
  static let listed = 20

  /// Returns the degrees of so many nodes by period; none falls.
  static func degrees(
    below ceilings: [Int], exponents: [Double], count: Int
  ) -> [[Int]] {
    (0..<count).map { place in
      let rank = Double(listed + 1 + place)
      var degree = 1
      return zip(ceilings, exponents).map { ceiling, exponent in
        let part = ExactPowers.power((Double(listed) + 0.5) / rank, exponent)
        degree = max(degree, Int(Double(ceiling) * part))
        return degree
      }
    }
  }
}
