public import GraphCore
public import NetworkModel
public import NetworkResults

extension Network {
  /// Returns the structure of the network: a row of the structure table.
  ///
  /// The network is lowered under `policy` and measured under `options`; the
  /// roles and the relations without a year are counted besides.
  /// `sampleNodes` and `relationNodes` are nil if no entity states a role.
  ///
  /// - Parameters:
  ///   - year: The year of which the network is the snapshot, to be stated
  ///     in the result; nil for none.
  ///   - measures: The columns wanted, nil for all.
  ///   - pathProgress: As of ``CompiledGraph/structure(_:measures:pathProgress:)``.
  /// - Complexity: As of ``CompiledGraph/structure(_:measures:pathProgress:)``.
  public func structure(
    year: Int? = nil, policy: EdgePolicy = EdgePolicy(),
    options: StructureOptions = StructureOptions(),
    measures: Set<StructureMeasure>? = nil,
    pathProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) -> StructureStatistics {
    structure(
      of: CompiledGraph(self, policy: policy), year: year, options: options,
      measures: measures, pathProgress: pathProgress)
  }

  /// Returns the structure of the network, given the graph it is lowered to.
  package func structure(
    of graph: CompiledGraph, year: Int?, options: StructureOptions,
    measures: Set<StructureMeasure>?,
    pathProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  ) -> StructureStatistics {
    var result = graph.structure(
      options, measures: measures, pathProgress: pathProgress)
    result.year = year
    result.undatedRelations = undatedRelationCount
    // A column may know of roles that no row has, so rows are looked at.
    let sampleNodes = entities.count(of: .sample)
    let relationNodes = entities.count(of: .relation)
    let statesRole = entities.roles.values.contains { role in
      role.map { entities.count(of: $0) > 0 } ?? false
    }
    if statesRole {
      result.sampleNodes = sampleNodes
      result.relationNodes = relationNodes
    }
    return result
  }
}

extension Network.Entities {
  /// Returns how many entities are of a role.
  fileprivate func count(of role: Role) -> Int {
    guard let code = roles.values.firstIndex(of: role) else { return 0 }
    if let uniform = roles.codes.uniformValue {
      return uniform == UInt32(code) ? count : 0
    }
    return indices.count { roles.codes[$0] == UInt32(code) }
  }
}
