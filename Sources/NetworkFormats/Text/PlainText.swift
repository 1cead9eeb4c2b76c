import NetworkModel
import SystemFiles

/// Documents of lines and words.
enum PlainText {
  /// Returns a document as valid UTF-8 without a mark of byte order, and how
  /// it was written: as tables are read, UTF-8 or GB18030.
  static func text(
    of input: FormatInput, encoding: TextEncoding
  ) throws(FormatError) -> (bytes: [UInt8], encoding: String) {
    let bytes = try input.bytes()
    if bytes.isEmpty { throw .emptyFile(input.name) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .utf16(file: input.name)
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = mark ? Array(bytes[3...]) : bytes
    let fault = encoding == .gb18030 ? 0 : firstInvalidByte(of: text.span)
    guard let fault else { return (text, "UTF-8") }
    let mayBeGB18030 =
      encoding == .gb18030
      || encoding == .auto && !mark
        && !isMeantAsUTF8(text.span, isWhole: true)
    guard mayBeGB18030 else {
      throw .undecodable(
        at: TextPosition.position(of: fault, in: text, file: input.name),
        byte: text[fault], encoding: "UTF-8")
    }
    let converted = try reading { () throws(SystemError) in
      try TextConversion.convert(text, from: "GB18030", path: input.name)
    }
    switch converted {
    case .text(let text): return (text, "GB18030")
    case .invalid(let before, let byte):
      throw .undecodable(
        at: TextPosition.position(
          of: before.count, in: before, file: input.name),
        byte: byte,
        encoding: encoding == .auto ? "UTF-8 or GB18030" : "GB18030")
    }
  }
}
