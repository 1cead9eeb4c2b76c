import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The texts and titles of an SVG document, read by an XML parser that knows
/// nothing of how they were written.
final class SVGTexts: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var titles: [String] = []
  private(set) var error: String?
  private var open = ""

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
  ) { open = "" }

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
