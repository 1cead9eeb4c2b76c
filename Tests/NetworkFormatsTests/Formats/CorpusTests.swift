import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// The files of `Fixtures/Formats`, from which the fuzzers start.
@Suite("Inputs that readers must survive")
struct CorpusTests {
  static let folder = packagePath("Fixtures/Formats")

  static let paths: [String] = {
    let formats = (try? Directory.names(at: folder)) ?? []
    return formats.flatMap { format -> [String] in
      // Directories are below, and DOT is of the command.
      guard let known = FileFormat(rawValue: format),
        ![.dot, .tables, .neo4j].contains(known)
      else { return [] }
      let names = (try? Directory.names(at: "\(folder)/\(format)")) ?? []
      return names.map { "\(format)/\($0)" }
    }
  }()

  @Test("there are some of each format")
  func count() { #expect(Self.paths.count >= 24) }

  /// Those that must be refused, and why.
  static let refusals = [
    "gexf/entities.gexf": "a document type declaration is not read",
    "gexf/external.gexf": "a document type declaration is not read",
    "graphml/entities.graphml": "a document type declaration is not read",
    "json/deep.json": "more than 256 arrays and objects",
    "sqlite/hostile.sqlite": "the source is empty",
    "gml/deep.gml": "more than 256 lists inside each other",
    "matrix-market/claims.mtx": "more than 4194304 rows of a matrix",
    "pajek/claims.net": "more than 4194304 vertices",
    "pajek/cut.net": "the file ends inside a section",
  ]

  @Test("each is read as a sound network, or refused", arguments: paths)
  func survival(path: String) throws {
    do throws(FormatError) {
      let loaded = try NetworkReader.read("\(Self.folder)/\(path)")
      #expect(Self.refusals[path] == nil)
      #expect(loaded.network.invariantViolations() == [])
      #expect(!loaded.network.entities.isEmpty)
      for table in loaded.ledger.tables {
        #expect(
          table.read
            == table.kept + table.total(.merged) + table.total(.dropped))
      }
    } catch {
      let expected = Self.refusals[path] ?? "nothing"
      #expect(error.description.contains(expected))
    }
  }

  @Test("what is written in its own format comes back", arguments: paths)
  func roundTrip(path: String) throws {
    guard Self.refusals[path] == nil,
      let format = FileFormat(rawValue: String(path.prefix { $0 != "/" }))
    else { return }
    let network = try NetworkReader.read("\(Self.folder)/\(path)").network
    let bytes = try written(network, as: format).files[0].bytes
    let back = try readFile(bytes, as: format).network
    #expect(try written(back, as: format).files[0].bytes == bytes)
  }

  @Test(
    "so are directories, of which a separator parts the two files",
    arguments: ["csv", "neo4j"])
  func directories(format: String) throws {
    let bytes = try readBytes("\(Self.folder)/\(format)/hand.csv")
    let parts = bytes.split(separator: 0x1D)
    let folder = packagePath(".build/test-corpus-\(format).tmp")
    let edges = format == "csv" ? "edges.csv" : "relationships.csv"
    try Directory.make(at: folder)
    try AtomicFile.write(Array(parts[0]), to: "\(folder)/nodes.csv")
    try AtomicFile.write(Array(parts[1]), to: "\(folder)/\(edges)")
    let loaded = try NetworkReader.read(folder)
    #expect(loaded.network.entities.map(\.name).first == "甲")
    #expect(pairs(loaded.network) == ["a>b", "b>a"])
    #expect(loaded.network.invariantViolations() == [])
  }
}
