import NetworkModel

/// What values of the flat form mean as fields of the model; nil where a
/// value cannot be meant.
struct FlatValue {
  let naming: FlatNaming
  /// What stands in brackets behind the name, such as the unit of amounts.
  var unit = ""

  func text(_ value: AttributeValue?) -> String?? {
    guard let value else { return .some(nil) }
    let text = value.description
    return naming == .vocabulary && text.isEmpty ? .some(nil) : text
  }

  /// Returns how a value becomes a term of a vocabulary.
  func term<Term: OpenTerm>(
    _ written: @escaping (String) -> Term
  ) -> (AttributeValue?) -> Term?? {
    { value in
      guard let text = text(value) else { return nil }
      return .some(
        text.map { naming == .exact ? Term(rawValue: $0) : written($0) })
    }
  }

  func layers(_ value: AttributeValue?) -> [String]? {
    naming == .exact ? list(value) : list(value)?.map(Terms.layer)
  }

  func list(_ value: AttributeValue?) -> [String]? {
    switch value {
    case nil: []
    case .list(let parts): parts.map(\.description)
    case .text(let text) where naming == .exact:
      text.split(separator: "|", omittingEmptySubsequences: false)
        .map(String.init)
    case let value?:
      value.description.split(separator: "|").map { trimmedHeader(String($0)) }
        .filter { !$0.isEmpty }
    }
  }

  func year(_ value: AttributeValue?) -> Int?? {
    switch value {
    case nil: return .some(nil)
    case .integer(let year): return isYear(year) ? year : nil
    case .real(let number):
      guard let year = Int(exactly: number), isYear(year) else { return nil }
      return year
    case .text(let text):
      if naming == .exact, let year = Int(text), String(year) == text {
        return year
      }
      switch YearText(text) {
      case .missing, .unstated: return .some(nil)
      case .year(let year): return year
      case .invalid, .outOfRange: return nil
      }
    case .boolean, .list: return nil
    }
  }

  private func isYear(_ year: Int) -> Bool {
    naming == .exact || YearText.range ~= year
  }

  func number(_ value: AttributeValue?) -> Double?? {
    switch value {
    case nil: return .some(nil)
    case .integer(let number): return Double(number)
    case .real(let number): return number
    case .text(let text):
      switch NumberText(text) {
      case .missing: return .some(nil)
      case .number(let number): return number
      case .notFinite: return .nan
      case .invalid: return nil
      }
    case .boolean, .list: return nil
    }
  }

  func amount(_ value: AttributeValue?) -> Double?? {
    guard case .text(let text) = value else { return number(value) }
    switch AmountText(text, unit: unit) {
    case .missing, .undisclosed: return .some(nil)
    // What it says of the currency would be lost.
    case .amount(_, currency: _?), .invalid: return nil
    case .amount(let amount, currency: nil): return amount
    }
  }

  func direction(_ value: AttributeValue?) -> Relation.Direction?? {
    switch value {
    case nil: .some(nil)
    case .boolean(let isDirected): isDirected ? .directed : .undirected
    case .text(let text): Terms.direction(text).map { .some($0) }
    default: nil
    }
  }
}
