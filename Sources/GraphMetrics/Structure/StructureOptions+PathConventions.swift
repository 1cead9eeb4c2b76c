import GraphCore
import NetworkResults

extension StructureOptions {
  /// What a reader must know of estimated paths before any column; nothing
  /// where they are exact.
  func pathChoices() -> [Conventions.Item] {
    guard paths == .approximate else { return [] }
    let error = ApproximatePathLengths.relativeStandardError(
      registers: PathMethod.registers)
    return [
      Conventions.Item("paths", paths.rawValue),
      Conventions.Item("path_registers", "\(PathMethod.registers)"),
      Conventions.Item("path_seed", "\(seed)"),
      Conventions.Item(
        "path_standard_error", "\((error * 10_000).rounded() / 10_000)"),
    ]
  }

  /// What is said after the definition of a column about paths; nil where
  /// the column is as it always is.
  func pathRemark(
    on measure: StructureMeasure, for graph: CompiledGraph
  ) -> String? {
    guard paths == .approximate else { return nil }
    switch measure {
    case .averagePathLength:
      return ", estimated with HyperLogLog counters of"
        + " \(PathMethod.registers) registers, seed \(seed)"
    case .reachablePairs:
      return direction(for: graph) == .directed
        ? ", estimated likewise, standard error 1.04/sqrt(registers)"
        : ", exact, from the components"
    case .diameter:
      return ", exact by bounding, none where that takes too many searches"
    case .radius: return ", none: not estimated"
    default: return nil
    }
  }
}
