import NetworkModel

/// Columns of one name, as documents have that declare an attribute once for
/// each type of its values.
extension FlatColumn {
  /// Returns columns of which those of one name are one where no row has
  /// different values in them, and a sentence for each such name.
  ///
  /// Others stay apart; they get names of their own in the end.
  ///
  /// - Complexity: O(columns), and O(rows) for each namesake.
  static func joiningNamesakes(
    _ columns: [FlatColumn]
  ) -> ([FlatColumn], sentences: [String]) {
    var joined: [FlatColumn] = []
    var placeOfName: [String: Int] = [:]
    var sentences: [String] = []
    for column in columns {
      guard let place = placeOfName[column.name] else {
        placeOfName[column.name] = joined.count
        joined.append(column)
        continue
      }
      if let union = joined[place].values.union(with: column.values) {
        joined[place].values = union
        sentences.append(
          "\(quoted(column.name)) is declared more than once and read as one"
            + " attribute, whose values keep their types")
      } else {
        joined.append(column)
        sentences.append(
          "\(quoted(column.name)) is declared more than once with different"
            + " values of one row, so the attributes are kept apart")
      }
    }
    return (joined, sentences)
  }
}

extension CategoryColumn<AttributeValue?> {
  /// Returns the values of two columns of the same rows; nil where both have
  /// one and these differ.
  fileprivate func union(with other: Self) -> Self? {
    var union = Self()
    for row in 0..<count {
      let (mine, others) = (self[row], other[row])
      if let mine, let others, mine != others { return nil }
      union.append(mine ?? others)
    }
    return union
  }
}
