import CGraphviz
import Synchronization

/// Renders DOT text through the Graphviz library, in this process.
///
/// One diagram is made at a time: the library keeps state in global
/// variables, even with a context per thread.
public struct DiagramRenderer {
  /// Pixels an inch of a PNG, where nothing else is asked for: twice the
  /// resolution of a page of 72 points an inch, sharp on today's screens.
  public static let defaultResolution = 144.0

  /// Returns the drawing of a graph.
  ///
  /// The same text gives the same bytes on the same machine: layouts start
  /// from a fixed seed and a PDF carries no date.
  ///
  /// - Parameters:
  ///   - dot: One graph in the DOT language.
  ///   - resolution: Pixels an inch, for PNG.
  /// - Complexity: That of the engine: from O(*n* log *n*) for `sfdp` to the
  ///   cube and beyond for `dot`.
  /// - Throws: ``DiagramError``.
  public static func render(
    dot: String, engine: LayoutEngine, format: DiagramFormat,
    resolution: Double = defaultResolution
  ) throws(DiagramError) -> Diagram {
    precondition(
      resolution.isFinite && resolution > 0, "a resolution is positive")
    guard !dot.utf8.contains(0) else {
      throw .syntax(message: "it holds a NUL character")
    }
    try Fonts.check(for: dot)
    return try library.withLock { library throws(DiagramError) in
      try library.render(
        dot: dot, engine: engine, format: format, resolution: resolution)
    }
  }

  static let library = Mutex(GraphvizLibrary())
}
