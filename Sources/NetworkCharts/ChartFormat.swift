/// What a figure is written as.
public enum ChartFormat: String, Sendable, CaseIterable {
  /// Self-contained, text as text; the viewer's fonts set it.
  case svg
  /// One page of the size of the figure, its fonts inside.
  case pdf
  /// Two pixels a point.
  case png
}
