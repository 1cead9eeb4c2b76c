import Foundation
import TestSupport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Returns the text of a file of `Fixtures/Golden`.
func golden(_ name: String) throws -> String {
  try String(
    contentsOf: URL(fileURLWithPath: packagePath("Fixtures/Golden/" + name)),
    encoding: .utf8)
}

/// The parts of an SVG document that the tests look at, read by an XML
/// parser that knows nothing of how they were written.
final class SVGReading: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var titles: [String] = []
  private(set) var elements: Set<String> = []
  private(set) var attributes: [String: String] = [:]
  private var open = ""
  private(set) var error: String?

  init(_ svg: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = self
    if !parser.parse() {
      error = "\(parser.parserError.map { "\($0)" } ?? "?")"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String,
    namespaceURI: String?, qualifiedName: String?,
    attributes found: [String: String]
  ) {
    elements.insert(element)
    if element == "svg" { attributes = found }
    open = ""
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open += text
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String,
    namespaceURI: String?, qualifiedName: String?
  ) {
    if element == "text" { texts.append(open) }
    if element == "title" { titles.append(open) }
    open = ""
  }
}

/// Returns the width and height that a PNG states.
func pixels(of png: [UInt8]) -> (width: Int, height: Int) {
  func number(at place: Int) -> Int {
    png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
  return (number(at: 16), number(at: 20))
}

/// Returns the width and height that the page of a PDF states, in points.
func pageSize(of pdf: [UInt8]) -> (width: Double, height: Double)? {
  let text = String(decoding: pdf, as: UTF8.self)
  guard let start = text.range(of: "/MediaBox [") else { return nil }
  let numbers = text[start.upperBound...].prefix { $0 != "]" }
    .split(separator: " ").compactMap { Double($0) }
  guard numbers.count == 4 else { return nil }
  return (numbers[2] - numbers[0], numbers[3] - numbers[1])
}
