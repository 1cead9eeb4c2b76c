import ValueNetwork

/// What a network reached of the numbers that it was aimed at.
struct ReachedTargets {
  /// The name of the table.
  let name: String
  let comparison: StructureComparison
  let conventions: Conventions

  /// The comparison of all years, or of those up to one.
  func table(by year: Int?) -> Table {
    var part = comparison
    part.rows.removeAll { row in
      row.year.map { $0 > year ?? $0 } ?? false
    }
    return ComparisonTable.table(
      part, first: "reached", second: "target", conventions: conventions)
  }

  var summary: String {
    "\(comparison.agreeing) of \(comparison.compared) numbers of \(name) are"
      + " reached, to the printed decimals or within the tolerance"
  }
}
