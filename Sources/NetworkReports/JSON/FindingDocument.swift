import NetworkModel
public import NetworkResults

/// What a check found, as a JSON document.
///
///     {
///       "findings" : [ { "certainty" : "certain", "kind" : "rank_order",
///                        "file" : "table4.csv", "line" : 23, … } ],
///       "inputs" : [ "Fixtures/china-ai", "table4.csv" ],
///       "similar_names" : [ { "id" : "zte", "name" : "中兴通讯",
///                             "other" : "中兴", "evidence" : … } ]
///     }
public struct FindingDocument: Sendable, Equatable {
  public var inputs: [String]
  /// The version of the program that checked.
  public var version: String?
  public var findings: [Finding]
  public var similarNames: [SimilarNames]

  public init(
    inputs: [String], version: String? = nil, findings: [Finding],
    similarNames: [SimilarNames] = []
  ) {
    self.inputs = inputs
    self.version = version
    self.findings = findings
    self.similarNames = similarNames
  }

  public var json: JSONValue {
    .object([
      "inputs": .array(inputs.map(JSONValue.string)),
      "version": JSONValue(version),
      "findings": .array(findings.map(\.json)),
      "similar_names": .array(similarNames.map(\.json)),
    ])
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    .object([
      "certainty": .string(certainty.rawValue),
      "kind": .string(kind.rawValue),
      "file": JSONValue(position?.file),
      "line": JSONValue(position?.line),
      "column": JSONValue(position?.column),
      "subject": .string(subject),
      "message": .string(message),
      "stated": JSONValue(stated),
      "recomputed": JSONValue(recomputed),
      "remedy": .string(remedy),
    ])
  }
}

extension SimilarNames {
  fileprivate var json: JSONValue {
    .object([
      "certainty": .string(evidence.certainty.rawValue),
      "evidence": .string(evidence.rawValue),
      "id": .string(entity.id),
      "name": .string(entity.name),
      "other_id": .string(other.id),
      "other": .string(other.name),
      "both_described": .boolean(isBothDescribed),
    ])
  }
}
