import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// Returns what a document says, token by token; its error where it is bad.
private func tokens(
  _ document: String, block: Int = 1 << 19,
  limits: ReadingLimits = .init()
) -> String {
  var words: [String] = []
  do throws(FormatError) {
    let stream = try reading { () throws(SystemError) in
      try ByteStream(bytes: Array(document.utf8), name: "d.xml", limits: nil)
    }
    let window = try TextWindow(
      stream, encoding: .utf8, content: .document, blockSize: block)
    var scanner = XMLScanner(window, limits: limits)
    var run = ""
    while true {
      let token = try scanner.next()
      if token != .text, !run.isEmpty {
        words.append("'\(run)'")
        run = ""
      }
      switch token {
      case .start:
        var word = "+" + name(scanner)
        for attribute in scanner.attributes {
          let key = String(
            decoding: scanner.bytes[attribute.written], as: UTF8.self)
          word += " \(key)='\(try scanner.string(attribute))'"
        }
        words.append(word)
      case .end: words.append("-" + name(scanner))
      case .text:
        var text: [UInt8] = []
        try scanner.appendText(to: &text)
        run += String(decoding: text, as: UTF8.self)
      case .finish: return words.joined(separator: " ")
      }
    }
  } catch {
    return error.description
  }
}

private func name(_ scanner: borrowing XMLScanner) -> String {
  String(decoding: scanner.bytes[scanner.writtenName], as: UTF8.self)
}

@Suite("Scanning XML")
struct XMLScannerTests {
  @Test(
    "elements, attributes and text come in order, wherever a block ends",
    arguments: [8, 9, 11, 16, 64, 1 << 19])
  func order(block: Int) {
    let document = """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
      <!-- <not> & this --><a x='1' n:y = "two 'words'" ><b/>t
      <n:c>企业 &amp; &#x41;&#66;</n:c><![CDATA[<&amp;]]]]><!-- --></a >

      """
    #expect(
      tokens(document, block: block)
        == "+a x='1' n:y='two 'words'' +b -b 't\n' +n:c '企业 & AB' -n:c "
        + "'<&amp;]]' -a")
  }

  @Test("lines end with a line feed, and with a blank in attributes")
  func lineEnds() {
    #expect(
      tokens("<a b='1\r\n2\t3&#10;4'>x\r\ny\rz<![CDATA[\r]]></a>")
        == "+a b='1 2 3\n4' 'x\ny\nz\n' -a")
  }

  @Test("names are known without their prefix, up to fifteen bytes")
  func names() throws {
    let stream = try ByteStream(
      bytes: Array("<x:defaultedgetype a='1'/>".utf8), name: "d", limits: nil)
    var scanner = try XMLScanner(stream, limits: .init())
    let token = try scanner.next()
    let name = scanner.name
    #expect(token == .start)
    #expect(name == "defaultedgetype")
    #expect(name != "defaultedgetypes")
    let longNames: [XMLName] = ["defaultedgetypes", "another longer name"]
    #expect(longNames == [.other, .other])
  }

  @Test(
    "what is not well-formed is refused with its place",
    arguments: [
      (
        "",
        "d.xml:1:1: the document ends inside an element; was the file cut off?"
      ),
      (
        "<a>\n <b>",
        "d.xml:2:5: the document ends inside an element; was the file cut off?"
      ),
      (
        "<a>\n 企<b></a>",
        "d.xml:2:8: this is not the end of the element that is open; close elements in the order in which they were opened"
      ),
      (
        "<a/><b/>",
        "d.xml:1:6: a second element stands beside the root; a document is one element"
      ),
      (
        "<a/>x",
        "d.xml:1:5: text stands outside of the root element; a document is one element"
      ),
      (
        "<a b='1' b='2'/>",
        "d.xml:1:10: the attribute is given twice; remove one"
      ),
      (
        "<a b=1/>",
        "d.xml:1:4: this is not an XML attribute; write name=\"value\""
      ),
      (
        "<a>1 < 2</a>",
        "d.xml:1:6: this is not an XML tag; write < in a text as &lt;"
      ),
      (
        "<a>R&D</a>",
        "d.xml:1:5: this is not a reference that XML knows; write & in a text as &amp;"
      ),
      (
        "<a>&#0;</a>",
        "d.xml:1:4: this is not a reference that XML knows; write & in a text as &amp;"
      ),
      (
        "<a>&#xD800;</a>",
        "d.xml:1:4: this is not a reference that XML knows; write & in a text as &amp;"
      ),
      (
        "<a>\u{1}</a>",
        "d.xml:1:4: this character must not stand in XML; write the file anew without it"
      ),
      (
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "d.xml:1:1: a document type declaration is not read; remove it, and write what its entities stand for in their places"
      ),
    ])
  func malformed(document: String, message: String) {
    #expect(tokens(document) == message)
    #expect(tokens(document, block: 8) == message)
  }

  @Test("depth, attributes and the size of a token have limits")
  func limits() {
    var limits = ReadingLimits()
    limits.nesting = 2
    limits.elementAttributes = 1
    limits.cellBytes = 20
    #expect(tokens("<a><b/></a>", limits: limits) == "+a +b -b -a")
    #expect(
      tokens("<a><b><c/></b></a>", limits: limits)
        == "d.xml:1:8: more than 2 elements in each other; an honest file "
        + "has fewer")
    #expect(
      tokens("<a b='' c=''/>", limits: limits)
        == "d.xml:1:2: more than 1 attributes of an element; an honest file "
        + "has fewer")
    let long = "<a>" + String(repeating: "x", count: 100) + "</a>"
    #expect(
      tokens(long, block: 8, limits: limits)
        == "d.xml:1:4: the cell is larger than 20 bytes; is a quote left open?")
  }

  @Test("every part of a document is refused and crashes nothing")
  func cuts() {
    let document = "<a x='1'>t&lt;<b/><![CDATA[x]]><!-- c --></a>"
    for count in 0..<document.count {
      let part = String(document.prefix(count))
      #expect(tokens(part, block: 8).hasPrefix("d.xml:1:"))
    }
  }

  @Test(
    "a tag is read the same whatever tags stood before it",
    arguments: [8, 1 << 19])
  func repeatedTags(block: Int) {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "<n/>", "<n a='1'/>", "<n a='2&lt;'/>", "<n a=''/>", "<n a=\"1'\"/>",
      "<n  a='1'/>", "<n a='1' />", "<n a='1'></n>", "<n a='1' b='2'/>",
      "<n b='1' a='2'/>", "<m a='1'/>", "<x:n a='1'/>", "<n x:a='1'/>",
      "<n a='\t'/>", "<n a = '1'/>", "<n a='企业'/>", "<n a='12345678'\n/>",
      "<n a='1'><n a='2'/></n>",
    ]
    for _ in 0..<100 {
      let row = (0..<12).map { _ in random.pick(pieces) }
      let alone = row.map { piece in
        tokens("<r>\(piece)</r>").dropFirst("+r ".count)
          .dropLast(" -r".count)
      }
      #expect(
        tokens("<r>\(row.joined())</r>", block: block)
          == "+r \(alone.joined(separator: " ")) -r")
    }
  }

  @Test(
    "a fault is found in a tag like the one before",
    arguments: [
      "<a x='<'/>", "<a x='\u{1}'/>", "<a x='1>", "<a x='1'",
      "<a x='1' x='2'/>", "<a x='1'b/>",
    ])
  func repeatedFaults(tag: String) {
    let alone = tokens("<r><b x=''/>\(tag)</r>")
    #expect(alone.hasPrefix("d.xml:1:"))
    #expect(tokens("<r><a x=''/>\(tag)</r>") == alone)
  }
}
