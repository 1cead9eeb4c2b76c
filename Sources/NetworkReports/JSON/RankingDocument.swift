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
/// `year, rank, tied, id, name, kind, score, group`.
public struct RankingDocument: Sendable, Equatable {
  public var input: String
  /// The version of the program that computed the numbers.
  public var version: String?
  public var conventions: Conventions
  public var rankings: [Ranking]

  public init(
    input: String, version: String? = nil, conventions: Conventions,
    rankings: [Ranking]
  ) {
    self.input = input
    self.version = version
    self.conventions = conventions
    self.rankings = rankings
  }

  public var json: JSONValue {
    .object([
      "input": .string(input),
      "version": JSONValue(version),
      "conventions": conventions.json,
      "rankings": .array(rankings.map(\.json)),
      "rows": .array(rankings.flatMap(\.rows).map(\.json)),
    ])
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
