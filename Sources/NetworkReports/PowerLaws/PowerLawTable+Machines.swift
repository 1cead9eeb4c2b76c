public import NetworkResults

extension PowerLawTable {
  /// Returns a row per snapshot and a column per number, for machines.
  public static func bySnapshot(
    _ snapshots: [FittedSnapshot], of values: String
  ) -> Table {
    let rows = snapshots.map { row($0, values) }
    let keys = rows.first.map { $0.map(\.key) } ?? []
    return Table(
      title: "Power law of \(values)",
      columns: keys.map { Table.Column(key: $0, title: $0) },
      rows: rows.map { $0.map(\.cell) })
  }

  private typealias Field = (key: String, cell: Table.Cell)

  private static func row(
    _ snapshot: FittedSnapshot, _ values: String
  ) -> [Field] {
    let analysis = snapshot.analysis
    let fit = analysis?.fit
    let goodness = analysis?.goodnessOfFit
    let intervals = goodness.flatMap { $0.hasIntervals ? $0 : nil }
    var refusal: String?
    if case .refused(let reason) = snapshot.outcome { refusal = reason }
    var row: [Field] = [
      ("year", Table.Cell(snapshot.year)), ("values", .text(values)),
      ("kind", Table.Cell(analysis?.sample.kind.rawValue)),
      ("sample_size", Table.Cell(analysis?.sample.size)),
      ("dropped", Table.Cell(analysis?.sample.dropped.count)),
      ("xmin", Table.Cell(fit?.xmin, digits: 6)),
      ("xmax", Table.Cell(fit?.xmax, digits: 6)),
      ("alpha", Table.Cell(fit?.alpha, digits: 6)),
      ("sigma", Table.Cell(fit?.sigma, digits: 6)),
      ("ks_distance", Table.Cell(fit?.ksDistance, digits: 6)),
      ("tail_size", Table.Cell(fit?.tailSize)),
      ("log_likelihood", Table.Cell(fit?.logLikelihood, digits: 6)),
      ("p_value", Table.Cell(goodness?.pValue, digits: 6)),
      ("p_error", Table.Cell(goodness?.standardError, digits: 6)),
      ("replicates", Table.Cell(goodness?.replicates)),
      ("seed", Table.Cell(goodness.map { String($0.seed) })),
      ("alpha_low", Table.Cell(intervals?.alphaInterval.lower, digits: 6)),
      ("alpha_high", Table.Cell(intervals?.alphaInterval.upper, digits: 6)),
      ("xmin_low", Table.Cell(intervals?.xminInterval.lower, digits: 6)),
      ("xmin_high", Table.Cell(intervals?.xminInterval.upper, digits: 6)),
    ]
    for alternative in TailAlternative.allCases {
      let found = analysis?.comparisons.first {
        $0.alternative == alternative
      }
      let key = alternative.rawValue
      row += [
        ("\(key)_ratio", Table.Cell(found?.logLikelihoodRatio, digits: 6)),
        ("\(key)_normalized", Table.Cell(found?.normalizedRatio, digits: 6)),
        ("\(key)_p_value", Table.Cell(found?.pValue, digits: 6)),
        ("\(key)_favours", Table.Cell(found?.favors.rawValue)),
      ]
    }
    row += [
      ("support", Table.Cell(analysis?.verdict.support.rawValue)),
      (
        "scale_free_class",
        Table.Cell(analysis?.verdict.scaleFreeClass.rawValue)
      ),
      ("verdict", Table.Cell(analysis?.verdict.sentence ?? refusal)),
      (
        "warnings",
        Table.Cell(analysis?.verdict.warnings.joined(separator: "; "))
      ),
    ]
    return row
  }
}
