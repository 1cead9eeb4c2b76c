/// Where an answer is not that of the plain way.
struct Difference: Error, CustomStringConvertible {
  var description: String

  /// Throws unless both are the same.
  static func expect<Value: Equatable>(
    _ found: Value, equals plain: Value, _ what: @autoclosure () -> String
  ) throws {
    if found != plain {
      throw Difference(
        description: "\(what()) is \(plain), but \(found) was found")
    }
  }

  /// Throws unless what should hold does.
  static func expect(
    _ holds: Bool, _ what: @autoclosure () -> String
  ) throws {
    if !holds { throw Difference(description: "not so: \(what())") }
  }

  /// Throws unless both are the same but for a share of rounding.
  static func expect(
    _ found: Double?, near plain: Double?, within share: Double = 1e-9,
    _ what: @autoclosure () -> String
  ) throws {
    if let found, let plain,
      abs(found - plain) <= share * max(abs(plain), abs(found))
    {
      return
    }
    if found == nil, plain == nil { return }
    throw Difference(
      description: "\(what()) is \(plain as Any), but \(found as Any) was found"
    )
  }
}
