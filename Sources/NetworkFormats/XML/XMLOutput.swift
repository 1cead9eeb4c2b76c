/// An XML document in the making.
struct XMLOutput {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// Begins a document of this project: its texts are escaped as
  /// ``ControlEscape`` says, and its attributes have the names of the flat
  /// form.
  static func begun() -> XMLOutput {
    var output = XMLOutput()
    output.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.add("<?\(XMLScanner.ownInstruction) 1?>\n")
    return output
  }

  /// Appends markup as it is.
  mutating func add(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func add(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Appends an attribute with a blank before it.
  mutating func add(attribute name: String, _ value: String) {
    add(" \(name)=\"")
    add(text: value)
    add("\"")
  }

  /// Appends a text, for the inside of an element or of quotes.
  mutating func add(text: String) {
    for byte in ControlEscape.escaped(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): add("&amp;")
      case UInt8(ascii: "<"): add("&lt;")
      case UInt8(ascii: ">"): add("&gt;")
      case UInt8(ascii: "\""): add("&quot;")
      // Readers would take these for blanks inside quotes.
      case 0x09: add("&#9;")
      case 0x0A: add("&#10;")
      case 0x0D: add("&#13;")
      default: bytes.append(byte)
      }
    }
  }
}
