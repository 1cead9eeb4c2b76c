public import NetworkModel
public import NetworkResults

extension PublishedTable {
  /// Returns what in the table does not agree with the rest of it.
  ///
  /// What can be recomputed is told by the columns: ranks by values and names
  /// twice in a list (a column `rank`); shares that sum to 100 (`percent` or
  /// `share`, with `complete` where only some groups are whole); growth
  /// between two values (`value_from`, `value_to`, `stated`); a value beside
  /// a stated one; sums and quotients of columns, if they hold in at least
  /// four rows and in four of five. Printed numbers agree with others to half
  /// of their last digit.
  ///
  /// - Parameter meaning: The entity that a name means, for two names of one.
  /// - Complexity: O(*r* *c*³) for *r* rows and *c* numeric columns, of which
  ///   more than 24 are not searched for laws.
  public func findings(
    meaning: @escaping (String) -> String? = { _ in nil }
  ) -> [Finding] {
    let shape = TableShape(self)
    if let growth = GrowthChecks(shape) { return growth.findings() }
    if let values = StatedValueChecks(shape) { return values.findings() }
    return (RankChecks(shape, meaning: meaning)?.findings() ?? [])
      + (ShareChecks(shape)?.findings() ?? [])
      + ColumnLaws(shape).findings()
  }
}
