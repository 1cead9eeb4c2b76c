/// A format in which a network may be written in files.
///
/// The raw value is the name that `--from` and `--to` take.
public enum FileFormat: String, CaseIterable, Sendable {
  /// Tables of relations, entities, aliases and events.
  case tables = "csv"
  /// What this project itself keeps graphs in.
  case graphFile = "vnet"
  case gexf
  case gexf12 = "gexf-1.2"
  case graphML = "graphml"
  /// Node-link JSON as networkx writes it.
  case json
  /// Node-link JSON as d3 takes it.
  case d3
  /// JSON of Cytoscape.js.
  case cytoscape
  case workbook = "xlsx"
  case sqlite
  case pajek
  case gml
  case dot
  case matrixMarket = "matrix-market"
  case edgeList = "edge-list"
  case adjacencyList = "adjacency-list"
  /// Pairs of CSV files for the bulk import of Neo4j.
  case neo4j

  /// What messages call it.
  public var title: String {
    switch self {
    case .tables: "CSV tables"
    case .graphFile: "graph file"
    case .gexf: "GEXF"
    case .gexf12: "GEXF 1.2"
    case .graphML: "GraphML"
    case .json: "node-link JSON"
    case .d3: "d3 JSON"
    case .cytoscape: "Cytoscape.js JSON"
    case .workbook: "XLSX"
    case .sqlite: "SQLite"
    case .pajek: "Pajek"
    case .gml: "GML"
    case .dot: "DOT"
    case .matrixMarket: "Matrix Market"
    case .edgeList: "edge list"
    case .adjacencyList: "adjacency list"
    case .neo4j: "Neo4j CSV"
    }
  }

  /// The endings of file names that mean this format, the usual one first.
  public var suffixes: [String] {
    switch self {
    case .tables: ["csv", "tsv", "txt"]
    case .graphFile: ["vnet"]
    case .gexf: ["gexf"]
    case .graphML: ["graphml"]
    case .json: ["json"]
    case .cytoscape: ["cyjs"]
    case .workbook: ["xlsx"]
    case .sqlite: ["sqlite", "sqlite3", "db"]
    case .pajek: ["net", "paj"]
    case .gml: ["gml"]
    case .dot: ["dot", "gv"]
    case .matrixMarket: ["mtx"]
    case .edgeList: ["edgelist"]
    case .adjacencyList: ["adjlist"]
    case .gexf12, .d3, .neo4j: []
    }
  }

  /// The format that the name of a file states, compressed or not.
  public init?(suffixOf path: String) {
    var parts =
      path.split(separator: "/").last?
      .split(separator: ".", omittingEmptySubsequences: false) ?? []
    if parts.count > 2, parts.last?.lowercased() == "gz" { parts.removeLast() }
    guard parts.count > 1, let suffix = parts.last?.lowercased(),
      let format = Self.allCases.first(where: { $0.suffixes.contains(suffix) })
    else { return nil }
    self = format
  }
}
