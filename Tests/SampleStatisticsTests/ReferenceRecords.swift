import Foundation
import NetworkResults
import SampleStatistics
import TestSupport

/// The data sets and the numbers of other programs.
///
/// They are no part of the package; where they lie beside it they are read.
enum ReferenceRecords {
  static let folder = packagePath("../shared/reference/powerlaw")
  static let areThere = FileManager.default.fileExists(
    atPath: folder + "/expected.json")

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

  static func records() throws -> [Record] {
    try objects("expected.json").map { object in
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
  static func exact(_ dataset: String) throws -> Record? {
    try records().first {
      $0.tool == "reference_exact" && $0.dataset == dataset
    }
  }

  static func objects(_ file: String) throws -> [[String: Any]] {
    let data = try Data(
      contentsOf: URL(fileURLWithPath: folder + "/" + file))
    return try JSONSerialization.jsonObject(with: data) as? [[String: Any]]
      ?? []
  }

  static func vectors(_ key: String) throws -> [[String: String]] {
    let data = try Data(
      contentsOf: URL(fileURLWithPath: folder + "/special_vectors.json"))
    let all = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return all?[key] as? [[String: String]] ?? []
  }

  static func sample(_ dataset: String, _ kind: SampleKind) throws -> Sample {
    let isHistogram = dataset == "weblinks"
    let text = try String(
      contentsOfFile: folder + "/" + dataset
        + (isHistogram ? ".hist.tsv" : ".txt"), encoding: .utf8)
    let pairs = text.split(separator: "\n").compactMap {
      line -> (value: Double, count: Int)? in
      let cells = line.split(separator: "\t")
      guard let value = Double(cells[0]) else { return nil }
      return (value, isHistogram ? Int(cells[1]) ?? 0 : 1)
    }
    return try Sample(histogram: pairs, kind: kind)
  }

  static func fit(_ record: Record, _ sample: Sample) -> PowerLawFit {
    PowerLawFit(
      kind: record.kind, xmin: record.xmin, alpha: record.alpha, sigma: 0.1,
      ksDistance: 0, tailSize: record.tailSize ?? 0, sampleSize: sample.size,
      logLikelihood: record.logLikelihood ?? .nan)
  }

  static func comparisons(
    _ record: Record, _ discretization: TailDiscretization
  ) throws -> [TailAlternative: TailComparison] {
    let sample = try sample(record.dataset, record.kind)
    var options = ComparisonOptions()
    options.discretization = discretization
    return Dictionary(
      uniqueKeysWithValues: sample.comparisons(
        with: fit(record, sample), options: options
      ).map { ($0.alternative, $0) })
  }

  static let datasets = [
    "words", "wars", "terrorism", "blackouts", "fires", "flares", "quakes",
    "weblinks", "moby_sample", "us_american", "population",
    "clauset_discrete", "clauset_continuous", "celegans_in_degree",
    "karate_degree",
  ]
}
