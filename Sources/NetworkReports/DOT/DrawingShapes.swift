import NetworkModel

/// The shape of an entity, by its kind.
struct KindShapes {
  private var shapeOfKind: [EntityKind: String] = [:]
  /// The kinds of the drawing, in the order of their names.
  let kinds: [EntityKind]

  /// Kinds without a shape of their own take one of ``spares`` each, in the
  /// order of their names, beginning again when all are taken.
  init(_ values: [EntityKind?]) {
    kinds = Set(values.compactMap(\.self)).sorted()
    let unknown = kinds.filter { Self.fixed[$0] == nil }
    for (place, kind) in unknown.enumerated() {
      shapeOfKind[kind] = Self.spares[place % Self.spares.count]
    }
  }

  func shape(of kind: EntityKind?) -> String {
    guard let kind else { return "ellipse" }
    return Self.fixed[kind] ?? shapeOfKind[kind] ?? "ellipse"
  }

  /// The same in every drawing.
  static let fixed: [EntityKind: String] = [
    .firm: "box",
    .investor: "hexagon",
    .university: "house",
    .researchInstitute: "invhouse",
    .innovationOrganization: "septagon",
    .government: "octagon",
    .alliance: "doubleoctagon",
    .park: "trapezium",
    "product": "note",
    "segment": "tab",
    "technology": "component",
    "scenario": "parallelogram",
    "industry": "folder",
    "place": "oval",
  ]

  /// Returns what a reader calls a shape of Graphviz.
  static func words(for shape: String) -> String {
    switch shape {
    case "invhouse": "inverted house"
    case "invtrapezium": "inverted trapezium"
    case "doubleoctagon": "double octagon"
    case "septagon": "heptagon"
    case "box3d": "solid box"
    case "oval": "ellipse"
    default: shape
    }
  }

  /// For kinds that nobody foresaw.
  static let spares = [
    "egg", "pentagon", "invtrapezium", "box3d", "diamond", "cylinder",
  ]
}

/// The line of a relation, by its dimension.
struct DimensionLines {
  struct Line {
    var color: String
    /// `solid`, `dashed`, `dotted` or `bold`.
    var style: String
  }

  private var lineOfDimension: [Dimension: Line] = [:]
  /// The dimensions of the drawing, in the order of their names.
  let dimensions: [Dimension]
  let hasMissing: Bool

  /// Dimensions without a line of their own take the ``spares`` in the order
  /// of their names, beginning again when all are taken.
  init(_ values: [Dimension?]) {
    dimensions = Set(values.compactMap(\.self)).sorted()
    hasMissing = values.contains(nil)
    let unknown = dimensions.filter { Self.fixed[$0] == nil }
    for (place, dimension) in unknown.enumerated() {
      lineOfDimension[dimension] = Self.spares[place % Self.spares.count]
    }
  }

  func line(of dimension: Dimension?) -> Line {
    guard let dimension else { return Self.missing }
    return Self.fixed[dimension] ?? lineOfDimension[dimension]
      ?? Self.missing
  }

  /// The same in every drawing; told apart by style as well as by color.
  static let fixed: [Dimension: Line] = [
    .technology: Line(color: "#0072B2", style: "solid"),
    .humanCapital: Line(color: "#D55E00", style: "dashed"),
    .investment: Line(color: "#009E73", style: "bold"),
    .affiliation: Line(color: "#7F7F7F", style: "dotted"),
    .supplyChain: Line(color: "#AA4488", style: "solid"),
    .competition: Line(color: "#B07800", style: "dashed"),
  ]

  static let spares = [
    Line(color: "#000000", style: "dotted"),
    Line(color: "#2A7FB8", style: "dashed"),
    Line(color: "#117755", style: "dotted"),
    Line(color: "#882255", style: "bold"),
  ]

  static let missing = Line(color: "#4D4D4D", style: "solid")
}
