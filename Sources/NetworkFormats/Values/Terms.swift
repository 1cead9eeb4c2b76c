import NetworkModel

/// The words of layers and directions, as they are written in tables.
enum Terms {
  static func layer(_ text: String) -> String { layers[text] ?? text }

  /// Reads the type of an edge: Gephi's words and the Chinese ones.
  static func direction(_ text: String) -> Relation.Direction? {
    switch text.foldedWidth.lowercased() {
    case "directed", "有向", "单向": .directed
    case "undirected", "无向", "mutual", "双向": .undirected
    default: nil
    }
  }

  private static let layers: [String: String] = [
    "基础层": "foundation", "基础": "foundation", "技术层": "technology",
    "应用层": "application", "应用": "application", "技术": "technology",
  ]
}
