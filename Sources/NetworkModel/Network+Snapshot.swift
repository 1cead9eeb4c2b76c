/// Which relations a snapshot of a year holds.
public enum Window: String, Sendable, CaseIterable {
  /// All that were stated for the year or an earlier one.
  case cumulative
  /// Those of the year alone.
  case yearly
}

extension Network {
  /// Returns the network as known in a year.
  ///
  /// A relation with a year is present from that year on (`cumulative`) or in
  /// the years from its year to its end year, the same where none is given
  /// (`yearly`). A relation without a year is in every snapshot.
  ///
  /// An entity that states a year is present from that year on. Any other
  /// appears with its first relation; one that has no relation in the whole
  /// network is in every snapshot, so that the last cumulative snapshot is
  /// the whole network. A relation never loses an end: both are present
  /// wherever it is.
  public func snapshot(of year: Int, window: Window = .cumulative) -> Network {
    let kept =
      switch window {
      case .cumulative: relations.years.map { $0.map { $0 <= year } ?? true }
      case .yearly: marksOfRelations(during: year)
      }
    var hasRelation = [Bool](repeating: false, count: entities.count)
    var hasRelationNow = hasRelation
    for place in relations.indices {
      let source = Int(relations.sources[place])
      let target = Int(relations.targets[place])
      hasRelation[source] = true
      hasRelation[target] = true
      guard kept[place] else { continue }
      hasRelationNow[source] = true
      hasRelationNow[target] = true
    }
    let present = entities.indices.map { place in
      if hasRelationNow[place] { return true }
      if let start = entities.years[place] { return start <= year }
      return !hasRelation[place]
    }
    return selecting(entities: present, relations: kept)
  }

  private func marksOfRelations(during year: Int) -> [Bool] {
    relations.indices.map { place in
      guard let start = relations.years[place] else { return true }
      return start...max(start, relations.endYears[place] ?? start) ~= year
    }
  }

  /// The number of relations without a year: those in every snapshot.
  public var undatedRelationCount: Int {
    if let year = relations.years.uniformValue {
      return year == nil ? relations.count : 0
    }
    return relations.indices.count { relations.years[$0] == nil }
  }

  /// The first and last year that a relation states, where one does.
  public var yearRange: ClosedRange<Int>? {
    let years = relations.indices.lazy.compactMap { relations.years[$0] }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }
}
