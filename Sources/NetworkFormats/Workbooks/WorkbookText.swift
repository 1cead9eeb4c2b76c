/// The texts of workbooks, in which `_x000D_` stands for a character that
/// XML cannot hold.
enum WorkbookText {
  /// Undoes the escapes behind a place, in place.
  static func unescape(_ bytes: inout [UInt8], from start: Int) {
    guard var place = escape(in: bytes, from: start) else { return }
    var result = Array(bytes[start..<place])
    while place < bytes.count {
      guard let unit = unit(in: bytes, at: place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      if let scalar = Unicode.Scalar(UInt32(unit)) {
        result.append(contentsOf: String(scalar).utf8)
        place += 7
      } else if let low = Self.unit(in: bytes, at: place + 7),
        0xD800...0xDBFF ~= unit, 0xDC00...0xDFFF ~= low,
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
      {
        result.append(contentsOf: String(scalar).utf8)
        place += 14
      } else {
        // Half a character is none.
        result.append(bytes[place])
        place += 1
      }
    }
    bytes.removeLast(bytes.count - start)
    bytes.append(contentsOf: result)
  }

  private static func escape(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 7 else { return nil }
    var place = start
    while place <= bytes.count - 7 {
      if bytes[place] == UInt8(ascii: "_"), unit(in: bytes, at: place) != nil {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Reads `_xHHHH_` at a place.
  private static func unit(in bytes: [UInt8], at place: Int) -> UInt16? {
    guard place + 7 <= bytes.count, bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    return digits(in: bytes, at: place)
  }

  /// Whether what stands at a place would be read as an escape, the last
  /// underscore of which may be that of an escape behind it.
  private static func looksEscaped(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + 7 <= bytes.count, digits(in: bytes, at: place) != nil else {
      return false
    }
    let next = bytes[place + 6]
    return next == UInt8(ascii: "_") || isControl(next)
      || next == 0xEF && isNoCharacter(bytes, at: place + 6)
  }

  /// Whether a byte is a character that XML cannot hold, or a carriage
  /// return, which would be read as the end of a line.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A
  }

  /// Reads `_xHHHH` at a place.
  private static func digits(in bytes: [UInt8], at place: Int) -> UInt16? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "_"),
      bytes[place + 1] == UInt8(ascii: "x")
    else { return nil }
    var value: UInt16 = 0
    for offset in 2..<6 {
      let byte = bytes[place + offset]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  /// Appends a text as XML, with escapes for what XML cannot hold and for
  /// what looks like one.
  static func append(_ text: String, to xml: inout [UInt8]) {
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): xml.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): xml.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): xml.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "_") where looksEscaped(bytes, at: place):
        append(unit: 0x5F, to: &xml)
      case _ where isControl(byte): append(unit: UInt16(byte), to: &xml)
      // U+FFFE and U+FFFF are no characters.
      case 0xEF where isNoCharacter(bytes, at: place): break
      case 0xBE...0xBF where place > 1 && isNoCharacter(bytes, at: place - 2):
        append(unit: 0xFF40 + UInt16(byte), to: &xml)
      case 0xBF where place > 0 && isNoCharacter(bytes, at: place - 1): break
      default: xml.append(byte)
      }
    }
  }

  private static func isNoCharacter(_ bytes: [UInt8], at place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place] == 0xEF
      && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE
  }

  private static func append(unit: UInt16, to xml: inout [UInt8]) {
    let digits = String(unit, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: 4 - digits.count)
    xml.append(contentsOf: "_x\(zeros)\(digits)_".utf8)
  }
}
