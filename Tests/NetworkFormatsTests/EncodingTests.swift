import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// Returns the text that a window makes of bytes, and what stopped it.
private func decode(
  _ bytes: [UInt8], _ encoding: TextEncoding = .auto, blockSize: Int = 64
) throws -> (text: String, fault: TextWindow.Fault?, name: String) {
  var window = try TextWindow(
    ByteStream(bytes: bytes, name: "t"), encoding: encoding,
    blockSize: blockSize)
  var text: [UInt8] = []
  while true {
    text += window.bytes[window.start..<window.end]
    window.start = window.end
    if window.isAtEnd { break }
    try window.refill()
  }
  return (
    String(decoding: text, as: UTF8.self), window.fault, window.description
  )
}

@Suite("Encodings")
struct EncodingTests {
  /// 百度,科大讯飞 in GB18030, then 𠮷 as a character of four bytes.
  static let gb18030: [UInt8] = [
    0xB0, 0xD9, 0xB6, 0xC8, 0x2C, 0xBF, 0xC6, 0xB4, 0xF3, 0xD1, 0xB6, 0xB7,
    0xC9, 0x95, 0x34, 0xD4, 0x30,
  ]

  @Test("GB18030 is recognized, and split anywhere reads the same")
  func recognized() throws {
    for blockSize in 8...40 {
      let (text, fault, name) = try decode(Self.gb18030, blockSize: blockSize)
      #expect(fault == nil)
      #expect(name == "GB18030")
      #expect(text.hasPrefix("百度,科大讯飞"))
      #expect(text.unicodeScalars.count == 8)
    }
  }

  @Test("UTF-8 split anywhere reads the same, with and without a mark")
  func utf8() throws {
    let text = "来源,目标\n百度,𠮷野家\né,ü\n"
    for blockSize in 8...60 {
      let plain = try decode(Array(text.utf8), blockSize: blockSize)
      #expect(plain.text == text && plain.name == "UTF-8")
      let marked = try decode(
        [0xEF, 0xBB, 0xBF] + Array(text.utf8), blockSize: blockSize)
      #expect(marked.text == text)
      #expect(marked.name == "UTF-8 with byte-order mark")
    }
  }

  @Test("a mark decides for GB18030 too")
  func mark() throws {
    let (text, _, name) = try decode([0x84, 0x31, 0x95, 0x33, 0x41])
    #expect(text == "A")
    #expect(name == "GB18030 with byte-order mark")
  }

  @Test("much ASCII before the first character does not matter")
  func lateCharacters() throws {
    let head = [UInt8](repeating: 0x61, count: 200_000)
    let (text, fault, name) = try decode(
      head + [0x0A] + Self.gb18030, blockSize: 4_096)
    #expect(fault == nil && name == "GB18030")
    #expect(text.hasPrefix(String(repeating: "a", count: 100)))
    #expect(text.contains("\n百度,科大讯飞"))
  }

  @Test("a damaged character in much UTF-8 is an error, not another encoding")
  func damaged() throws {
    let names = Array(String(repeating: "人工智能,", count: 50).utf8)
    let (text, fault, name) = try decode(names + [0xB0] + names)
    #expect(name == "UTF-8")
    #expect(fault == TextWindow.Fault(byte: 0xB0, encoding: "UTF-8"))
    #expect(text.utf8.count == names.count)
  }

  @Test(
    "text that ends inside a character",
    arguments: [
      ([0x61, 0xE4, 0xB8] as [UInt8], TextEncoding.utf8, 0xE4 as UInt8),
      ([0x61, 0xB0], .gb18030, 0xB0),
    ])
  func cutOff(bytes: [UInt8], encoding: TextEncoding, byte: UInt8) throws {
    let (text, fault, _) = try decode(bytes, encoding)
    #expect(text == "a")
    #expect(fault?.byte == byte)
  }

  @Test("random Chinese text survives either encoding")
  func random() throws {
    var random = SeededGenerator(seed: 4)
    // The two-byte characters of the first level, as rows and columns.
    for round in 0..<50 {
      let bytes = (0..<300).flatMap { _ in
        [
          UInt8.random(in: 0xB0...0xD6, using: &random),
          UInt8.random(in: 0xA1...0xFE, using: &random),
        ]
      }
      let table = Array("source,target\n".utf8) + bytes + [0x2C, 0x61]
      let (text, fault, name) = try decode(table, blockSize: 16 + round)
      #expect(fault == nil)
      #expect(name == "GB18030")
      #expect(text.unicodeScalars.count == 14 + 300 + 2)
      let again = try decode(Array(text.utf8), blockSize: 16 + round)
      #expect(again.text == text && again.name == "UTF-8")
    }
  }

  @Test("the position of an undecodable byte")
  func position() {
    #expect(
      complaint(
        aboutBytes: Array("source,target\n百度,a\nb,中".utf8) + [0xFF, 0x0A])
        == "edges.csv:3:4: the byte 0xFF is not UTF-8 or GB18030; repair the "
        + "text or state the encoding in which it is written")
  }
}
