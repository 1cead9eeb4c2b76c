extension TargetMeasure {
  /// The same column of the structure table.
  public var structureMeasure: StructureMeasure {
    guard let measure = StructureMeasure(rawValue: rawValue) else {
      preconditionFailure("\(rawValue) is a key of the structure table")
    }
    return measure
  }
}

extension Tolerances {
  /// Those by which a calibration is judged.
  public static var calibration: Tolerances {
    var tolerances = Tolerances()
    for measure in TargetMeasure.allCases {
      guard let tolerance = measure.tolerance else { continue }
      tolerances.ofMeasure[measure.structureMeasure] = [
        tolerance.absolute.map { Tolerance.absolute($0) },
        tolerance.relative.map { Tolerance.relative($0) },
      ].compactMap(\.self)
    }
    return tolerances
  }
}

extension Network {
  /// Returns the numbers of a year that a calibration is judged by, by
  /// Gephi's conventions.
  ///
  /// One search for communities: a round takes the mean over networks, and
  /// searches differ no more than those do. One thread, since networks and
  /// years are measured beside each other.
  ///
  /// - Complexity: That of the structure table of one year.
  public func calibrationNumbers(
    of year: Int, _ measures: [TargetMeasure]
  ) -> [TargetMeasure: Double] {
    var request = AnalysisRequest()
    request.years = [year]
    var options = StructureOptions()
    options.compatibility = .gephi
    options.modularityRuns = 1
    options.threads = 1
    let (_, snapshots) = structureTable(
      request, options: options,
      measures: Set(measures.map(\.structureMeasure)))
    var numbers: [TargetMeasure: Double] = [:]
    for measure in measures {
      numbers[measure] = snapshots.first?.number(for: measure.structureMeasure)
    }
    return numbers
  }
}
