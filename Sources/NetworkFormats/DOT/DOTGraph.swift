/// A graph in the DOT language, as its parser gives it.
package struct DOTGraph: Sendable {
  package struct Edge: Sendable {
    /// Places in ``DOTGraph/nodes``.
    package var tail: Int
    package var head: Int
    package var key: String?
    package var values: [String?]

    package init(tail: Int, head: Int, key: String?, values: [String?]) {
      self.tail = tail
      self.head = head
      self.key = key
      self.values = values
    }
  }

  package var isDirected = true
  package var isStrict = false
  package var subgraphCount = 0
  /// What the graph says of itself, by name.
  package var attributes: [String: String] = [:]
  package var nodeNames: [String] = []
  package var edgeNames: [String] = []
  package var nodes: [(name: String, values: [String?])] = []
  package var edges: [Edge] = []

  package init() {}
}

/// Why a text is no graph in the DOT language.
package struct DOTFault: Error {
  package var message: String

  package init(_ message: String) { self.message = message }
}
