/// A line of Tables 4 and 5: a node and its degree in the years in which it
/// is among the first twenty.
struct PrintedDegree: Sendable {
  var name: String
  /// 2015, 2017, 2019 and 2021; 0 where the node is not in the table.
  var degrees: [Int]
  /// The most that a node outside the table can have in each of the years.
  var ceilings: [Int]

  /// The degrees of all eight years.
  ///
  /// Between two printed years a degree moves with the relations of Table 3.
  /// Outside the table it moves with the ceiling and stays under it.
  var node: NamedNode {
    var printed = degrees
    guard let first = degrees.firstIndex(where: { $0 > 0 }) else {
      return NamedNode(name: name, degrees: Array(repeating: 0, count: 8))
    }
    for place in (0..<first).reversed() {
      let moved =
        printed[place + 1] * ceilings[place] / ceilings[place + 1]
      printed[place] = max(1, min(ceilings[place], moved))
    }
    for place in first + 1..<4 where degrees[place] == 0 {
      let before = printed[place - 1]
      let moved = before * ceilings[place] / ceilings[place - 1]
      let next = degrees[place...].first { $0 > 0 } ?? Int.max
      printed[place] = max(before, min(ceilings[place], moved, next))
    }
    return NamedNode(name: name, degrees: Self.spread(printed))
  }

  /// Returns a value for each of the years 2014 to 2021 from those of 2015,
  /// 2017, 2019 and 2021.
  static func spread(_ printed: [Int]) -> [Int] {
    var all = [max(1, Int((Double(printed[0]) * 0.9).rounded())), printed[0]]
    for place in 1..<4 {
      let low = printed[place - 1]
      let year = all.count
      let relations = Report2022.relations
      let way =
        Double(relations[year] - relations[year - 1])
        / Double(relations[year + 1] - relations[year - 1])
      let step = Double(printed[place] - low) * way
      all.append(Int((Double(low) + step).rounded()))
      all.append(printed[place])
    }
    return all
  }
}
