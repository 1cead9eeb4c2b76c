/// A number of a grown network that can be aimed at, by its key in the
/// structure table.
public enum TargetMeasure: String, Sendable, CaseIterable {
  case sampleNodes = "sample_nodes"
  case relationNodes = "relation_nodes"
  case nodes
  case edges
  case diameter
  case averageClustering = "average_clustering"
  case averagePathLength = "average_path_length"
  case modularity
  case topDecileDegreeShare = "top_decile_degree_share"

  /// The values that it can have.
  public var range: ClosedRange<Double> {
    switch self {
    case .sampleNodes: 4...Double(GrowthPlan.largestCount)
    case .relationNodes, .nodes, .edges: 0...Double(GrowthPlan.largestCount)
    case .diameter: 1...GrowthKnob.diameter.range.upperBound
    case .averageClustering, .topDecileDegreeShare: 0...1
    case .averagePathLength: 1...1e6
    case .modularity: -0.5...1
    }
  }

  /// Whether it counts something.
  public var isWhole: Bool {
    switch self {
    case .sampleNodes, .relationNodes, .nodes, .edges, .diameter: true
    case .averageClustering, .averagePathLength, .modularity,
      .topDecileDegreeShare:
      false
    }
  }

  /// The knob by which a search aims at it; nil where there is none: counts
  /// and the diameter are planned, and the share of the top decile no knob
  /// moves.
  public var knob: GrowthKnob? {
    switch self {
    case .averageClustering: .closure
    case .averagePathLength: .hubExponent
    case .modularity: .fidelity
    case .sampleNodes, .relationNodes, .nodes, .edges, .diameter,
      .topDecileDegreeShare:
      nil
    }
  }

  /// How far from a target it may be in its own unit, and as a part of the
  /// target; either will do. Nil for what is exact by construction.
  public var tolerance: (absolute: Double?, relative: Double?)? {
    switch self {
    case .sampleNodes, .relationNodes, .nodes, .edges: nil
    case .diameter: (1, nil)
    case .averageClustering: (0.001, 0.1)
    case .averagePathLength: (nil, 0.02)
    case .modularity: (0.02, nil)
    case .topDecileDegreeShare: (0.01, nil)
    }
  }

  /// Returns the larger bound of the tolerance at a target.
  func bound(at target: Double) -> Double? {
    tolerance.map {
      max($0.absolute ?? 0, ($0.relative ?? 0) * abs(target))
    }
  }

  /// Whether a search is judged by it: the share of the top decile, which no
  /// search moves, would hide what one does.
  var isJudged: Bool { tolerance != nil && self != .topDecileDegreeShare }
}
