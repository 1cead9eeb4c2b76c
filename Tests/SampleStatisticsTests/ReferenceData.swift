import Foundation
import NetworkResults
import SampleStatistics
import TestSupport
import Testing

/// Data sets and the fits of other programs, which are no part of the
/// package; where they lie beside it they are read.
enum ReferenceData {
  static let folder = packagePath("../shared/reference/powerlaw")
  static let isThere = FileManager.default.fileExists(
    atPath: folder + "/expected.json")

  static let names = [
    "words", "wars", "terrorism", "blackouts", "fires", "flares", "quakes",
    "weblinks", "moby_sample", "us_american", "population",
    "clauset_discrete", "clauset_continuous", "celegans_in_degree",
    "karate_degree",
  ]

  /// A fit of another program, as `expected.json` has it.
  struct Record {
    var tool: String
    var version: String
    var mode: String
    var kind: SampleKind
    var xmin: Double
    var alpha: Double
    var sigma: Double?
    var distance: Double?
    var tailSize: Int?
    var logLikelihood: Double?
    var p: Double?
    var replicates: Double?
    var unit: Double
    var others: [String: [String: Double]]

    init(_ json: [String: Any]) {
      func number(_ key: String) -> Double? {
        (json[key] as? NSNumber)?.doubleValue
      }
      tool = json["tool"] as? String ?? ""
      version = json["version"] as? String ?? ""
      mode = json["mode"] as? String ?? ""
      kind =
        json["model"] as? String == "discrete" ? .discrete : .continuous
      xmin = number("xmin") ?? .nan
      alpha = number("alpha") ?? .nan
      sigma = number("sigma_discrete_exact") ?? number("sigma")
      distance = number("D")
      tailSize = number("n_tail").map { Int($0) }
      logLikelihood = number("loglik")
      let bootstrap = json["bootstrap"] as? [String: Any]
      p = (bootstrap?["p"] as? NSNumber)?.doubleValue
      replicates = (bootstrap?["reps"] as? NSNumber)?.doubleValue
      unit = number("unit_divisor") ?? 1
      others =
        (json["ks_other_conventions"] as? [String: [String: NSNumber]] ?? [:])
        .mapValues { $0.mapValues(\.doubleValue) }
    }
  }

  static func json(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }

  /// The records of a data set, in their order.
  static func records(_ name: String) throws -> [Record] {
    let all = try json("expected.json") as? [[String: Any]] ?? []
    return all.filter { $0["dataset"] as? String == name }.map(Record.init)
  }

  static func exact(_ name: String) throws -> Record {
    try #require(
      try records(name).first { $0.tool == "reference_exact" })
  }

  static func sample(_ name: String) throws -> Sample {
    let kind = try exact(name).kind
    if name == "weblinks" {
      let text = try String(
        contentsOfFile: folder + "/weblinks.hist.tsv", encoding: .utf8)
      let pairs = try text.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: "\t")
        return (
          value: try #require(Double(cells[0])),
          count: try #require(Int(cells[1]))
        )
      }
      return try Sample(histogram: pairs, kind: kind)
    }
    let text = try String(
      contentsOfFile: folder + "/\(name).txt", encoding: .utf8)
    return try Sample(
      text.split(whereSeparator: \.isWhitespace).map {
        try #require(Double($0))
      }, kind: kind)
  }

  /// How many standard deviations two shares of random replicates lie apart.
  static func apart(
    _ p: Double, of replicates: Double, from q: Double, of others: Double
  ) -> Double {
    let mean = (p * replicates + q * others) / (replicates + others)
    let variance = mean * (1 - mean) * (1 / replicates + 1 / others)
    return variance == 0 ? 0 : abs(p - q) / variance.squareRoot()
  }
}
