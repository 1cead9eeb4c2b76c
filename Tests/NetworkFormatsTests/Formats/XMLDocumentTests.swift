import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("XML documents in memory")
struct XMLDocumentTests {
  /// Returns a document as its reader sees it: `<a b=v>text</>`.
  private func outline(_ bytes: [UInt8]) throws(FormatError) -> String {
    var scanner = try XMLScanner(
      document: bytes, file: "x", limits: ReadingLimits())
    var text = ""
    while true {
      switch try scanner.next() {
      case .start:
        let name = XMLText(bytes: scanner.bytes, range: scanner.writtenName)
        text += "<\(name.string)"
        for attribute in scanner.attributes {
          text += "=\(try scanner.meaning(of: attribute).string)"
        }
        text += ">"
        if name.string == "t", let content = try scanner.content() {
          text += content.string + "</>"
        }
      case .end: text += "</>"
      case .text: break
      case .finish: return text + (scanner.isOwn ? "!" : "")
      }
    }
  }

  private func outline(_ text: String) throws(FormatError) -> String {
    try outline(Array(text.utf8))
  }

  private func refusal(_ bytes: [UInt8]) -> String? {
    do throws(FormatError) {
      return "read: " + (try outline(bytes))
    } catch {
      return error.description
    }
  }

  @Test(
    "texts are joined, and references, sections and remarks undone",
    arguments: [
      ("<a/>", "<a></>"), ("<t></t>", "<t></>"), ("<t/>", "<t></>"),
      ("<t>x&amp;<![CDATA[<&]]><!-- c -->\r\ny]</t>", "<t>x&<&\ny]</>"),
      ("<a><t/><t>1</t></a>", "<a><t></><t>1</></>"),
      ("<a b='&lt;&#x4E2D;\t\"'/>", "<a=<中 \"></>"),
      ("<?valuenetwork 1?><a/>", "<a></>!"),
      ("<a><?valuenetwork 1?></a>", "<a></>"),
      ("<?valuenetworks 1?><a/>", "<a></>"),
    ])
  func contents(document: String, expected: String) throws {
    #expect(try outline(document) == expected)
  }

  @Test("a text with elements in it is none, and each of them is visited")
  func elements() throws {
    var scanner = try XMLScanner(
      document: Array("<t>x<b><c/></b>y</t>".utf8), file: "x",
      limits: ReadingLimits())
    _ = try scanner.next()
    var names: [String] = []
    let content = try scanner.content { scanner throws(FormatError) in
      names.append(
        XMLText(bytes: scanner.bytes, range: scanner.writtenName).string)
    }
    #expect(content?.string == nil)
    #expect(names == ["b", "c"])
    #expect(scanner.depth == 0)
    #expect(try scanner.next() == .finish)
  }

  @Test("encodings: marks, zeros, declarations")
  func encodings() throws {
    let text = "<a b='中é'/>"
    let wide = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let turned = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFE, 0xFF] + wide, wide,
      [0xFF, 0xFE] + turned, turned,
    ] {
      #expect(try outline(bytes) == "<a=中é></>")
    }
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a b='".utf8)
      + [0xE9] + Array("'/>".utf8)
    #expect(try outline(latin) == "<a=é></>")
    let chinese =
      Array("<?xml version='1.0' encoding=\"GBK\"?><a b='".utf8)
      + [0xD6, 0xD0] + Array("'/>".utf8)
    #expect(try outline(chinese) == "<a=中></>")
    #expect(
      refusal(Array("<?xml version='1.0' encoding='EBCDIC//X'?><a/>".utf8))
        == "x:1:1: XML: the encoding 'EBCDIC//X' is not known here; save the"
        + " document as UTF-8")
    #expect(
      refusal(Array("<a>\n".utf8) + [0xFF] + Array("</a>".utf8))
        == "x:2:1: the byte 0xFF is not UTF-8; repair the text or state the"
        + " encoding in which it is written")
    #expect(
      refusal([]) == "x: the file is empty; a table has at least a header row")
  }

  @Test("entities are refused, whether they grow or lead outside")
  func entities() {
    for text in [
      "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;'>]><a>&m;</a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>",
    ] {
      #expect(
        refusal(Array(text.utf8))
          == "x:1:1: a document type declaration is not read; remove it, and"
          + " write what its entities stand for in their places")
    }
  }

  @Test("a prefix of a document is never a document")
  func prefixes() throws {
    let text =
      "<?xml version=\"1.0\"?><a b='&amp;'><!-- x -->"
      + "<t><![CDATA[y]]>&#65;</t></a>"
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      #expect(throws: FormatError.self) { try outline(Array(bytes[..<count])) }
    }
  }

  @Test(
    "what XML cannot hold is escaped and comes back",
    arguments: FormatRoundTripTests.hostile)
  func escape(text: String) {
    let escaped = ControlEscape.escaped(text)
    #expect(ControlEscape.unescaped(escaped) == text)
    #expect(!escaped.utf8.contains(0))
  }

  @Test("the escape is that of workbooks")
  func form() {
    #expect(ControlEscape.escaped("a\0b") == "a_x0000_b")
    #expect(ControlEscape.escaped("_x0000_") == "_x005F_x0000_")
    #expect(ControlEscape.escaped("_x0041\u{1}") == "_x005F_x0041_x0001_")
    #expect(ControlEscape.escaped("_x0041") == "_x0041")
    #expect(ControlEscape.escaped("_x00_ _y0000_") == "_x00_ _y0000_")
  }
}

@Suite("Checking UTF-8")
struct UTF8CheckTests {
  @Test("as the standard library does, at every place and of every length")
  func agreement() {
    var random = SeededGenerator(seed: 5)
    let pieces: [[UInt8]] = [
      [0x41], [0xC3, 0xA9], [0xE4, 0xB8, 0xAD], [0xF0, 0x9F, 0x98, 0x80],
      [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE4, 0xB8], [0xFF],
    ]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let limit = random.oneIn(3) ? pieces.count : 4
        bytes += pieces[Int.random(in: 0..<limit, using: &random)]
      }
      let expected: Int?
      do {
        _ = try UTF8Span(validating: bytes.span)
        expected = nil
      } catch {
        expected = error.byteOffsets.lowerBound
      }
      #expect(firstInvalidByte(of: bytes.span) == expected)
    }
  }
}
