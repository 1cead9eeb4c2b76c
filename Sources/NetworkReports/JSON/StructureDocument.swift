public import NetworkModel
public import NetworkResults

/// The structure of a network, by snapshot, as a JSON document.
///
///     {
///       "conventions" : { "direction" : "directed" },
///       "input" : "Fixtures/china-ai",
///       "ledger" : { "tables" : [ … ] },
///       "snapshots" : [ { "year" : 2014, "nodes" : 120, … } ],
///       "version" : "0.1.0"
///     }
///
/// Every snapshot has every key asked for, in the order of the alphabet; what
/// does not exist is null.
public struct StructureDocument: Sendable, Equatable {
  public var input: String
  /// The version of the program that computed the numbers.
  public var version: String?
  public var conventions: Conventions
  public var snapshots: [StructureStatistics]
  /// The measures that were computed; nil for all of them.
  public var measures: [StructureMeasure]?
  public var ledger: ImportLedger?

  public init(
    input: String, version: String? = nil, conventions: Conventions,
    snapshots: [StructureStatistics], measures: [StructureMeasure]? = nil,
    ledger: ImportLedger? = nil
  ) {
    self.input = input
    self.version = version
    self.conventions = conventions
    self.snapshots = snapshots
    self.measures = measures
    self.ledger = ledger
  }

  public var json: JSONValue {
    .object([
      "input": .string(input),
      "version": JSONValue(version),
      "conventions": conventions.json,
      "snapshots": .array(snapshots.map { $0.json(of: measures) }),
      "ledger": ledger?.json ?? .null,
    ])
  }
}

extension Conventions {
  /// An object of a member per key; of a repeated key, the first.
  public var json: JSONValue {
    .object(
      Dictionary(items.map { ($0.key, .string($0.value)) }) { first, _ in
        first
      })
  }
}

extension StructureStatistics {
  /// An object of every ``StructureMeasure`` by its key and of
  /// `modularity_runs`, `undated_relations` and `gephi_path_length`.
  ///
  /// - Parameter measures: The measures wanted; all of them where nil.
  public func json(of measures: [StructureMeasure]? = nil) -> JSONValue {
    let wanted = measures ?? StructureMeasure.allCases
    var members: [String: JSONValue] = [
      "year": JSONValue(cell(for: .year)),
      "undated_relations": .integer(undatedRelations),
    ]
    for measure in wanted {
      members[measure.rawValue] = JSONValue(cell(for: measure))
    }
    if wanted.contains(.modularity) {
      members["modularity_runs"] = modularityRuns?.json ?? .null
    }
    if wanted.contains(.averagePathLength) {
      members["gephi_path_length"] = JSONValue(gephiPathLength)
    }
    return .object(members)
  }
}

extension ModularityRuns {
  /// The seed is a string where it does not fit a signed 64-bit integer,
  /// because many readers of JSON would silently change it.
  fileprivate var json: JSONValue {
    .object([
      "method": .string(method),
      "runs": .integer(runs),
      "seed": Int(exactly: seed).map(JSONValue.integer)
        ?? .string(String(seed)),
      "min": .number(min),
      "mean": .number(mean),
      "max": .number(max),
    ])
  }
}
