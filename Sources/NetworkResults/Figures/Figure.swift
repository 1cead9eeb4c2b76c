/// A page of charts as values: what it shows, not how it looks.
public struct Figure: Sendable, Equatable {
  /// A heading; empty for none.
  public var title: String
  /// The charts, from left to right and then down.
  public var charts: [Chart]
  /// Sentences below the charts: conventions, what was left out.
  public var notes: [String]

  public init(title: String, charts: [Chart], notes: [String] = []) {
    self.title = title
    self.charts = charts
    self.notes = notes
  }
}
