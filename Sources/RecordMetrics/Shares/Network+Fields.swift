public import NetworkModel

extension Network {
  /// Returns the unit to take where none is asked for.
  public func defaultShareUnit(by field: String) -> ShareUnit {
    let owner = FieldCatalog(self).owner(of: FieldReference(bareWord: field))
    return switch owner {
    case .entities: .entities
    case .either where relations.isEmpty: .entities
    default: .relations
    }
  }

  /// Returns a field by its name, if the rows of a unit have it.
  func field(
    _ name: String, of unit: ShareUnit
  ) throws(ShareError) -> FieldReference {
    let field = FieldReference(bareWord: name)
    let catalog = FieldCatalog(self)
    do throws(PredicateError) { try catalog.check(field) } catch {
      throw .unknownField(error)
    }
    guard field.end != .both else { throw .fieldOfBothEnds(name) }
    switch (unit, catalog.owner(of: field)) {
    case (.entities, .relations): throw .fieldOfRelations(name)
    case (.entities, _): break
    case (_, .entities): throw .fieldOfEntities(name)
    default: break
    }
    return field
  }
}
