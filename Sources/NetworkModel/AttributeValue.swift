/// A value of a free attribute, with its type kept.
public enum AttributeValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)
  case list([AttributeValue])
}

/// A free attribute: a name and a value.
public struct Attribute: Sendable, Hashable {
  public var name: String
  public var value: AttributeValue

  public init(_ name: String, _ value: AttributeValue) {
    self.name = name
    self.value = value
  }
}

extension AttributeValue: CustomStringConvertible {
  /// The value as text; the parts of a list are joined with `|`.
  public var description: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let parts): parts.map(\.description).joined(separator: "|")
    }
  }
}
