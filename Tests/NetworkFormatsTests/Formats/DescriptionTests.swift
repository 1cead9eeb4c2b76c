import Foundation
import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("What a file says of its network as a whole")
struct DescriptionTests {
  private static let formats = FormatLibrary.standard.formats
  /// A text that would end what it stands in, were it not escaped.
  private static let description = NetworkDescription(
    "synthetic \"<&>' ]]> -->\nvaluenetwork 1\r\n*Vertices 3\u{2028}# %",
    keywords: ["synthetic", "a\"<"], page: "# A page\n")

  private static func network() throws -> Network {
    try RandomNetworks.network(seed: 5, entities: 12, relations: 30)
  }

  /// Reads files back, those of a directory from one.
  private func readBack(
    _ written: WrittenNetwork, _ format: FileFormat
  ) throws -> LoadedNetwork {
    guard written.files.contains(where: { !$0.name.isEmpty }) else {
      return try readFile(
        written.files[0].bytes, as: format, name: "memory")
    }
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "valuenet-description-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try written.write(to: directory)
    return try NetworkReader.read(directory)
  }

  @Test("it is passed over in silence when it is read", arguments: formats)
  func silence(format: FileFormat) throws {
    let plain = try NetworkWriter.files(of: Self.network(), as: format)
    let described = try NetworkWriter.files(
      of: Self.network(), as: format, describedBy: Self.description)
    #expect(plain != described)
    #expect(plain.ledger == described.ledger)
    let first = try readBack(plain, format)
    let second = try readBack(described, format)
    #expect(first.network == second.network)
    #expect(
      first.ledger.tables.map(\.entries).map { $0.map(\.reason) }
        == second.ledger.tables.map(\.entries).map { $0.map(\.reason) })
  }

  @Test("every format states it", arguments: formats)
  func stated(format: FileFormat) throws {
    let written = try NetworkWriter.files(
      of: Self.network(), as: format, describedBy: Self.description)
    let documents =
      format == .workbook
      ? [try Self.part("docProps/core.xml", of: written.files[0].bytes)]
      : written.files.map(\.bytes)
    #expect(
      documents.contains { bytes in
        String(decoding: bytes, as: UTF8.self).contains("synthetic")
      })
  }

  private static func part(
    _ name: String, of bytes: [UInt8]
  ) throws -> [UInt8] {
    let archive = try ZipArchive(bytes, name: "x")
    let entry = try #require(try archive.entry(named: name))
    var stream = try ByteStream(entry)
    return try stream.readAll()
  }

  @Test("each has its own place for it")
  func places() throws {
    let network = try Network(
      entities: [Entity(id: "a"), Entity(id: "b")],
      relations: [Relation(source: "a", target: "b")])
    func text(_ format: FileFormat) throws -> String {
      let written = try NetworkWriter.files(
        of: network, as: format,
        describedBy: NetworkDescription("made up", keywords: ["one", "two"]))
      return String(decoding: written.files[0].bytes, as: UTF8.self)
    }
    #expect(
      try text(.pajek)
        == "% description: made up\n*Vertices 2\n1 \"a\"\n2 \"b\"\n"
        + "*Arcs\n1 2 1.0\n")
    #expect(try text(.edgeList) == "# description: made up\na b\n")
    #expect(try text(.adjacencyList) == "# description: made up\na b\nb\n")
    #expect(
      try text(.matrixMarket).hasPrefix(
        "%%MatrixMarket matrix coordinate pattern general\n"
          + "% description: made up\n"))
    #expect(
      try text(.gexf).contains(
        "<keywords>one, two</keywords>\n<description>made up</description>"))
    #expect(
      try text(.graphML).contains("<data key=\"description\">made up</data>"))
    #expect(try text(.gml).contains("\n  comment \"made up\"\n"))
    #expect(try text(.json).contains("\"description\":\"made up\""))
  }

  @Test(
    "tables get its page beside them", arguments: [FileFormat.tables, .neo4j])
  func page(format: FileFormat) throws {
    let written = try NetworkWriter.files(
      of: Self.network(), as: format, describedBy: Self.description)
    let page = try #require(
      written.files.first { $0.name == "README.md" })
    #expect(String(decoding: page.bytes, as: UTF8.self) == "# A page\n")
  }
}
