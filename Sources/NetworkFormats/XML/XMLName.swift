/// The name of an element or attribute without its prefix, as numbers that
/// are quickly compared.
///
/// Names of up to fifteen bytes are equal exactly if they are written alike;
/// all longer ones are ``other``, which no known name is.
struct XMLName: Equatable, Sendable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count: UInt8 = 0

  static let other: XMLName = "a name that is too long to be known"

  init() {}

  init(stringLiteral name: String) {
    for byte in name.utf8 { append(byte) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low = low << 8 | UInt64(byte)
    } else if count < 15 {
      high = high << 8 | UInt64(byte)
    } else {
      (low, high, count) = (0, 0, 16)
      return
    }
    count &+= 1
  }

  var isEmpty: Bool { count == 0 }
}
