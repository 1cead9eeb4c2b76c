import CGraphviz

/// The Graphviz library; used by one caller at a time.
///
/// The context is made once and kept: making another loads nothing new, and
/// freeing one does not unload the plugins. Safe to use: the context is only
/// ever handed to the library, and lives as long as the program.
@safe struct GraphvizLibrary: ~Copyable {
  private var context: OpaquePointer?
  let reader = GraphReader()

  init() {}

  mutating func render(
    dot: String, engine: LayoutEngine, format: DiagramFormat,
    resolution: Double
  ) throws(DiagramError) -> Diagram {
    GraphvizMessages.redirect()
    _ = GraphvizMessages.take()
    // SAFETY: the context lives as long as the program, the graph from here
    // to its `agclose` below; neither is handed on beyond this call.
    let context = unsafe makeContext()
    try unsafe Self.requirePlugins(of: context, engine: engine, format: format)
    let graph = unsafe try reader.read(dot)
    // SAFETY: the graph was read above and is not used after this.
    defer { unsafe _ = agclose(graph) }
    // A page of PDF would have a margin of half an inch.
    // SAFETY: the graph is live.
    unsafe Self.setDefault("margin", "0", of: graph)
    // SAFETY: both pointers are live; the C string outlives the call.
    let status = unsafe gvLayout(context, graph, engine.rawValue)
    // SAFETY: frees what gvLayout made, which is safe even where it failed.
    defer { unsafe _ = gvFreeLayout(context, graph) }
    guard status == 0 else {
      throw .layoutFailed(engine: engine, message: Self.message())
    }
    // SAFETY: the graph is live and laid out.
    return switch format {
    case .svg:
      unsafe try Self.vectorDrawing(of: graph, context: context)
    case .pdf, .png:
      unsafe try Self.cairoDrawing(
        of: graph, context: context, format: format, resolution: resolution)
    }
  }

  private mutating func makeContext() -> OpaquePointer? {
    // SAFETY: only compared.
    if unsafe context == nil {
      // SAFETY: takes nothing; the context lives as long as the program.
      unsafe context = gvContext()
    }
    return unsafe context
  }

  /// Sets an attribute of a graph where the text did not.
  private static func setDefault(
    _ name: String, _ value: String, of graph: UnsafeMutablePointer<Agraph_t>
  ) {
    var name = Array(name.utf8CString)
    var value = Array(value.utf8CString)
    // SAFETY: the graph is live; the strings are copied.
    guard unsafe agget(graph, &name) == nil else { return }
    unsafe _ = agattr(graph, 0, &name, &value)
  }

  private static func message() -> String {
    let messages = GraphvizMessages.take()
    return messages.isEmpty
      ? "Graphviz gives no reason" : messages.joined(separator: "; ")
  }
}

// MARK: - Plugins

extension GraphvizLibrary {
  /// Checks that the parts of Graphviz that the job takes are installed.
  private static func requirePlugins(
    of context: OpaquePointer?, engine: LayoutEngine, format: DiagramFormat
  ) throws(DiagramError) {
    // SAFETY: the context is live.
    try requirePlugin(
      engine.rawValue, spokenOf: "layout",
      among: unsafe plugins(of: context, kind: "layout"))
    // SAFETY: the context is live.
    let device = format == .svg ? "xdot" : format.rawValue
    try requirePlugin(
      device, spokenOf: "output format",
      among: unsafe plugins(of: context, kind: "device"))
  }

  static func requirePlugin(
    _ name: String, spokenOf title: String, among found: [String]
  ) throws(DiagramError) {
    guard !found.contains(name) else { return }
    throw .missingPlugin(kind: title, name: name, package: "libgvc6")
  }

  private static func plugins(
    of context: OpaquePointer?, kind: String
  ) -> [String] {
    var count: Int32 = 0
    // SAFETY: returns an array of `count` strings, array and strings to be
    // freed by the caller; the last argument is unused.
    guard let list = unsafe gvPluginList(context, kind, &count, nil) else {
      return []
    }
    defer { unsafe free(list) }
    var names: [String] = []
    for place in 0..<Int(count) {
      // SAFETY: place is below the count of the array.
      guard let entry = unsafe list[place] else { continue }
      names.append(unsafe String(cString: entry))
      unsafe free(entry)
    }
    return names
  }
}

// MARK: - Rendering

extension GraphvizLibrary {
  /// The most that a side measures and that an image holds.
  static func limits(of format: DiagramFormat) -> (side: Double, area: Double) {
    switch format {
    case .png: (32_767, 67_108_864)
    case .pdf, .svg: (14_400, .infinity)
    }
  }

  /// Returns by what a drawing of some size must be multiplied to fit.
  static func scale(
    width: Double, height: Double, limits: (side: Double, area: Double)
  ) -> Double {
    let sides = limits.side / max(width, height, 1)
    let area = (limits.area / max(width * height, 1)).squareRoot()
    return min(1, sides, area)
  }

  private static func cairoDrawing(
    of graph: UnsafeMutablePointer<Agraph_t>, context: OpaquePointer?,
    format: DiagramFormat, resolution: Double
  ) throws(DiagramError) -> Diagram {
    // SAFETY: gvLayout gave every graph its record and its drawing.
    let record = unsafe UnsafeMutableRawPointer(graph.pointee.base.data)
      .assumingMemoryBound(to: Agraphinfo_t.self)
    let box = unsafe record.pointee.bb
    let perPoint = format == .png ? resolution / 72 : 1
    // Graphviz adds a margin of four points on every side.
    let width = (box.UR.x - box.LL.x + 8) * perPoint
    let height = (box.UR.y - box.LL.y + 8) * perPoint
    let scale = scale(
      width: width, height: height, limits: limits(of: format))
    // Rounding up must not pass the limit.
    let fitted = scale < 1 ? scale * 0.999 : 1
    // SAFETY: as above; the renderer reads the number when it starts.
    unsafe record.pointee.drawing.pointee.dpi = 72 * perPoint * fitted
    var bytes = unsafe try data(
      of: graph, context: context, format: format,
      device: format.rawValue)
    if format == .pdf { PDFDate.remove(from: &bytes) }
    return Diagram(
      bytes: bytes, width: Int((width * fitted).rounded()),
      height: Int((height * fitted).rounded()), scale: fitted,
      warnings: GraphvizMessages.take())
  }

  private static func vectorDrawing(
    of graph: UnsafeMutablePointer<Agraph_t>, context: OpaquePointer?
  ) throws(DiagramError) -> Diagram {
    // Besides text, this leaves drawing operations in attributes.
    // SAFETY: the graph is live and laid out.
    _ = unsafe try data(
      of: graph, context: context, format: .svg, device: "xdot")
    let drawing = unsafe XDotDrawing(graph)
    let page = SVGPage(drawing)
    return Diagram(
      bytes: Array(page.text.utf8), width: page.width, height: page.height,
      scale: 1, warnings: GraphvizMessages.take())
  }

  private static func data(
    of graph: UnsafeMutablePointer<Agraph_t>, context: OpaquePointer?,
    format: DiagramFormat, device: String
  ) throws(DiagramError) -> [UInt8] {
    var start: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    // SAFETY: the graph is laid out; start and length outlive the call.
    let status = unsafe gvRenderData(context, graph, device, &start, &length)
    // SAFETY: frees what gvRenderData allocated, if it did.
    defer { unsafe gvFreeRenderData(start) }
    guard status == 0, let start = unsafe start else {
      throw .renderingFailed(format: format, message: message())
    }
    // SAFETY: the data has `length` bytes and lives to the end of the scope.
    let raw = unsafe UnsafeRawBufferPointer(start: start, count: Int(length))
    return unsafe Array(raw)
  }
}
