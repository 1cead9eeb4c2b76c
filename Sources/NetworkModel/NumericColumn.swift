/// The numbers of one column of a network, in order.
public struct NumericColumn: Sendable, Equatable {
  /// What one number belongs to.
  public enum Owner: String, Sendable {
    case entities, relations
    /// Relations and events, an event once however many pairs it has.
    case events
  }

  public var name: String
  public var owner: Owner
  public var values: [Double]
  /// How many rows state none.
  public var missing: Int

  public init(
    name: String, owner: Owner, values: [Double], missing: Int
  ) {
    self.name = name
    self.owner = owner
    self.values = values
    self.missing = missing
  }
}

/// Why a column has no numbers to give.
public enum NumericColumnError: Error, Sendable, Equatable,
  CustomStringConvertible
{
  case unknown(String, known: [String])
  case ambiguous(String)
  case notANumber(column: String, of: String, value: String)
  case severalCurrencies(column: String, [String])

  public var description: String {
    switch self {
    case .unknown(let name, let known):
      "there is no column '\(name)' with numbers; "
        + (nearest(to: name, among: known).map { "did you mean '\($0)'? " }
          ?? "")
        + "there are \(known.joined(separator: ", "))"
    case .ambiguous(let name):
      "entities and relations both have a column '\(name)'; say"
        + " entity.\(name) or relation.\(name)"
    case .notANumber(let column, let owner, let value):
      "the \(column) '\(value)' of \(owner) is not a number; correct it or"
        + " leave it empty"
    case .severalCurrencies(let column, let currencies):
      "the column '\(column)' is in several currencies"
        + " (\(currencies.joined(separator: ", "))), which do not add up;"
        + " select one with --where \"currency = \(currencies[0])\""
    }
  }
}
