import NetworkModel
import SystemFiles

/// The encodings of XML documents.
enum XMLEncoding {
  /// Returns a document as valid UTF-8 without a mark of byte order.
  ///
  /// A mark decides, then zeros as UTF-16 has them, then what the document
  /// declares; else it is UTF-8.
  static func text(
    of bytes: [UInt8], file: String
  ) throws(FormatError) -> [UInt8] {
    if bytes.isEmpty { throw .emptyFile(file) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try checked(Array(bytes[3...]), file: file)
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) {
      return try converted(bytes, from: "UTF-16BE", file: file)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
      return try converted(bytes, from: "UTF-16LE", file: file)
    }
    let stated = declaredName(in: bytes)
    switch stated?.lowercased() {
    case nil, "utf-8", "utf8", "us-ascii", "ascii":
      return try checked(bytes, file: file)
    case let name? where known.contains(name):
      return try converted(bytes, from: name.uppercased(), file: file)
    case _?:
      throw .malformed(
        at: InputPosition(file: file, line: 1, column: 1),
        problem: "XML: the encoding \(quoted(stated ?? "")) is not known here",
        remedy: "save the document as UTF-8")
    }
  }

  /// The encodings that are converted; a list, because the converter of the
  /// system takes more than names of encodings.
  private static let known: Set<String> =
    Set(
      [
        "gb18030", "gbk", "gb2312", "big5", "shift_jis", "euc-jp", "euc-kr",
        "koi8-r", "utf-16le", "utf-16be",
      ] + (1...16).map { "iso-8859-\($0)" }
        + (1250...1258).map { "windows-\($0)" })

  /// Returns the name of the encoding in `<?xml … encoding="…"?>`.
  private static func declaredName(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let head = bytes.prefix(256)
    let text = String(
      decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard let word = text.firstRange(of: "encoding") else { return nil }
    let rest = text[word.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return nil
    }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func checked(
    _ bytes: [UInt8], file: String
  ) throws(FormatError) -> [UInt8] {
    if let place = firstInvalidByte(of: bytes.span) {
      throw .undecodable(
        at: TextPosition.position(of: place, in: bytes, file: file),
        byte: bytes[place], encoding: "UTF-8")
    }
    return bytes
  }

  private static func converted(
    _ bytes: [UInt8], from encoding: String, file: String
  ) throws(FormatError) -> [UInt8] {
    let text = try reading { () throws(SystemError) in
      try TextConversion.convert(bytes, from: encoding, path: file)
    }
    switch text {
    case .text(let text):
      return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text[3...]) : text
    case .invalid(let before, let byte):
      throw .undecodable(
        at: TextPosition.position(of: before.count, in: before, file: file),
        byte: byte, encoding: encoding)
    }
  }
}
