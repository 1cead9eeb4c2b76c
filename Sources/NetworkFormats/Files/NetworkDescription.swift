/// What a file says of its network as a whole, to people and to other
/// programs.
///
/// It is no part of the network: readers of this project pass over it.
public struct NetworkDescription: Sendable, Equatable {
  /// A sentence or two.
  public var text: String
  /// Words by which the file is found.
  public var keywords: [String]
  /// The text of `README.md` beside tables; nil for none.
  public var page: String?

  public init(_ text: String, keywords: [String] = [], page: String? = nil) {
    self.text = text
    self.keywords = keywords
    self.page = page
  }

  /// The name under which formats with attributes of the graph keep it.
  static let key = "description"

  /// The remark of formats of lines: one line, which no reader takes for
  /// anything else, whatever the text is.
  var remark: String {
    let line = text.unicodeScalars.map { scalar in
      scalar.properties.isWhitespace
        || scalar.properties.generalCategory == .control
        ? " " : String(scalar)
    }
    return "\(Self.key): \(line.joined())"
  }
}

extension [WrittenNetwork.File] {
  /// Adds the page of a description to the files of a directory.
  mutating func add(pageOf description: NetworkDescription?) {
    guard let page = description?.page else { return }
    append(WrittenNetwork.File(name: "README.md", bytes: [UInt8](page.utf8)))
  }
}
