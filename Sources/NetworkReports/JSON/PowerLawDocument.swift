public import NetworkModel
public import NetworkResults

/// Fits of power laws as a JSON document.
///
/// Of a whole: an object with `input, version, values, xmin, alpha, sigma,
/// ks_distance, tail_size, log_likelihood, p_value, replicates, seed,
/// comparisons[], verdict` and more. By year: `input, version, values,
/// snapshots[], growth`, each snapshot with `year` and the same members; one
/// without a fit has `refusal` in their place.
public struct PowerLawDocument: Sendable, Equatable {
  public var input: String
  /// The version of the program that computed the numbers.
  public var version: String?
  public var values: String
  public var snapshots: [FittedSnapshot]
  public var growth: NetworkGrowth?
  public var conventions: Conventions
  public var ledger: ImportLedger?

  public init(
    input: String, version: String? = nil, values: String,
    snapshots: [FittedSnapshot], growth: NetworkGrowth? = nil,
    conventions: Conventions = Conventions(), ledger: ImportLedger? = nil
  ) {
    self.input = input
    self.version = version
    self.values = values
    self.snapshots = snapshots
    self.growth = growth
    self.conventions = conventions
    self.ledger = ledger
  }

  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "input": .string(input), "version": JSONValue(version),
      "values": .string(values), "conventions": conventions.json,
      "ledger": ledger?.json ?? .null,
    ]
    if snapshots.count == 1, snapshots[0].year == nil {
      members.merge(snapshots[0].members) { own, _ in own }
    } else {
      members["snapshots"] = .array(
        snapshots.map { snapshot in
          var object = snapshot.members
          object["year"] = JSONValue(snapshot.year)
          return .object(object)
        })
      members["growth"] = growth?.json ?? .null
    }
    return .object(members)
  }
}

extension FittedSnapshot {
  fileprivate var members: [String: JSONValue] {
    switch outcome {
    case .refused(let reason): ["refusal": .string(reason)]
    case .fitted(let analysis): analysis.members
    }
  }
}

extension PowerLawAnalysis {
  fileprivate var members: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "values": .string(values),
      "sample": sample.json,
      "xmin": .number(fit.xmin),
      "xmax": JSONValue(fit.xmax),
      "xmin_rule": .string(fit.xminRule.rawValue),
      "alpha": .number(fit.alpha),
      "sigma": .number(fit.sigma),
      "sigma_rule": .string(fit.sigmaRule.rawValue),
      "correction": .string(fit.correction.rawValue),
      "ks_distance": .number(fit.ksDistance),
      "distance_convention": .string(fit.distanceConvention.rawValue),
      "tail_size": .integer(fit.tailSize),
      "log_likelihood": .number(fit.logLikelihood),
      "comparisons": .array(comparisons.map(\.json)),
      "verdict": .string(verdict.sentence),
      "support": .string(verdict.support.rawValue),
      "scale_free_class": .string(verdict.scaleFreeClass.rawValue),
      "warnings": .array(verdict.warnings.map(JSONValue.string)),
    ]
    members["p_value"] = JSONValue(goodnessOfFit?.pValue)
    members["p_error"] = JSONValue(goodnessOfFit?.standardError)
    members["replicates"] = .integer(goodnessOfFit?.replicates ?? 0)
    members["seed"] = goodnessOfFit.map { .seed($0.seed) } ?? .null
    members["confidence"] = JSONValue(goodnessOfFit?.confidence)
    let intervals = goodnessOfFit.flatMap { $0.hasIntervals ? $0 : nil }
    members["alpha_interval"] = intervals?.alphaInterval.json ?? .null
    members["xmin_interval"] = intervals?.xminInterval.json ?? .null
    members["tail_size_interval"] = intervals?.tailSizeInterval.json ?? .null
    members["alpha_deviation"] = JSONValue(intervals?.alphaDeviation)
    members["xmin_deviation"] = JSONValue(intervals?.xminDeviation)
    members["tail_size_deviation"] = JSONValue(intervals?.tailSizeDeviation)
    return members
  }
}

extension JSONValue {
  /// A string where it does not fit a signed 64-bit integer, because many
  /// readers of JSON would silently change it.
  fileprivate static func seed(_ seed: UInt64) -> JSONValue {
    Int(exactly: seed).map(JSONValue.integer) ?? .string(String(seed))
  }
}

extension GoodnessOfFit.Interval {
  fileprivate var json: JSONValue {
    .array([.number(lower), .number(upper)])
  }
}

extension SampleSummary {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "size": .integer(size),
      "distinct_values": .integer(distinctValues),
      "minimum": .number(minimum), "maximum": .number(maximum),
      "mean": .number(mean),
      "dropped": .object([
        "zeros": .integer(dropped.zeros),
        "negatives": .integer(dropped.negatives),
        "not_finite": .integer(dropped.notFinite),
      ]),
    ])
  }
}

extension TailComparison {
  fileprivate var json: JSONValue {
    .object([
      "alternative": .string(alternative.rawValue),
      "log_likelihood": .number(logLikelihood),
      "log_likelihood_ratio": .number(logLikelihoodRatio),
      "normalized_ratio": JSONValue(normalizedRatio),
      "p_value": .number(pValue),
      "favours": .string(favors.rawValue),
      "nested": .boolean(isNested),
      "parameters": .object(
        Dictionary(parameters.map { ($0.name, .number($0.value)) }) {
          first, _ in first
        }),
      "note": JSONValue(note),
    ])
  }
}
