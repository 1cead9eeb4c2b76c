public import NetworkModel

/// A network as text in the DOT language of Graphviz.
///
///     digraph {
///       graph [charset="UTF-8", label="2014\l", …];
///       node [fontname="Noto Sans CJK SC", …];
///       edge […];
///       "huawei" [label="华为", shape=box, …];
///       "intel" -> "huawei" [color="#0072B2", style=solid, …];
///     }
///
/// Entities and relations stand in the order of the network, so the same
/// network and style give the same bytes. Shapes go by kind, colors by
/// ``DrawingStyle/colorBy``, lines by dimension. Parallel relations are
/// parallel lines. If every relation is undirected the graph is; in a mixed
/// one, undirected relations have no arrow head. Ids, names and notes are
/// quoted so that whatever they hold is shown and nothing else happens; the
/// text has no `URL` and no image. The legend is one node, whose label is a
/// table.
public struct DOTDocument: Sendable {
  /// - Complexity: O(*n* log *n* + *m*) for *n* entities and *m* relations.
  public let text: String

  /// - Parameters:
  ///   - notes: Sentences below the title, such as by which rule the network
  ///     was reduced.
  ///   - placement: What stands where, and what stands out.
  public init(
    _ network: Network, style: DrawingStyle, notes: [String] = [],
    placement: DrawingPlacement = DrawingPlacement()
  ) {
    text = DOTWriter(
      network: network, style: style, notes: notes, placement: placement
    ).document()
  }
}

/// What one document is written from.
struct DOTWriter {
  let network: Network
  let style: DrawingStyle
  let notes: [String]
  let groups: [String?]
  let colors: CategoryColors
  let shapes: KindShapes
  let lines: DimensionLines
  let degrees: [Int]
  let isUndirected: Bool
  let placement: DrawingPlacement
  let terms: PageWords
  /// The column in which each entity stands, if in any.
  let columns: [Int?]

  init(
    network: Network, style: DrawingStyle, notes: [String],
    placement: DrawingPlacement
  ) {
    self.network = network
    self.placement = placement
    terms = PageWords(style.language)
    columns = placement.columnOfEntities(network.entities.count)
    self.style = style
    self.notes = notes
    let entities = network.entities
    let relations = network.relations
    groups = entities.indices.map { style.colorBy.value(at: $0, of: entities) }
    colors = CategoryColors(groups)
    shapes = KindShapes(entities.indices.map { entities.kinds[$0] })
    lines = DimensionLines(relations.indices.map { relations.dimensions[$0] })
    var degrees = [Int](repeating: 0, count: entities.count)
    for place in relations.indices {
      degrees[Int(relations.sources[place])] += 1
      degrees[Int(relations.targets[place])] += 1
    }
    self.degrees = degrees
    isUndirected =
      !relations.isEmpty
      && relations.indices.allSatisfy {
        relations.directions[$0] == .undirected
      }
  }

  /// What the library says, in the language of the drawing.
  func words(_ text: String) -> String { terms.figure(text) }

  func document() -> String {
    var lines = [isUndirected ? "graph {" : "digraph {"]
    lines += head.map { "  " + $0 }
    lines += nodes.map { "  " + $0 }
    lines += ranks.map { "  " + $0 }
    lines += edges.map { "  " + $0 }
    if style.legend == .shown { lines += legend.map { "  " + $0 } }
    lines.append("}")
    return lines.map { $0 + "\n" }.joined()
  }

  /// Above this many relations, lines are straight: curves around every node
  /// would take longer than all the rest.
  static let curveLimit = 500

  private var head: [String] {
    var attributes = [
      ("charset", "\"UTF-8\""),
      ("fontname", Self.fontName),
      ("fontsize", titleSize),
      ("labelloc", "t"),
      ("labeljust", "l"),
      ("rankdir", "LR"),
      // Components side by side; a cluster may hold parts of several.
      (
        "pack",
        style.clusterBy == .none && placement.columns.isEmpty
          ? "true" : "false"
      ),
      ("overlap", "false"),
      ("sep", "\"+14\""),
      ("splines", network.relations.count > Self.curveLimit ? "line" : "true"),
      ("outputorder", "edgesfirst"),
    ]
    if !placement.columns.isEmpty { attributes.append(("ranksep", "1.2")) }
    if style.clusterBy != .none, style.edgeLabel != .none {
      attributes.append(("forcelabels", "true"))
    }
    let caption = (style.title.map { [$0] } ?? []) + notes.map(words)
    if let title = style.title {
      attributes.append(("tooltip", DOTQuoting.label([title])))
    }
    if !caption.isEmpty {
      attributes.insert(
        ("label", DOTQuoting.label(caption, end: .left)), at: 1)
    }
    return [
      "graph " + Self.list(attributes) + ";",
      "node "
        + Self.list([
          ("fontname", Self.fontName), ("fontsize", "12"),
          ("style", "filled"), ("color", "\"#404040\""),
          ("height", "0.3"), ("margin", "\"0.12,0.06\""),
        ]) + ";",
      "edge "
        + Self.list([
          ("fontname", Self.fontName), ("fontsize", "9"),
          ("arrowsize", "0.7"),
        ]) + ";",
    ]
  }

  /// The title grows with the picture, from 14 to 48 points.
  private var titleSize: String {
    let side = Double(network.entities.count).squareRoot()
    return NumberText.fixed(min(48, 14 + side), digits: 0)
  }

  static let fontName = "\"Noto Sans CJK SC\""

  static func list(_ attributes: [(String, String)]) -> String {
    "[" + attributes.map { $0 + "=" + $1 }.joined(separator: ", ") + "]"
  }
}

extension DrawingStyle.Grouping {
  /// Returns the category of the entity at a place; nil where none is stated.
  func value(at place: Int, of entities: Network.Entities) -> String? {
    switch self {
    case .none: nil
    case .kind: entities.kinds[place]?.rawValue
    case .layer: entities.layers[place].first
    case .role: entities.roles[place]?.rawValue
    case .country: entities.countries[place]
    case .region: entities.regions[place].first
    case .sector: entities.sectors[place].first
    }
  }
}
