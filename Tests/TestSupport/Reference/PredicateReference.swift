package import NetworkModel

/// A condition decided row by row, from entities and relations as values.
package enum PredicateReference {
  /// Returns which rows a condition is about satisfy it.
  package static func marks(
    of predicate: Predicate, in network: Network
  ) -> [Bool] {
    var entityOfID: [Entity.ID: Entity] = [:]
    for entity in network.entities { entityOfID[entity.id] = entity }
    switch predicate.subject {
    case .entities:
      return network.entities.map { entity in
        holds(predicate.condition) {
          test($0.test, values($0.field, entity), $0.field)
        }
      }
    case .relations:
      return network.relations.map { relation in
        holds(predicate.condition) { comparison in
          let field = comparison.field
          guard let end = field.end else {
            return test(comparison.test, values(field, relation), field)
          }
          let results = [relation.source, relation.target].map { id in
            test(
              comparison.test,
              entityOfID[id].map { values(field, $0) } ?? [], field)
          }
          switch end {
          case .source: return results[0]
          case .target: return results[1]
          case .either: return results[0] || results[1]
          case .both: return results[0] && results[1]
          }
        }
      }
    }
  }

  private static func holds(
    _ condition: Condition, _ leaf: (Comparison) -> Bool
  ) -> Bool {
    switch condition {
    case .comparison(let comparison): leaf(comparison)
    case .not(let part): !holds(part, leaf)
    case .all(let parts): !parts.contains { !holds($0, leaf) }
    case .any(let parts): parts.contains { holds($0, leaf) }
    }
  }

  /// The truth table of the language, one test after the other.
  private static func test(
    _ test: Comparison.Test, _ held: [AttributeValue],
    _ field: FieldReference
  ) -> Bool {
    func equal(_ value: AttributeValue, _ text: String) -> Bool {
      if Self.equal(value, text) { return true }
      guard case .builtIn(let name) = field.name, let term = name.term(text)
      else { return false }
      return Self.equal(value, term)
    }
    return switch test {
    case .isMissing: held.isEmpty
    case .isPresent: !held.isEmpty
    case .isIn(let wanted):
      held.contains { value in wanted.contains { equal(value, $0.text) } }
    case .isNotIn(let wanted):
      held.allSatisfy { value in wanted.allSatisfy { !equal(value, $0.text) } }
    case .compare(.equal, let wanted):
      held.contains { equal($0, wanted.text) }
    case .compare(.notEqual, let wanted):
      held.allSatisfy { !equal($0, wanted.text) }
    case .compare(.contains, let wanted):
      held.contains { occurs(wanted.text, in: $0.description) }
    case .compare(.less, let wanted):
      held.contains { compare($0, wanted.text, <) }
    case .compare(.lessOrEqual, let wanted):
      held.contains { compare($0, wanted.text, <=) }
    case .compare(.greater, let wanted):
      held.contains { compare($0, wanted.text, >) }
    case .compare(.greaterOrEqual, let wanted):
      held.contains { compare($0, wanted.text, >=) }
    }
  }

  private static func equal(_ value: AttributeValue, _ text: String) -> Bool {
    switch value {
    case .text(let held): held == text
    case .boolean(let held):
      held == (text == "true") && ["true", "false"].contains(text)
    case .integer(let held): Double(text) == Double(held)
    case .real(let held): Double(text) == held
    case .list: false
    }
  }

  private static func compare(
    _ value: AttributeValue, _ text: String, _ order: (Double, Double) -> Bool
  ) -> Bool {
    guard let bound = Double(text) else { return false }
    switch value {
    case .integer(let held): return order(Double(held), bound)
    case .real(let held): return order(held, bound)
    case .text(let held):
      // "NaN" is read as a number here, and no order holds for it.
      return Double(held).map { order($0, bound) } ?? false
    case .boolean, .list: return false
    }
  }

  private static func occurs(_ part: String, in whole: String) -> Bool {
    let part = Array(part)
    let whole = Array(whole)
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains {
      Array(whole[$0..<($0 + part.count)]) == part
    }
  }

  private static func values(
    _ field: FieldReference, _ entity: Entity
  ) -> [AttributeValue] {
    switch field.name {
    case .attribute(let name): free(name, entity.attributes)
    case .builtIn(.id): [.text(entity.id)]
    case .builtIn(.name): [.text(entity.name)]
    case .builtIn(.englishName): text(entity.englishName)
    case .builtIn(.kind): text(entity.kind?.rawValue)
    case .builtIn(.role): text(entity.role?.rawValue)
    case .builtIn(.country): text(entity.country)
    case .builtIn(.region): entity.regions.map { .text($0) }
    case .builtIn(.city): entity.cities.map { .text($0) }
    case .builtIn(.layer): entity.layers.map { .text($0) }
    case .builtIn(.sector): entity.sectors.map { .text($0) }
    case .builtIn(.alias): entity.aliases.map { .text($0) }
    case .builtIn(.provenance): entity.provenance.map { .text($0) }
    case .builtIn(.year): entity.year.map { [.integer($0)] } ?? []
    case .builtIn: []
    }
  }

  private static func values(
    _ field: FieldReference, _ relation: Relation
  ) -> [AttributeValue] {
    switch field.name {
    case .attribute(let name): free(name, relation.attributes)
    case .builtIn(.dimension): text(relation.dimension?.rawValue)
    case .builtIn(.relation): text(relation.kind?.rawValue)
    case .builtIn(.direction): text(relation.direction.rawValue)
    case .builtIn(.technology): text(relation.technology)
    case .builtIn(.application): text(relation.application)
    case .builtIn(.industry): text(relation.industry)
    case .builtIn(.currency): text(relation.currency)
    case .builtIn(.round): text(relation.round)
    case .builtIn(.event): text(relation.event)
    case .builtIn(.provenance): relation.provenance.map { .text($0) }
    case .builtIn(.year): relation.year.map { [.integer($0)] } ?? []
    case .builtIn(.endYear): relation.endYear.map { [.integer($0)] } ?? []
    case .builtIn(.weight): [.real(relation.weight)]
    case .builtIn(.amount): relation.amount.map { [.real($0)] } ?? []
    case .builtIn: []
    }
  }

  private static func text(_ text: String?) -> [AttributeValue] {
    text.map { [.text($0)] } ?? []
  }

  private static func free(
    _ name: String, _ attributes: [Attribute]
  ) -> [AttributeValue] {
    attributes.filter { $0.name == name }.flatMap { attribute in
      if case .list(let parts) = attribute.value {
        parts
      } else {
        [attribute.value]
      }
    }
  }
}
