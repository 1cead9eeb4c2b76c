public import NetworkModel

/// Why something cannot be divided into shares.
public enum ShareError: Error, Equatable, CustomStringConvertible {
  case unknownField(PredicateError)
  /// A field of relations, where entities are counted.
  case fieldOfRelations(String)
  /// A field of entities, where relations are counted.
  case fieldOfEntities(String)
  /// A field of two ends has no single value.
  case fieldOfBothEnds(String)
  /// Amounts of different currencies have no sum; nil where none is stated.
  case severalCurrencies([String?])
  case negative(unit: ShareUnit, value: Double)
  /// A number below 0 in a column of a table.
  case negativeValue(column: String, value: Double)

  public var description: String {
    switch self {
    case .unknownField(let error): return "\(error)"
    case .fieldOfRelations(let field):
      return "'\(field)' is a field of relations, and entities are counted;"
        + " count relations, weight, amount or events by it"
    case .fieldOfEntities(let field):
      return "'\(field)' is a field of entities, and relations are counted;"
        + " write 'source.\(field)', 'target.\(field)' or 'either.\(field)',"
        + " or count entities"
    case .fieldOfBothEnds(let field):
      return "'\(field)' speaks of two ends at once; write 'either' instead of"
        + " 'both', which counts a relation for the value of each end"
    case .severalCurrencies(let names):
      let words = names.map { $0 ?? "no stated currency" }
      return "amounts are in \(words.joined(separator: ", ")) and have no sum;"
        + " select one, such as --where 'currency = \(names.lazy.compactMap(\.self).first ?? "CNY")'"
    case .negative(let unit, let value):
      return
        "\(unit == .amount ? "an" : "a") \(unit.rawValue) is \(value), and what is below 0 has no share;"
        + " leave it out, such as --where '\(unit.rawValue) >= 0'"
    case .negativeValue(let column, let value):
      return
        "\(column) is \(value), and what is below 0 has no share; leave its"
        + " row out"
    }
  }
}
