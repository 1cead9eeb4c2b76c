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
  /// - Complexity: As of ``CompiledGraph/structure(_:measures:)``.
  public func structure(
    year: Int? = nil, policy: EdgePolicy = EdgePolicy(),
    options: StructureOptions = StructureOptions(),
    measures: Set<StructureMeasure>? = nil
  ) -> StructureStatistics {
    var result = CompiledGraph(self, policy: policy)
      .structure(options, measures: measures)
    result.year = year
    result.undatedRelations = undatedRelationCount
    // A column may know of roles that no row has, so rows are looked at.
    let roles = entities.indices.map { entities.roles[$0] }
    if roles.contains(where: { $0 != nil }) {
      result.sampleNodes = roles.count { $0 == .sample }
      result.relationNodes = roles.count { $0 == .relation }
    }
    return result
  }
}
