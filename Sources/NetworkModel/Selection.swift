/// Which part of a network to look at.
///
/// Conditions on entities (`kinds`, `roles`, `countries`) keep the entities
/// that satisfy all of them and the relations of which both ends are kept.
/// Conditions on relations (`dimensions`, `relationKinds`) keep the relations
/// that satisfy all of them. `condition` does either, by the fields it names;
/// a free attribute that the network does not have is missing everywhere, so
/// a condition that a person wrote is first checked with
/// ``Predicate/validate(against:)``.
public struct Selection: Sendable, Equatable {
  /// Whether entities without any kept relation stay.
  public enum Isolates: String, Sendable, CaseIterable {
    case keep, drop
  }

  public var kinds: [EntityKind]?
  public var roles: [Role]?
  public var countries: [String]?
  public var dimensions: [Dimension]?
  public var relationKinds: [RelationKind]?
  public var condition: Predicate?
  public var isolates: Isolates = .keep

  public init() {}
}

extension Network {
  /// Returns the part of the network that a selection names.
  public func selecting(_ selection: Selection) -> Network {
    var keptEntities = [Bool](repeating: true, count: entities.count)
    if let kinds = selection.kinds {
      keptEntities.keep(where: entities.kinds) { kinds.contains($0) }
    }
    if let roles = selection.roles {
      keptEntities.keep(where: entities.roles) { roles.contains($0) }
    }
    if let countries = selection.countries {
      keptEntities.keep(where: entities.countries) { countries.contains($0) }
    }
    var keptRelations = [Bool](repeating: true, count: relations.count)
    if let dimensions = selection.dimensions {
      keptRelations.keep(where: relations.dimensions) {
        dimensions.contains($0)
      }
    }
    if let kinds = selection.relationKinds {
      keptRelations.keep(where: relations.kinds) { kinds.contains($0) }
    }
    if let condition = selection.condition {
      // A condition that does not fit the network is the business of
      // `validate(against:)`; here it is taken as it stands.
      let condition = (try? condition.resolved(for: self)) ?? condition
      let marks = condition.marks(in: self)
      switch condition.subject {
      case .entities: keptEntities.clear(whereNot: marks)
      case .relations: keptRelations.clear(whereNot: marks)
      }
    }
    return selecting(
      entities: keptEntities, relations: keptRelations,
      isolates: selection.isolates)
  }

  /// Returns the entities and relations marked `true`, without relations that
  /// lost an end and, if asked, without entities that have no relation left.
  package func selecting(
    entities keptEntities: [Bool], relations keptRelations: [Bool],
    isolates: Selection.Isolates = .keep
  ) -> Network {
    let keptRelations = relations.indices.filter { place in
      keptRelations[place]
        && keptEntities[Int(relations.sources[place])]
        && keptEntities[Int(relations.targets[place])]
    }
    var keptEntities = keptEntities
    if isolates == .drop {
      var touched = [Bool](repeating: false, count: entities.count)
      for place in keptRelations {
        touched[Int(relations.sources[place])] = true
        touched[Int(relations.targets[place])] = true
      }
      keptEntities = touched
    }
    let places = entities.indices.filter { keptEntities[$0] }
    if places.count == entities.count, keptRelations.count == relations.count {
      return self
    }
    var newPlace = [UInt32](repeating: 0, count: entities.count)
    for (new, old) in places.enumerated() { newPlace[old] = UInt32(new) }
    let kept = entities.gathering(places)
    let keptLinks = relations.gathering(
      keptRelations, entityIDs: kept.ids, place: newPlace)
    return Network(
      entities: kept, relations: keptLinks,
      events: eventsStanding(in: keptLinks))
  }

  /// An event stands as long as one of its pairs does.
  private func eventsStanding(in relations: Relations) -> [Event] {
    guard !events.isEmpty else { return [] }
    var standing: Set<Event.ID> = []
    for place in relations.indices {
      if let id = relations.events[place] { standing.insert(id) }
    }
    return events.filter { standing.contains($0.id) }
  }
}

extension [Bool] {
  fileprivate mutating func clear(whereNot marks: [Bool]) {
    for row in indices where !marks[row] { self[row] = false }
  }

  /// Clears the marks of the rows whose category does not satisfy a test.
  ///
  /// A missing category satisfies none; the test runs once per category.
  fileprivate mutating func keep<Category>(
    where column: CategoryColumn<Category?>, _ test: (Category) -> Bool
  ) {
    let passes = column.values.map { $0.map(test) ?? false }
    for row in indices where !passes[Int(column.codes[row])] {
      self[row] = false
    }
  }
}
