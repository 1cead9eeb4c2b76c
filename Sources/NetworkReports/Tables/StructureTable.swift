public import NetworkResults

/// The structure table, in either orientation.
public enum StructureTable {
  /// Returns a row per snapshot and a column per measure, for machines.
  ///
  /// - Parameter columns: The measures wanted, in that order; all of them
  ///   where nil.
  public static func bySnapshot(
    _ snapshots: [StructureStatistics], conventions: Conventions,
    columns: [StructureMeasure]? = nil
  ) -> Table {
    let measures = columns ?? StructureMeasure.allCases
    return Table(
      title: title,
      columns: measures.map {
        Table.Column(key: $0.rawValue, title: $0.title)
      },
      rows: snapshots.map { snapshot in
        measures.map { snapshot.cell(for: $0) }
      },
      notes: conventions.items.map(sentence) + remarks(on: snapshots))
  }

  /// Returns a row per measure and a column per snapshot, for readers; the
  /// last column says by which convention the measure was computed.
  ///
  /// Conventions that belong to no measure stand in the notes. The year is
  /// the head of its column, not a row.
  ///
  /// - Parameter columns: The measures wanted, in that order; all of them
  ///   where nil.
  public static func byMeasure(
    _ snapshots: [StructureStatistics], conventions: Conventions,
    columns: [StructureMeasure]? = nil
  ) -> Table {
    let measures = (columns ?? StructureMeasure.allCases).filter { $0 != .year }
    let isMeasured = Set(measures.map(\.rawValue))
    let hasConvention = measures.contains { conventions[$0.rawValue] != nil }
    var heads = [Table.Column(key: "measure", title: "Measure")]
    heads += snapshots.map { snapshot in
      let year = snapshot.year.map(String.init)
      return Table.Column(key: year ?? "whole", title: year ?? "Whole")
    }
    if hasConvention {
      heads.append(Table.Column(key: "convention", title: "Convention"))
    }
    let rows = measures.map { measure in
      var row = [Table.Cell.text(measure.title)]
      row += snapshots.map { $0.cell(for: measure) }
      if hasConvention {
        row.append(.text(conventions[measure.rawValue] ?? ""))
      }
      return row
    }
    // What is about a measure that is not shown is left out with it.
    let general = conventions.items.filter { item in
      !isMeasured.contains(item.key)
        && StructureMeasure(rawValue: item.key) == nil
    }
    return Table(
      title: title, columns: heads, rows: rows,
      notes: general.map(sentence) + remarks(on: snapshots))
  }

  private static let title = "Structure"

  private static func sentence(_ item: Conventions.Item) -> String {
    "\(item.key): \(item.value)"
  }

  /// What a reader must know of single snapshots.
  private static func remarks(
    on snapshots: [StructureStatistics]
  ) -> [String] {
    var remarks: [String] = []
    // Of the whole network that goes without saying.
    let undated =
      snapshots.filter { $0.year != nil }
      .map(\.undatedRelations).max() ?? 0
    if undated > 0 {
      let count = NumberText.grouped(undated)
      remarks.append(
        undated == 1
          ? "1 relation without a year is in every snapshot."
          : "\(count) relations without a year are in every snapshot.")
    }
    for snapshot in snapshots {
      let name = snapshot.year.map(String.init) ?? "the whole network"
      if let runs = snapshot.modularityRuns {
        remarks.append(
          "Modularity of \(name): \(runs.method), \(runs.runs) "
            + (runs.runs == 1 ? "run" : "runs") + ", seed \(runs.seed), "
            + "min \(fixed(runs.min)), mean \(fixed(runs.mean)), "
            + "max \(fixed(runs.max)).")
      }
      if let length = snapshot.gephiPathLength, length.isFinite {
        remarks.append(
          "Gephi, whose 32-bit counter of pairs overflows here, would print "
            + "the path length of \(name) as "
            + "\(NumberText.fixed(length, digits: 6)).")
      }
    }
    return remarks
  }

  private static func fixed(_ value: Double) -> String {
    value.isFinite ? NumberText.fixed(value, digits: 4) : "-"
  }
}
