public import NetworkResults

/// Fits of power laws as tables.
public enum PowerLawTable {
  /// Returns a row per number and a column per snapshot, for readers; the
  /// last column says by which convention the number was found.
  ///
  /// The verdicts and what weakens them stand in the notes.
  public static func byMeasure(
    _ snapshots: [FittedSnapshot], of values: String
  ) -> Table {
    let rows = PowerLawRow.allCases.filter { row in
      snapshots.contains { $0.analysis.map(row.isStated) ?? false }
    }
    let fitted = snapshots.compactMap(\.analysis)
    var columns = [Table.Column(key: "measure", title: "Measure")]
    columns += snapshots.map { snapshot in
      let year = snapshot.year.map(String.init)
      return Table.Column(key: year ?? "value", title: year ?? "Value")
    }
    columns.append(Table.Column(key: "convention", title: "Convention"))
    return Table(
      title: "Power law of \(values)", columns: columns,
      rows: rows.map { row in
        [Table.Cell.text(row.title)]
          + snapshots.map { $0.analysis.map(row.cell) ?? .missing }
          + [.text(common(fitted.map(row.convention)))]
      },
      notes: common(of: snapshots))
  }

  /// The notes of all snapshots, each once with its years.
  private static func common(of snapshots: [FittedSnapshot]) -> [String] {
    var order: [String] = []
    var years: [String: [Int]] = [:]
    for snapshot in snapshots {
      for note in notes(snapshot) {
        if years[note] == nil { order.append(note) }
        years[note, default: []] += [snapshot.year].compactMap { $0 }
      }
    }
    return order.map { note in
      let named = years[note] ?? []
      return named.isEmpty ? note : "\(ranges(named)): \(note)"
    }
  }

  /// Returns years in few words: `2014–2016, 2018`.
  private static func ranges(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { run in
      run.count == 1
        ? String(run.lowerBound) : "\(run.lowerBound)–\(run.upperBound)"
    }.joined(separator: ", ")
  }

  /// Returns what all snapshots have in common: their convention if it is
  /// the same, else those that differ, each once.
  private static func common(_ conventions: [String]) -> String {
    var distinct: [String] = []
    for convention in conventions where !distinct.contains(convention) {
      distinct.append(convention)
    }
    return distinct.joined(separator: "; ")
  }

  private static func notes(_ snapshot: FittedSnapshot) -> [String] {
    switch snapshot.outcome {
    case .refused(let reason): return ["No fit: \(reason)."]
    case .fitted(let analysis):
      let verdict = analysis.verdict
      return
        ([
          "Verdict: \(verdict.sentence)",
          "Support (Clauset, Shalizi & Newman 2009):"
            + " \(PowerLawWords.support(verdict.support)). Class (Broido &"
            + " Clauset 2019), of this one sequence:"
            + " \(PowerLawWords.scaleFreeClass(verdict.scaleFreeClass)).",
        ] + verdict.warnings.map { "Warning: \($0)." })
    }
  }

  /// Returns the alternatives on the same tail, a row for each.
  public static func comparisons(_ snapshots: [FittedSnapshot]) -> Table {
    let hasYears = snapshots.contains { $0.year != nil }
    let titles = [
      ("alternative", "Alternative"), ("log_likelihood_ratio", "R"),
      ("normalized_ratio", "Normalized R"), ("p_value", "p"),
      ("favours", "Favors"), ("parameters", "Parameters"),
    ]
    var rows: [[Table.Cell]] = []
    for snapshot in snapshots {
      for comparison in snapshot.analysis?.comparisons ?? [] {
        rows.append(
          (hasYears ? [Table.Cell(snapshot.year)] : []) + row(comparison))
      }
    }
    return Table(
      title: "Alternatives on the same tail",
      columns: ((hasYears ? [("year", "Year")] : []) + titles).map {
        Table.Column(key: $0.0, title: $0.1)
      },
      rows: rows,
      notes: remarks(on: snapshots) + [
        "R is the log-likelihood of the power law less that of the"
          + " alternative: above 0 it favors the power law. p is that of"
          + " Vuong's test (of a chi-squared test for the cutoff, which"
          + " contains the power law); above 0.1 the sign of R tells nothing."
      ])
  }

  /// What a reader must know of single alternatives, each once.
  private static func remarks(on snapshots: [FittedSnapshot]) -> [String] {
    var remarks: [String] = []
    for comparison in snapshots.flatMap({ $0.analysis?.comparisons ?? [] }) {
      guard let note = comparison.note else { continue }
      let name = PowerLawWords.name(comparison.alternative)
      let remark = "\(name.prefix(1).uppercased())\(name.dropFirst()): \(note)."
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    return remarks
  }

  private static func row(_ comparison: TailComparison) -> [Table.Cell] {
    let parameters = comparison.parameters.filter { $0.value.isFinite }.map {
      "\($0.name) = \(NumberText.shortest(rounded($0.value, digits: 5)))"
    }
    return [
      .text(PowerLawWords.name(comparison.alternative)),
      Table.Cell(comparison.logLikelihoodRatio, digits: 3),
      Table.Cell(comparison.normalizedRatio, digits: 3),
      comparison.pValue < 0.00005
        ? .text("<0.0001") : Table.Cell(comparison.pValue, digits: 4),
      .text(PowerLawWords.favored(comparison)),
      .text(parameters.joined(separator: ", ")),
    ]
  }

  /// The number nearest to a value among those of so many digits: more than
  /// five no reader takes in. Whole parts stay whole.
  static func rounded(_ value: Double, digits: Int) -> Double {
    guard value != 0, value.isFinite else { return value }
    var limit = 1.0
    for _ in 0..<digits { limit *= 10 }
    guard value.magnitude < limit / 10 else { return value.rounded() }
    // Powers of ten are exact up to 10²², so the last step reads a decimal
    // number instead of multiplying.
    var scaled = value.magnitude
    var exponent = 0
    while scaled < limit / 10 {
      scaled *= 10
      exponent -= 1
    }
    let mantissa = Int(scaled.rounded())
    let magnitude = Double("\(mantissa)e\(exponent)") ?? value.magnitude
    return value < 0 ? -magnitude : magnitude
  }
}
