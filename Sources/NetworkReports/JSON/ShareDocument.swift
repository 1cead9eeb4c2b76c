public import NetworkResults

/// Shares as a JSON document.
///
///     {
///       "conventions" : { "unit" : "relations" },
///       "field" : "technology",
///       "input" : "Fixtures/china-ai",
///       "rows" : [ { "year" : null, "group" : "label", "label" : "…",
///                    "value" : 12, "share" : 0.25, … } ],
///       "snapshots" : [ { "year" : null, "total" : 48,
///                         "concentration" : { "hhi" : 2500, … } } ],
///       "cross" : [ … ]
///     }
///
/// `cross` has the cells of two fields, where two were asked for.
public struct ShareDocument: Sendable, Equatable {
  public var input: String
  /// The version of the program that computed the numbers.
  public var version: String?
  public var conventions: Conventions
  public var table: ShareTable?
  public var crossTables: [CrossTable]

  public init(
    input: String, version: String? = nil, conventions: Conventions,
    table: ShareTable? = nil, crossTables: [CrossTable] = []
  ) {
    self.input = input
    self.version = version
    self.conventions = conventions
    self.table = table
    self.crossTables = crossTables
  }

  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "input": .string(input),
      "version": JSONValue(version),
      "conventions": conventions.json,
    ]
    if let table {
      members["field"] = .string(table.field)
      members["currency"] = JSONValue(table.currency)
      members["snapshots"] = .array(table.snapshots)
      members["rows"] = .array(table.json)
    } else {
      members["cross"] = .array(crossTables.map(\.json))
    }
    return .object(members)
  }
}

extension ShareTable {
  fileprivate var snapshots: [JSONValue] {
    years.indices.map { place in
      .object([
        "year": JSONValue(years[place]),
        "total": .number(totals[place]),
        "concentration": concentrations[place]?.json ?? .null,
      ])
    }
  }

  fileprivate var json: [JSONValue] {
    years.indices.flatMap { place in
      rows.map { row in
        var members: [String: JSONValue] = [
          "year": JSONValue(years[place]),
          "group": .string(row.group.key),
          "label": JSONValue(row.group.label),
          "value": .number(row.values[place]),
          "share": JSONValue(row.shares[place]),
          "growth": JSONValue(row.growth[place]),
          "cagr": JSONValue(row.compoundGrowth),
        ]
        if case .others(let groups) = row.group {
          members["groups"] = .integer(groups)
        }
        return .object(members)
      }
    }
  }
}

extension Concentration {
  fileprivate var json: JSONValue {
    .object([
      "parts": .integer(parts),
      "total": .number(total),
      "concentration_ratios": .array(
        ratios.map {
          .object(["n": .integer($0.n), "share": .number($0.share)])
        }),
      "hhi": .number(herfindahl),
      "gini": .number(gini),
      "entropy_bits": .number(entropy),
      "evenness": JSONValue(evenness),
    ])
  }
}

extension CrossTable {
  fileprivate var json: JSONValue {
    .object([
      "year": JSONValue(year),
      "row_field": .string(rowField),
      "column_field": .string(columnField),
      "total": .number(total),
      "cells": .array(
        cells.map { cell in
          .object([
            "row": JSONValue(cell.row),
            "column": JSONValue(cell.column),
            "value": .number(cell.value),
            "share": .number(cell.share),
            "share_of_row": .number(cell.shareOfRow),
            "share_of_column": .number(cell.shareOfColumn),
            "location_quotient": .number(cell.locationQuotient),
          ])
        }),
    ])
  }
}
