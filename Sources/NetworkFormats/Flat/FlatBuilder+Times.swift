import NetworkModel

extension FlatBuilder {
  /// The names of the columns of the times at which something begins and
  /// ends, until all of them are known.
  static let startName = "start"
  static let endName = "end"

  /// Names columns of times `year` and `end_year` if they hold nothing but
  /// years and dates, and no other column has that name.
  mutating func nameTimes() {
    renameEntityColumn(Self.startName, to: "year", if: Self.isTime)
    renameRelationColumn(Self.startName, to: "year", if: Self.isTime)
    renameRelationColumn(Self.endName, to: "end_year", if: Self.isTime)
  }

  private static func isTime(_ text: String) -> Bool {
    if case .year = YearText(text) { true } else { false }
  }
}

/// Names of columns as documents of typed columns have them.
enum FlatColumnName {
  /// Returns the name without the mark of JSON, and the type that the mark
  /// states; documents of others have no marks.
  static func read(
    _ name: String, isOwn: Bool
  ) -> (name: String, type: FlatType?) {
    guard isOwn, name.hasSuffix(FlatCells.mark) else { return (name, nil) }
    return (String(name.dropLast(FlatCells.mark.count)), .json)
  }
}
