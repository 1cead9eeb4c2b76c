/// What the vertices of a graph are called.
public enum VertexNames: Sendable, Equatable {
  /// Each by its number.
  case numbers
  /// Each by an integer.
  case integers([UInt64])
  case texts([String])

  /// Takes names as they are, as integers where all are written as such:
  /// without a sign and leading zeros, at most 18 digits.
  init(_ names: [String]) {
    var integers: [UInt64] = []
    integers.reserveCapacity(names.count)
    for name in names {
      guard let value = Self.integer(name) else {
        self = .texts(names)
        return
      }
      integers.append(value)
    }
    self.init(integers)
  }

  init(_ integers: [UInt64]) {
    let areNumbers = integers.enumerated().allSatisfy { vertex, value in
      UInt64(vertex) == value
    }
    self = areNumbers ? .numbers : .integers(integers)
  }

  private static func integer(_ name: String) -> UInt64? {
    // UInt64("+1") succeeds, so the characters are checked first.
    let digits = name.utf8
    guard 1...18 ~= digits.count, digits.allSatisfy({ 48...57 ~= $0 }),
      digits.first != 48 || digits.count == 1
    else { return nil }
    return UInt64(name)
  }

  /// The name of a vertex.
  public subscript(vertex: Int) -> String {
    switch self {
    case .numbers: String(vertex)
    case .integers(let values): String(values[vertex])
    case .texts(let names): names[vertex]
    }
  }

  /// How many names there are; nil where there is one for every number.
  var count: Int? {
    switch self {
    case .numbers: nil
    case .integers(let values): values.count
    case .texts(let names): names.count
    }
  }
}
