import CGraphviz

/// What Graphviz drew: every object with its operations, in drawing order.
struct XDotDrawing {
  struct Item {
    /// `graph`, `cluster`, `edge`, `node` or `legend`: the class in the SVG.
    var kind: String
    var title: String
    var operations: [DrawingOperation]
  }

  /// The corners of the drawing: lower left, upper right.
  private(set) var lowerLeft = DrawingOperation.Point(x: 0, y: 0)
  private(set) var upperRight = DrawingOperation.Point(x: 0, y: 0)
  private(set) var items: [Item] = []

  /// Reads the attributes that rendering to `xdot` left in the graph.
  ///
  /// Edges come before nodes, so that no line crosses a label.
  init(_ graph: UnsafeMutablePointer<Agraph_t>) {
    // SAFETY: the caller keeps the graph live through this call; no pointer to
    // it or to its parts is kept.
    let corners = unsafe Self.attribute("bb", of: graph).split(separator: ",")
      .compactMap { Double($0) }
    if corners.count == 4 {
      lowerLeft = DrawingOperation.Point(x: corners[0], y: corners[1])
      upperRight = DrawingOperation.Point(x: corners[2], y: corners[3])
    }
    // SAFETY: as above.
    unsafe add("graph", graph, name: "", parts: ["_draw_", "_ldraw_"])
    unsafe addClusters(of: graph)
    unsafe addEdges(of: graph)
    unsafe addNodes(of: graph)
  }

  private mutating func addEdges(of graph: UnsafeMutablePointer<Agraph_t>) {
    // SAFETY: the graph is not changed while its nodes and edges are walked.
    var next = unsafe agfstnode(graph)
    while let node = unsafe next {
      let source = unsafe EscapedString.undoubled(Self.name(of: node))
      var nextEdge = unsafe agfstout(graph, node)
      while let edge = unsafe nextEdge {
        // Seen from its source, the node of an edge is its target.
        let target = unsafe EscapedString.undoubled(
          Self.name(of: edge.pointee.node))
        unsafe add(
          "edge", edge, name: "\(source) → \(target)", parts: Self.edgeParts)
        unsafe nextEdge = agnxtout(graph, edge)
      }
      unsafe next = agnxtnode(graph, node)
    }
  }

  private mutating func addNodes(of graph: UnsafeMutablePointer<Agraph_t>) {
    // SAFETY: the graph is not changed while its nodes are walked.
    var next = unsafe agfstnode(graph)
    while let node = unsafe next {
      let written = unsafe Self.name(of: node)
      let name = EscapedString.undoubled(written)
      // SAFETY: the node is of the live graph, as above.
      unsafe add(
        Self.attribute("class", of: node) == Self.legend ? "legend" : "node",
        node, name: name,
        parts: ["_draw_", "_ldraw_", "_xldraw_"])
      unsafe next = agnxtnode(graph, node)
    }
  }

  /// The line, its arrow heads and its labels.
  private static let edgeParts = [
    "_draw_", "_hdraw_", "_tdraw_", "_ldraw_", "_hldraw_", "_tldraw_",
  ]

  /// The class of the node that explains the others.
  private static let legend = "legend"

  /// Clusters may stand inside subgraphs and inside one another.
  private mutating func addClusters(
    of graph: UnsafeMutablePointer<Agraph_t>
  ) {
    // SAFETY: the graph is not changed while its subgraphs are walked.
    var next = unsafe agfstsubg(graph)
    while let part = unsafe next {
      if unsafe Self.name(of: part).hasPrefix("cluster") {
        unsafe add("cluster", part, name: "", parts: ["_draw_", "_ldraw_"])
      }
      unsafe addClusters(of: part)
      unsafe next = agnxtsubg(part)
    }
  }

  private mutating func add(
    _ kind: String, _ object: UnsafeMutableRawPointer, name: String,
    parts: [String]
  ) {
    // SAFETY: the object is of a live graph.
    let operations = parts.flatMap { part in
      DrawingOperation.parse(unsafe Self.attribute(part, of: object))
    }
    let tooltip = unsafe Self.attribute("tooltip", of: object)
    let title =
      tooltip.isEmpty
      ? name : EscapedString.decoded(tooltip, name: name)
    guard !operations.isEmpty else { return }
    items.append(Item(kind: kind, title: title, operations: operations))
  }

  /// Returns an attribute of a graph, node or edge; empty where it has none.
  private static func attribute(
    _ name: String, of object: UnsafeMutableRawPointer
  ) -> String {
    var name = Array(name.utf8CString)
    // SAFETY: the object is of a live graph; the name is only read; the value
    // is copied at once.
    guard let value = unsafe agget(object, &name) else { return "" }
    return unsafe String(cString: value)
  }

  private static func name(of object: UnsafeMutableRawPointer?) -> String {
    // SAFETY: the object is of a live graph; the name is copied at once.
    guard let name = unsafe agnameof(object) else { return "" }
    return unsafe String(cString: name)
  }
}
