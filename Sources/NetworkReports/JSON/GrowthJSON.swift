public import NetworkResults

extension NetworkGrowth {
  /// An object of `densification` (`exponent, standard_error, coefficient,
  /// r_squared, points[]{year, nodes, edges}`) and `attachment`, whose
  /// elements have `from_year, to_year, links, exponent, r_squared,
  /// points[]{degree, nodes, gained, kappa}`.
  public var json: JSONValue {
    .object([
      "densification": densification.json,
      "attachment": .array(attachment.map(\.json)),
      "warnings": .array(warnings.map(JSONValue.string)),
    ])
  }
}

extension Densification {
  fileprivate var json: JSONValue {
    .object([
      "exponent": JSONValue(relation?.exponent),
      "standard_error": JSONValue(relation?.standardError),
      "coefficient": JSONValue(relation?.coefficient),
      "r_squared": JSONValue(relation?.rSquared),
      "points": .array(
        points.map { point in
          .object([
            "year": .integer(point.year), "nodes": .integer(point.nodes),
            "edges": .integer(point.edges),
          ])
        }),
    ])
  }
}

extension AttachmentCurve {
  fileprivate var json: JSONValue {
    .object([
      "from_year": .integer(fromYear), "to_year": .integer(toYear),
      "links": .string(links.rawValue), "exponent": JSONValue(exponent),
      "r_squared": JSONValue(relation?.rSquared),
      "points": .array(
        points.map { point in
          .object([
            "degree": .integer(point.degree),
            "nodes": .integer(point.vertices),
            "gained": .integer(point.gained), "kappa": .number(point.kappa),
          ])
        }),
    ])
  }
}
