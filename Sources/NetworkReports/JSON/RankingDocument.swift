public import NetworkResults

/// Rankings as a JSON document.
///
///     {
///       "conventions" : { "score" : "degree" },
///       "input" : "Fixtures/china-ai",
///       "rankings" : [ { "year" : 2020, "population" : 1503, … } ],
///       "rows" : [ { "rank" : 1, "id" : "huawei", "score" : 120, … } ],
///       "version" : "0.1.0"
///     }
///
/// `rankings` has an element per list with `year, group, population,
/// tied_beyond`; `rows` holds the entities of all lists with
/// `year, rank, tied, id, name, kind, score, group`. Where movement is asked
/// for, `agreement` has an element for each two lists that follow each other,
/// with `group, from, to, common, jaccard, spearman, kendall, overlap,
/// entries, exits`, the last two as ids.
public struct RankingDocument: Sendable, Equatable {
  public var input: String
  /// The version of the program that computed the numbers.
  public var version: String?
  public var conventions: Conventions
  public var rankings: [Ranking]
  /// Nil where nobody asked.
  public var movements: [RankMovement]?

  public init(
    input: String, version: String? = nil, conventions: Conventions,
    rankings: [Ranking], movements: [RankMovement]? = nil
  ) {
    self.input = input
    self.version = version
    self.conventions = conventions
    self.rankings = rankings
    self.movements = movements
  }

  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "input": .string(input),
      "version": JSONValue(version),
      "conventions": conventions.json,
      "rankings": .array(rankings.map(\.json)),
      "rows": .array(rankings.flatMap(\.rows).map(\.json)),
    ]
    if let movements {
      members["agreement"] = .array(movements.map(\.json))
    }
    return .object(members)
  }
}

extension Ranking {
  fileprivate var json: JSONValue {
    .object([
      "year": JSONValue(year),
      "group": JSONValue(group),
      "population": .integer(population),
      "tied_beyond": .integer(tiedBeyond),
    ])
  }
}

extension RankMovement {
  fileprivate var json: JSONValue {
    .object([
      "group": JSONValue(group),
      "from": .integer(from),
      "to": .integer(to),
      "common": .integer(agreement.common),
      "jaccard": JSONValue(agreement.jaccard),
      "spearman": JSONValue(agreement.spearman),
      "kendall": JSONValue(agreement.kendall),
      "overlap": JSONValue(agreement.overlap),
      "entries": .array(agreement.entries.map(JSONValue.string)),
      "exits": .array(agreement.exits.map(JSONValue.string)),
    ])
  }
}

extension RankedEntity {
  fileprivate var json: JSONValue {
    .object([
      "year": JSONValue(year),
      "group": JSONValue(group),
      "rank": .integer(rank),
      "tied": .boolean(isTied),
      "id": .string(id),
      "name": .string(name),
      "kind": JSONValue(kind),
      "score": .number(score),
    ])
  }
}
