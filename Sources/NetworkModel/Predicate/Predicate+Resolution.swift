extension Predicate {
  /// Checks that the network has every field that the condition names.
  ///
  /// - Throws: A ``PredicateError`` that points at the first field that is
  ///   neither built in nor a free attribute of any row, or that the rows the
  ///   condition is about do not have.
  public func validate(against network: Network) throws(PredicateError) {
    _ = try resolved(for: network)
  }

  /// Returns the condition with its subject decided by the free attributes
  /// of a network as well as by built-in fields.
  ///
  /// A free attribute counts as a field of the rows that have a column of its
  /// name: entities, relations or both. Part of a network has the columns of
  /// the whole.
  ///
  /// - Throws: As ``validate(against:)``.
  public func resolved(
    for network: Network
  ) throws(PredicateError) -> Predicate {
    let catalog = FieldCatalog(network)
    for comparison in condition.comparisons {
      try catalog.check(comparison.field)
    }
    let subject = try condition.subject { catalog.owner(of: $0) ?? .either }
    return Predicate(condition: condition, subject: subject)
  }

  /// Returns which entities satisfy the condition, read as one on entities
  /// even if it names nothing but fields that relations have too.
  ///
  /// - Throws: A ``PredicateError`` that points at the first field that
  ///   entities do not have.
  public func matchingEntities(
    in network: Network
  ) throws(PredicateError) -> [Bool] {
    let catalog = FieldCatalog(network)
    for comparison in condition.comparisons {
      let field = comparison.field
      try catalog.check(field)
      guard catalog.owner(of: field) != .relations else {
        throw PredicateError(
          column: field.column, text: field.text, .notOfEntities)
      }
    }
    return Predicate(condition: condition, subject: .entities)
      .marks(in: network)
  }
}

/// The fields that the rows of a network have.
package struct FieldCatalog {
  private let entityAttributes: Set<String>
  private let relationAttributes: Set<String>
  /// What a misspelt field may have meant, in a fixed order.
  private let candidates: [FieldReference]

  package init(_ network: Network) {
    let ofEntities = network.entities.attributes.names
    let ofRelations = network.relations.attributes.names
    entityAttributes = Set(ofEntities)
    relationAttributes = Set(ofRelations)
    let builtIn = BuiltInField.allCases.map { FieldReference.Name.builtIn($0) }
    let free = ofEntities + ofRelations.filter { !ofEntities.contains($0) }
    let endNames =
      BuiltInField.allCases.filter { $0.owner != .relations }
      .map { FieldReference.Name.builtIn($0) }
      + ofEntities.map { .attribute($0) }
    candidates =
      (builtIn + free.map { .attribute($0) })
      .map { FieldReference(end: nil, name: $0) }
      + RelationEnd.allCases.flatMap { end in
        endNames.map { FieldReference(end: end, name: $0) }
      }
  }

  /// On which rows a field is found; nil where it is on none.
  package func owner(of field: FieldReference) -> FieldOwner? {
    if let owner = field.owner { return owner }
    let name = field.name.text
    switch (
      entityAttributes.contains(name), relationAttributes.contains(name)
    ) {
    case (true, true): return .either
    case (true, false): return .entities
    case (false, true): return .relations
    case (false, false): return nil
    }
  }

  /// Checks that the rows of which a field speaks have it.
  package func check(_ field: FieldReference) throws(PredicateError) {
    guard case .attribute(let name) = field.name else { return }
    if let end = field.end, name.isEmpty {
      throw PredicateError(
        column: field.column, text: end.rawValue, .endWithoutField)
    }
    let isKnown =
      field.end == nil
      ? owner(of: field) != nil : entityAttributes.contains(name)
    guard !isKnown else { return }
    if field.end != nil, relationAttributes.contains(name) {
      throw PredicateError(
        column: field.column, text: field.text, .fieldNotOfEnds(name: name))
    }
    throw PredicateError(
      column: field.column, text: field.spokenName,
      .unknownField(suggestion: suggestion(for: field)))
  }

  private func suggestion(for field: FieldReference) -> String? {
    let names = candidates.map(\.spokenName)
    guard let name = nearest(to: field.spokenName, among: names) else {
      return nil
    }
    return names.firstIndex(of: name).map { candidates[$0].text }
  }
}
