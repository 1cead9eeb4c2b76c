import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("XML")
struct XMLDocumentTests {
  /// Returns a document as its scanner sees it: `<name a=v>text</>`.
  private func events(_ bytes: [UInt8]) throws(FormatError) -> String {
    var scanner = try XMLDocument(
      bytes, file: "x", limits: ReadingLimits(), words: ["a", "b", "c", "t"])
    var text = ""
    while true {
      switch try scanner.next() {
      case .start:
        text += "<\(scanner.name)"
        for attribute in scanner.attributes {
          text += " \(attribute.name)=\(scanner.text(attribute.value))"
        }
        text += ">"
        if scanner.name == 3, let content = try scanner.content() {
          text += scanner.text(content) + "</>"
        }
      case .end: text += "</>"
      case .finish: return text
      }
    }
  }

  private func events(_ text: String) throws(FormatError) -> String {
    try events(Array(text.utf8))
  }

  private func refusal(_ text: String) -> String? {
    do throws(FormatError) {
      return "read: " + (try events(text))
    } catch {
      return error.description
    }
  }

  @Test(
    "what is well-formed is read",
    arguments: [
      ("<a/>", "<0></>"),
      (
        "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM \"a>b.dtd\">\n<a >\n</a >\n",
        "<0></>"
      ),
      (
        "<p:a xmlns:p=\"u\" xmlns='v'><p:b p:c='1'/></p:a>",
        "<0><1 2=1></></>"
      ),
      (
        "<a b = \"x&lt;&#x4E2D;&#10;'\" c='\t\r\n\"'/>",
        "<0 1=x<中\n' 2=  \"></>"
      ),
      ("<a><!-- - <b> --><?p <b>?><b/></a><!-- end -->", "<0><1></></>"),
      ("<t>x&amp;<![CDATA[<&]]><!-- c -->\r\ny]</t>", "<3>x&<&\ny]</>"),
      ("<t></t>", "<3></>"), ("<a><t/><t>1</t></a>", "<0><3></><3>1</></>"),
      ("<t>x<b/></t>", "<3><1></></>"),
    ])
  func wellFormed(document: String, expected: String) throws {
    #expect(try events(document) == expected)
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
      #expect(try events(bytes) == "<0 1=中é></>")
    }
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a b='".utf8)
      + [0xE9] + Array("'/>".utf8)
    #expect(try events(latin) == "<0 1=é></>")
    let chinese =
      Array("<?xml version='1.0' encoding=\"GBK\"?><a b='".utf8)
      + [0xD6, 0xD0] + Array("'/>".utf8)
    #expect(try events(chinese) == "<0 1=中></>")
    #expect(
      refusal("<?xml version='1.0' encoding='EBCDIC//X'?><a/>")
        == "x:1:1: XML: the encoding 'EBCDIC//X' is not known here; save the"
        + " document as UTF-8")
    do throws(FormatError) {
      _ = try events(Array("<a>\n".utf8) + [0xFF] + Array("</a>".utf8))
      Issue.record("it was read")
    } catch {
      #expect(
        error.description
          == "x:2:1: the byte 0xFF is not UTF-8; repair the text or state the"
          + " encoding in which it is written")
    }
  }

  @Test(
    "what is not is refused where it stands",
    arguments: [
      (
        "<a>\n <b></a>",
        "x:2:5: XML: '</a>' ends another element than the one that is open;"
          + " close elements in the order in which they were opened"
      ),
      (
        "<a b='1' b='2'/>",
        "x:1:10: XML: the attribute 'b' is given twice; keep one"
      ),
      (
        "<a b='1'c='2'/>",
        "x:1:9: XML: 'c' cannot stand here; escape it or repair the markup"
          + " before it"
      ),
      (
        "<a b='<'/>",
        "x:1:7: XML: '<' cannot stand here; escape it or repair the markup"
          + " before it"
      ),
      (
        "<a>中&x;</a>",
        "x:1:5: XML: the reference '&x;' is neither a character nor one of the"
          + " five entities of XML; write the character itself"
      ),
      (
        "<a>&#0;</a>",
        "x:1:4: XML: the reference '&#0;' is neither a character nor one of the"
          + " five entities of XML; write the character itself"
      ),
      (
        "<a>& and more of it</a>",
        "x:1:4: XML: an ampersand that begins no reference; write &amp; for"
          + " it"
      ),
      (
        "<a/><b/>",
        "x:1:5: XML: a second root element; keep one document a file"
      ),
      (
        "<t>\u{1}</t>",
        "x:1:4: XML: the control character '\\u{1}' is not allowed in XML;"
          + " remove it"
      ),
      (
        "<a><!-- a -- b --></a>",
        "x:1:11: XML: a remark with two hyphens inside; write one hyphen"
      ),
      (
        "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;'>]><a>&m;</a>",
        "x:1:1: XML: the document declares entities or elements of its own,"
          + " which is not allowed here; remove what stands in brackets after"
          + " <!DOCTYPE"
      ),
      (
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "x:1:1: XML: the document declares entities or elements of its own,"
          + " which is not allowed here; remove what stands in brackets after"
          + " <!DOCTYPE"
      ),
      (
        "<a",
        "x:1:3: XML: the document ends inside it; it may be cut off; get"
          + " it anew"
      ),
      (
        "x",
        "x:1:2: XML: the document ends inside it; it may be cut off; get"
          + " it anew"
      ),
      (
        "<1/>",
        "x:1:2: XML: '1' cannot stand here; escape it or repair the"
          + " markup before it"
      ),
    ])
  func refused(document: String, sentence: String) {
    #expect(refusal(document) == sentence)
  }

  @Test("depth and attributes are limited")
  func limits() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(
      refusal(deep)
        == "x:1:769: more than 256 elements inside each other; an honest file"
        + " has fewer")
    let wide = "<a " + (0..<300).map { "a\($0)=''" }.joined(separator: " ")
    #expect(refusal(wide + "/>")?.contains("more than 256 attributes") == true)
  }

  @Test("a prefix of a document is never a document")
  func prefixes() throws {
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE a><a b='&amp;'><!-- x -->"
      + "<t><![CDATA[y]]>&#65;</t></a>"
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      #expect(throws: FormatError.self) { try events(Array(bytes[..<count])) }
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
    #expect(ControlEscape.escaped("_x00_ _y0000_") == "_x00_ _y0000_")
  }
}
