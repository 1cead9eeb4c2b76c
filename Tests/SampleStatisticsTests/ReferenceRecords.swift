import Foundation
import NetworkResults
import SampleStatistics
import Testing

/// The alternatives that other programs fitted, and ours on the same tails,
/// each read or computed once.
enum ReferenceRecords {
  struct Record {
    var tool: String
    var dataset: String
    var mode: String
    var kind: SampleKind
    var xmin: Double
    var alpha: Double
    var tailSize: Int?
    var logLikelihood: Double?
    var pValue: Double?
    var alternatives: [String: Alternative]
  }

  struct Alternative {
    var parameters: [String: Double]
    var logLikelihood: Double?
    var ratio: Double?
    var normalized: Double?
    var pValue: Double
  }

  /// All records; none where there is no file.
  static let records = (try? readRecords()) ?? []

  private static func readRecords() throws -> [Record] {
    let all = try ReferenceData.json("expected.json") as? [[String: Any]]
    return (all ?? []).map { object in
      let alternatives = object["alternatives"] as? [String: [String: Any]]
      let bootstrap = object["bootstrap"] as? [String: Any]
      return Record(
        tool: object["tool"] as? String ?? "",
        dataset: object["dataset"] as? String ?? "",
        mode: object["mode"] as? String ?? "",
        kind: SampleKind(rawValue: object["model"] as? String ?? "")
          ?? .continuous,
        xmin: object["xmin"] as? Double ?? .nan,
        alpha: object["alpha"] as? Double ?? .nan,
        tailSize: object["n_tail"] as? Int,
        logLikelihood: object["loglik"] as? Double,
        pValue: bootstrap?["p"] as? Double,
        alternatives: (alternatives ?? [:]).mapValues { value in
          Alternative(
            parameters: (value["params"] as? [String: Any] ?? [:])
              .compactMapValues { $0 as? Double },
            logLikelihood: value["loglik"] as? Double,
            ratio: value["R"] as? Double,
            normalized: value["R_normalised"] as? Double,
            pValue: value["p"] as? Double ?? .nan)
        })
    }
  }

  /// The records of an exact maximum-likelihood fit by another program.
  static func exact(_ dataset: String) throws -> Record {
    try #require(
      records.first {
        $0.tool == "reference_exact" && $0.dataset == dataset
      })
  }

  static func vectors(_ key: String) throws -> [[String: String]] {
    let all = try ReferenceData.json("special_vectors.json") as? [String: Any]
    return all?[key] as? [[String: String]] ?? []
  }

  typealias Comparisons = [TailAlternative: TailComparison]

  /// Ours on the tail of the exact reference.
  static func comparisons(
    _ dataset: String, _ discretization: TailDiscretization
  ) throws -> Comparisons {
    try #require(table[dataset]?[discretization])
  }

  private static let table = (try? computeTable()) ?? [:]

  private static func computeTable() throws
    -> [String: [TailDiscretization: Comparisons]]
  {
    var table: [String: [TailDiscretization: Comparisons]] = [:]
    for record in records where record.tool == "reference_exact" {
      let sample = try ReferenceData.sample(record.dataset)
      for discretization in TailDiscretization.allCases {
        var options = ComparisonOptions()
        options.discretization = discretization
        let found = sample.comparisons(
          with: Made.fit(xmin: record.xmin, kind: record.kind),
          options: options)
        table[record.dataset, default: [:]][discretization] = Dictionary(
          uniqueKeysWithValues: found.map { ($0.alternative, $0) })
      }
    }
    return table
  }
}
