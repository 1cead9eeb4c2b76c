import CGraphviz

extension GraphvizLibrary {
  /// Reads a graph and copies what it says.
  func content(ofDOT text: String) throws(DiagramError) -> DOTContent {
    GraphvizMessages.redirect()
    _ = GraphvizMessages.take()
    // SAFETY: the graph is closed below and goes nowhere but there.
    let graph = unsafe try reader.read(text)
    // SAFETY: the graph was read above and is not used after this.
    defer { unsafe _ = agclose(graph) }
    // SAFETY: the graph is live; all that is returned are copies.
    return unsafe Self.content(of: graph)
  }

  private static func content(
    of graph: UnsafeMutablePointer<Agraph_t>
  ) -> DOTContent {
    var content = DOTContent()
    // SAFETY: the graph is live to the end of the function, and with it its
    // nodes, edges, subgraphs and declarations.
    content.isDirected = unsafe agisdirected(graph) != 0
    content.isStrict = unsafe agisstrict(graph) != 0
    var part = unsafe agfstsubg(graph)
    while let found = unsafe part {
      content.subgraphCount += 1
      unsafe part = agnxtsubg(found)
    }
    // SAFETY: as above; the kinds are those that cgraph.h numbers.
    let graphs = unsafe Symbols(graph, kind: 0)
    let nodes = unsafe Symbols(graph, kind: 1)
    let edges = unsafe Symbols(graph, kind: 2)
    content.graphNames = graphs.names
    // SAFETY: as above.
    content.graphValues = unsafe graphs.values(of: graph)
    content.nodeNames = nodes.names
    content.edgeNames = edges.names
    // SAFETY: as above.
    unsafe addNodes(of: graph, nodes, edges, to: &content)
    return content
  }

  private static func addNodes(
    of graph: UnsafeMutablePointer<Agraph_t>, _ nodes: Symbols,
    _ edges: Symbols, to content: inout DOTContent
  ) {
    // SAFETY: the nodes are keys alone, and live as long as the graph.
    var places: [UnsafeMutablePointer<Agnode_t>: Int] = unsafe [:]
    var found: [(sequence: UInt, edge: DOTContent.Edge)] = []
    // SAFETY: the caller's graph is live, and its nodes with it; names and
    // values are copied.
    var next = unsafe agfstnode(graph)
    while let node = unsafe next {
      unsafe places[node] = content.nodes.count
      content.nodes.append(
        unsafe DOTContent.Node(
          name: String(cString: agnameof(node)), values: nodes.values(of: node)
        ))
      // SAFETY: as above.
      unsafe next = agnxtnode(graph, node)
    }
    // SAFETY: as above, for the edges that leave each node.
    unsafe next = agfstnode(graph)
    while let node = unsafe next {
      var out = unsafe agfstout(graph, node)
      while let edge = unsafe out {
        // SAFETY: the edge is live; a name that it has is a C string.
        let tail = unsafe places[graphviz_tail(edge)] ?? 0
        let head = unsafe places[graphviz_head(edge)] ?? 0
        let key = unsafe agnameof(edge).map { unsafe String(cString: $0) }
        let values = unsafe edges.values(of: edge)
        // SAFETY: the edge is live; the number is a copy.
        found.append(
          (
            unsafe graphviz_sequence(edge),
            DOTContent.Edge(tail: tail, head: head, key: key, values: values)
          ))
        // SAFETY: as above.
        unsafe out = agnxtout(graph, edge)
      }
      // SAFETY: as above.
      unsafe next = agnxtnode(graph, node)
    }
    // The library lists edges by node; their numbers are in order of the text.
    content.edges = found.sorted { $0.sequence < $1.sequence }.map(\.edge)
  }

  /// The attributes that are declared for graphs, nodes or edges.
  // SAFETY: used only while the graph that declares them is live.
  @safe private struct Symbols {
    private let symbols: [UnsafeMutablePointer<Agsym_t>]
    let names: [String]

    init(_ graph: UnsafeMutablePointer<Agraph_t>, kind: Int32) {
      var symbols: [UnsafeMutablePointer<Agsym_t>] = unsafe []
      var names: [String] = []
      // SAFETY: the graph is live; declarations are a list that nil begins
      // and ends.
      var next = unsafe agnxtattr(graph, kind, nil)
      while let symbol = unsafe next {
        unsafe symbols.append(symbol)
        names.append(unsafe String(cString: symbol.pointee.name))
        unsafe next = agnxtattr(graph, kind, symbol)
      }
      unsafe self.symbols = symbols
      self.names = names
    }

    /// Returns the values of an object; nil where they are empty.
    func values(of object: UnsafeMutableRawPointer) -> [String?] {
      // SAFETY: the object is one of the graph that declares the symbols.
      unsafe symbols.map { symbol in
        guard let value = unsafe agxget(object, symbol) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
      }
    }
  }
}
