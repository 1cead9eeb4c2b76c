import Synchronization

/// What a text in the DOT language says: nodes, edges and their attributes,
/// in the order of the text.
public struct DOTContent: Sendable, Equatable {

  public struct Node: Sendable, Equatable {
    public var name: String
    /// By the names in ``DOTContent/nodeNames``; nil where nothing is stated.
    public var values: [String?]
  }

  public struct Edge: Sendable, Equatable {
    /// Places in ``DOTContent/nodes``.
    public var tail: Int
    public var head: Int
    /// What tells the edge from others between the same nodes.
    public var key: String?
    /// By the names in ``DOTContent/edgeNames``.
    public var values: [String?]
  }

  public var isDirected = true
  /// Whether edges between the same nodes are one.
  public var isStrict = false
  public var subgraphCount = 0
  /// The attributes of the graph itself.
  public var graphNames: [String] = []
  public var graphValues: [String?] = []
  public var nodeNames: [String] = []
  public var edgeNames: [String] = []
  public var nodes: [Node] = []
  public var edges: [Edge] = []
}

extension DiagramRenderer {
  /// Returns what a text in the DOT language says, as Graphviz reads it.
  ///
  /// - Throws: ``DiagramError/syntax(message:)``.
  public static func content(
    ofDOT text: String
  ) throws(DiagramError) -> DOTContent {
    guard !text.utf8.contains(0) else {
      throw .syntax(message: "it holds a NUL character")
    }
    return try library.withLock { library throws(DiagramError) in
      try library.content(ofDOT: text)
    }
  }
}
