/// How a network is drawn; what each choice does is fixed and documented.
public struct DrawingStyle: Sendable, Equatable {
  /// What is written on an entity.
  public enum Label: String, Sendable, CaseIterable {
    case name
    /// The English name; the name where there is none.
    case english
    case id
    /// The name and, below it, the English name.
    case both
  }

  /// By what entities are colored or put into clusters.
  ///
  /// Of several layers, regions or sectors of an entity, the first counts.
  public enum Grouping: String, Sendable, CaseIterable {
    case none, kind, layer, role, country, region, sector
  }

  /// What is written on a relation.
  public enum EdgeLabel: String, Sendable, CaseIterable {
    case none, kind, year
  }

  /// What decides how large an entity is drawn.
  public enum NodeSize: String, Sendable, CaseIterable {
    /// The label alone.
    case label
    /// The size of the type grows with the square root of the degree, from
    /// 10 to 28 points for the largest degree; the shape grows with it.
    case degree
  }

  /// Whether the colors, shapes and lines are explained.
  public enum Legend: String, Sendable, CaseIterable {
    case shown, hidden
  }

  public var title: String?
  /// In what the legend is written; names stay as they are.
  public var language = PageLanguage.english
  public var label = Label.name
  public var colorBy = Grouping.kind
  /// Boxes around entities of one category. The engine `dot` keeps them apart;
  /// the others draw the box around wherever the entities came to lie, or none.
  public var clusterBy = Grouping.none
  public var edgeLabel = EdgeLabel.none
  public var nodeSize = NodeSize.label
  public var legend = Legend.shown
  /// The widest a line of a label gets, in columns; at least 4. A wide
  /// character takes two.
  public var labelColumns = 24
  /// The most lines of each name on a label; the last ends in `…` if the name
  /// is longer. The tooltip has it in full.
  public var labelLines = 3

  public init() {}
}
