/// What a diagram is written as.
public enum DiagramFormat: String, Sendable, CaseIterable {
  /// Self-contained: no script, no style sheet, nothing fetched.
  case svg
  /// One page of the size of the drawing, at most 14,400 points a side, which
  /// is as much as readers of PDF display.
  case pdf
  /// At a stated resolution, at most 32,767 pixels a side and 2²⁶ in all.
  case png
}

/// By which method the places of nodes are found.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Layers along the direction of the edges.
  case dot
  /// Springs, by stress majorization; for up to a thousand nodes or so.
  case neato
  /// Springs with repulsion on several scales, for large networks.
  case sfdp
  /// Rings around a center.
  case twopi
  /// Circles, one for each biconnected part.
  case circo
}

/// A rendered diagram.
public struct Diagram: Sendable, Equatable {
  public let bytes: [UInt8]
  /// The size: pixels of a PNG, points of the other formats.
  public let width: Int
  public let height: Int
  /// 1, or less where the drawing was scaled down to fit the format's limit.
  public let scale: Double
  /// What Graphviz had to say: warnings, one an element.
  public let warnings: [String]
}
