import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

/// The structure table of a plain graph, straight from the definitions.
struct PlainStructure {
  var graph: PlainGraph
  var direction: GraphDirection
  var lowDegree: LowDegree
  var unreachable: Unreachable

  var averageClustering: Double? {
    let values = graph.clustering(direction)
    let counted: [Double] =
      switch lowDegree {
      case .zero: values.map { $0 ?? 0 }
      case .exclude: values.compactMap(\.self)
      }
    return counted.isEmpty
      ? nil : counted.reduce(0, +) / Double(counted.count)
  }

  /// The vertices whose pairs are looked at.
  var pathVertices: [Int] {
    switch unreachable {
    case .skip: Array(graph.vertices)
    case .largestComponent:
      graph.weakComponents().reduce([]) { $1.count > $0.count ? $1 : $0 }
    }
  }

  /// The finite distances from each vertex to others.
  var distances: [[Int]] {
    let all = graph.distances(direction)
    let vertices = pathVertices
    return vertices.map { source in
      vertices.compactMap { source == $0 ? nil : all[source][$0] }
    }
  }

  var statistics: StructureStatistics {
    var result = StructureStatistics()
    result.nodes = graph.vertexCount
    result.edges = graph.edges.count
    result.isolatedNodes = graph.isolatedVertexCount()
    result.selfLoops = graph.selfLoopCount()
    result.parallelEdges = graph.parallelEdgeCount(direction)
    result.averageDegree = graph.averageDegree()
    result.averageWeightedDegree = graph.averageWeightedDegree()
    result.maxDegree = graph.degrees().max()
    result.density = graph.density(direction)
    result.reciprocity = graph.reciprocity(direction)
    result.averageClustering = averageClustering
    result.triangles = graph.triangleCounts().reduce(0, +) / 3
    let triples = graph.tripleCounts().reduce(0, +)
    result.transitivity =
      triples == 0 ? nil : Double(3 * result.triangles) / Double(triples)
    let distances = distances
    let all = Array(distances.joined())
    result.reachablePairs = all.count
    result.averagePathLength =
      all.isEmpty ? nil : Double(all.reduce(0, +)) / Double(all.count)
    result.diameter = graph.vertexCount == 0 ? nil : all.max() ?? 0
    result.radius = distances.map { $0.max() ?? 0 }.min()
    let weak = graph.weakComponents()
    result.weakComponents = weak.count
    result.largestWeakComponent = weak.map(\.count).max() ?? 0
    result.strongComponents =
      direction == .directed ? graph.strongComponents().count : nil
    result.degreeAssortativity = graph.degreeAssortativity(direction)
    result.maxCore = graph.coreNumbers().max()
    result.topDecileDegreeShare = graph.topDecileDegreeShare()
    result.degreeGini = graph.degreeGini()
    return result
  }
}

extension StructureStatistics {
  /// Returns the columns in which two tables differ by more than rounding.
  func differences(from other: StructureStatistics) -> [String] {
    StructureMeasure.allCases.compactMap { measure in
      let mine = cell(for: measure)
      let theirs = other.cell(for: measure)
      if case .real(let a, _) = mine, case .real(let b, _) = theirs,
        a.isClose(to: b)
      {
        return nil
      }
      return mine == theirs
        ? nil : "\(measure.rawValue): \(mine) instead of \(theirs)"
    }
  }
}

extension Double {
  /// Whether two values are alike but for the rounding of some operations.
  func isClose(to other: Double, within tolerance: Double = 1e-12) -> Bool {
    abs(self - other) <= tolerance * max(1, abs(other))
  }
}

extension Set<StructureMeasure> {
  /// All but the communities, which are searched for and not computed.
  static var computed: Self {
    Set(StructureMeasure.allCases).subtracting([.modularity, .communities])
  }
}
