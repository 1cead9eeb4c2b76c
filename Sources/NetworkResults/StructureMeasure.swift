/// A column of the structure table, by its stable key.
public enum StructureMeasure: String, Sendable, CaseIterable {
  case year
  case nodes
  case edges
  case sampleNodes = "sample_nodes"
  case relationNodes = "relation_nodes"
  case isolatedNodes = "isolated_nodes"
  case selfLoops = "self_loops"
  case parallelEdges = "parallel_edges"
  case averageDegree = "average_degree"
  case averageWeightedDegree = "average_weighted_degree"
  case maxDegree = "max_degree"
  case density
  case reciprocity
  case averageClustering = "average_clustering"
  case transitivity
  case triangles
  case averagePathLength = "average_path_length"
  case reachablePairs = "reachable_pairs"
  case diameter
  case radius
  case modularity
  case communities
  case weakComponents = "weak_components"
  case largestWeakComponent = "largest_weak_component"
  case strongComponents = "strong_components"
  case degreeAssortativity = "degree_assortativity"
  case maxCore = "max_core"
  case topDecileDegreeShare = "top_decile_degree_share"
  case degreeGini = "degree_gini"

  /// The name to print.
  public var title: String {
    rawValue.prefix(1).uppercased()
      + rawValue.dropFirst().map { $0 == "_" ? " " : String($0) }.joined()
  }
}

extension StructureStatistics {
  /// Returns the value of one column as a number; nil where there is none.
  public func number(for measure: StructureMeasure) -> Double? {
    switch cell(for: measure) {
    case .integer(let number): Double(number)
    case .real(let number, _): number
    case .text, .printed, .missing: nil
    }
  }

  /// Returns the value of one column, with the decimals it is printed with.
  public func cell(for measure: StructureMeasure) -> Table.Cell {
    switch measure {
    case .year: Table.Cell(year)
    case .nodes: .integer(nodes)
    case .edges: .integer(edges)
    case .sampleNodes: Table.Cell(sampleNodes)
    case .relationNodes: Table.Cell(relationNodes)
    case .isolatedNodes: .integer(isolatedNodes)
    case .selfLoops: .integer(selfLoops)
    case .parallelEdges: .integer(parallelEdges)
    case .averageDegree: Table.Cell(averageDegree, digits: 3)
    case .averageWeightedDegree:
      Table.Cell(averageWeightedDegree, digits: 3)
    case .maxDegree: Table.Cell(maxDegree)
    case .density: Table.Cell(density, digits: 6)
    case .reciprocity: Table.Cell(reciprocity, digits: 6)
    case .averageClustering: Table.Cell(averageClustering, digits: 6)
    case .transitivity: Table.Cell(transitivity, digits: 6)
    case .triangles: .integer(triangles)
    case .averagePathLength: Table.Cell(averagePathLength, digits: 6)
    case .reachablePairs: .integer(reachablePairs)
    case .diameter: Table.Cell(diameter)
    case .radius: Table.Cell(radius)
    case .modularity: Table.Cell(modularity, digits: 4)
    case .communities: Table.Cell(communities)
    case .weakComponents: .integer(weakComponents)
    case .largestWeakComponent: .integer(largestWeakComponent)
    case .strongComponents: Table.Cell(strongComponents)
    case .degreeAssortativity: Table.Cell(degreeAssortativity, digits: 6)
    case .maxCore: Table.Cell(maxCore)
    case .topDecileDegreeShare: Table.Cell(topDecileDegreeShare, digits: 4)
    case .degreeGini: Table.Cell(degreeGini, digits: 4)
    }
  }
}
