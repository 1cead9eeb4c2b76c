/// A field that every entity or every relation has.
///
/// The raw value is the name under which a condition speaks of it.
package enum BuiltInField: String, CaseIterable, Sendable {
  case id, name
  case englishName = "name_en"
  case kind, role, country, region, city, layer, sector, alias

  case year, provenance

  case dimension, relation, direction
  case endYear = "end_year"
  case technology, application, industry, weight, amount, currency, round
  case event

  package var owner: FieldOwner {
    switch self {
    case .id, .name, .englishName, .kind, .role, .country, .region, .city,
      .layer, .sector, .alias:
      .entities
    case .year, .provenance: .either
    case .dimension, .relation, .direction, .endYear, .technology,
      .application, .industry, .weight, .amount, .currency, .round, .event:
      .relations
    }
  }

  package var isNumber: Bool {
    switch self {
    case .year, .endYear, .weight, .amount: true
    default: false
    }
  }
}

/// On which rows a field is found.
package enum FieldOwner: Sendable {
  case entities, relations
  /// On both: the rest of the condition decides which is meant.
  case either
}

/// The end of a relation, or both, of which a condition speaks.
package enum RelationEnd: String, CaseIterable, Sendable {
  case source, target
  /// At least one of the two ends.
  case either
  case both
}

/// A field as a condition names it.
package struct FieldReference: Sendable {
  package enum Name: Sendable, Hashable {
    case builtIn(BuiltInField)
    case attribute(String)

    package var text: String {
      switch self {
      case .builtIn(let field): field.rawValue
      case .attribute(let name): name
      }
    }
  }

  package var end: RelationEnd?
  package var name: Name
  /// Where it stands in the text it was parsed from.
  package var column = 1

  /// Reads a word without backquotes: `kind`, `source.kind`, `staff`.
  package init(bareWord word: String, column: Int = 1) {
    let parts = word.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let end = RelationEnd(rawValue: String(parts[0]))
    let name = end == nil ? word : parts.count == 2 ? String(parts[1]) : ""
    self.init(
      end: end,
      name: BuiltInField(rawValue: name).map { .builtIn($0) }
        ?? .attribute(name),
      column: column)
  }

  package init(end: RelationEnd?, name: Name, column: Int = 1) {
    self.end = end
    self.name = name
    self.column = column
  }

  /// Whether this is a field of an end, and not an end alone.
  package var isOfEnd: Bool { end != nil && name != .attribute("") }

  /// On which rows the field is found; nil for a free attribute, of which
  /// only a network can tell.
  package var owner: FieldOwner? {
    if end != nil { return .relations }
    if case .builtIn(let field) = name { return field.owner }
    return nil
  }

  /// End and name without backquotes, as a reader would say it.
  package var spokenName: String {
    end.map { $0.rawValue + "." + name.text } ?? name.text
  }
}

extension FieldReference: Equatable {
  /// The column is where a field was found, not which field it is.
  package static func == (left: Self, right: Self) -> Bool {
    left.end == right.end && left.name == right.name
  }
}
