import Foundation

/// A value of JSON.
public enum JSONValue: Sendable, Equatable, Encodable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// Written in the shortest form that reads back as the same number; what is
  /// not finite does not exist in JSON and becomes null.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  public init(_ value: Int?) { self = value.map(Self.integer) ?? .null }

  public init(_ value: Double?) { self = value.map(Self.number) ?? .null }

  public init(_ value: String?) { self = value.map(Self.string) ?? .null }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .number(let number):
      if !number.isFinite {
        try container.encodeNil()
      } else if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
        // 12, not 12.0, whatever the encoder's taste.
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .string(let text): try container.encode(text)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue {
  /// Returns the value as a JSON document, indented, its keys in order.
  ///
  /// Control characters beyond ASCII's first 32 and marks that reverse the
  /// direction of text are escaped too, so that printing the document to a
  /// terminal does nothing but show it.
  public func document() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let data: Data
    do {
      data = try encoder.encode(self)
    } catch {
      // Only a number that is not finite is refused, and none is left.
      preconditionFailure("JSON refused a JSON value: \(error)")
    }
    let text = String(decoding: data, as: UTF8.self)
    return Self.escapingHazards(text) + "\n"
  }

  /// Escapes what may occur in JSON text inside strings only.
  private static func escapingHazards(_ text: String) -> String {
    VisibleText.replacing(in: text) { scalar in
      // Line breaks here are the document's own: those of strings are escaped.
      guard scalar.value >= 0x7F, VisibleText.isHazard(scalar) else {
        return nil
      }
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }
}
