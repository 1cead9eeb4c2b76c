import NetworkDiagrams
import ValueNetwork

extension DOTCoder {
  /// DOT as Graphviz itself reads it.
  static let graphviz = DOTCoder { text throws(DOTFault) in
    let content: DOTContent
    do throws(DiagramError) {
      content = try DiagramRenderer.content(ofDOT: text)
    } catch {
      if case .syntax(let message) = error { throw DOTFault(message) }
      throw DOTFault(error.description)
    }
    return DOTGraph(content)
  }
}

extension DOTGraph {
  /// Hands over what Graphviz read.
  fileprivate init(_ content: DOTContent) {
    self.init()
    isDirected = content.isDirected
    isStrict = content.isStrict
    subgraphCount = content.subgraphCount
    for (name, value) in zip(content.graphNames, content.graphValues) {
      attributes[name] = value
    }
    nodeNames = content.nodeNames
    edgeNames = content.edgeNames
    nodes = content.nodes.map { ($0.name, $0.values) }
    edges = content.edges.map {
      Edge(tail: $0.tail, head: $0.head, key: $0.key, values: $0.values)
    }
  }
}
