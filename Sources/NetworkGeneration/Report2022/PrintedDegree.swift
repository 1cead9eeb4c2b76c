/// A line of Tables 4 and 5: a node and its degree in the years in which it
/// is among the first twenty.
struct PrintedDegree: Sendable {
  var name: String
  /// 2015, 2017, 2019 and 2021; 0 where the node is not in the table.
  var degrees: [Int]

  /// The degrees of all eight years.
  ///
  /// What is printed of a year is the degree of that year. Between two
  /// printed years it grows in proportion to the relations of Table 3, across
  /// a table that does not have it by equal ratios, which keeps it out; after
  /// the last it stays, as relations do not end; before the first it is 1,
  /// the least that a node of the network can have.
  var node: NamedNode {
    let printed = degrees.indices.filter { degrees[$0] > 0 }
    let known = printed.map { (period: 2 * $0 + 1, value: degrees[$0]) }
    guard let first = known.first else {
      return NamedNode(name: name, degrees: Array(repeating: 0, count: 8))
    }
    let before = Array(repeating: 1, count: first.period)
    return NamedNode(name: name, degrees: before + Self.grown(through: known))
  }

  /// Returns a value for each of the years 2014 to 2021 from those of 2015,
  /// 2017, 2019 and 2021; that of 2014 is nine tenths of the next.
  static func spread(_ printed: [Int]) -> [Int] {
    let known = printed.enumerated().map {
      (period: 2 * $0.offset + 1, value: $0.element)
    }
    let start = Int((Double(printed[0]) * 0.9).rounded())
    return [max(1, start)] + grown(through: known)
  }

  /// Returns the values from the first known period to 2021.
  private static func grown(
    through known: [(period: Int, value: Int)]
  ) -> [Int] {
    let relations = Report2022.relations.map(Double.init)
    var all: [Int] = []
    for (from, to) in zip(known, known.dropFirst()) {
      let span = relations[to.period] - relations[from.period]
      for period in from.period..<to.period {
        let way = (relations[period] - relations[from.period]) / span
        let start = Double(from.value)
        let end = Double(to.value)
        let value =
          to.period == from.period + 2
          ? start + (end - start) * way
          : start * ExactPowers.power(end / start, way)
        all.append(Int(value.rounded()))
      }
    }
    guard let last = known.last else { return [] }
    return all + Array(repeating: last.value, count: 8 - last.period)
  }
}
