import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// Writes a network as the tables that are read, the plain way.
private enum TableText {
  static func cell(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  static func table(_ rows: [[String]], _ delimiter: String) -> String {
    rows.map { $0.map(cell).joined(separator: delimiter) + "\r\n" }.joined()
  }

  static func nodes(_ network: Network) -> [[String]] {
    [["id", "name", "name_en", "kind", "role", "country", "year", "region"]]
      + network.entities.map { entity in
        [
          entity.id, entity.name, entity.englishName ?? "",
          entity.kind?.rawValue ?? "", entity.role?.rawValue ?? "",
          entity.country ?? "", entity.year.map(String.init) ?? "",
          entity.regions.joined(separator: "|"),
        ]
      }
  }

  static func edges(_ network: Network) -> [[String]] {
    let names = network.relations.attributes.names
    return [
      [
        "source", "target", "type", "dimension", "relation", "year",
        "end year", "technology", "application", "industry", "weight",
        "amount", "currency", "round", "event", "provenance",
      ] + names
    ]
      + network.relations.map { relation in
        [
          relation.source, relation.target, relation.direction.rawValue,
          relation.dimension?.rawValue ?? "", relation.kind?.rawValue ?? "",
          relation.year.map(String.init) ?? "",
          relation.endYear.map(String.init) ?? "",
          relation.technology ?? "", relation.application ?? "",
          relation.industry ?? "", "\(relation.weight)",
          relation.amount.map { "\($0)" } ?? "", relation.currency ?? "",
          relation.round ?? "", relation.event ?? "",
          relation.provenance.joined(separator: "|"),
        ]
          + names.map { name in
            relation.attributes.first { $0.name == name }?.value.description
              ?? ""
          }
      }
  }
}

@Suite("Written and read back")
struct RoundTripTests {
  /// A text as cells can hold it: without blanks at its ends and bars.
  private static func fit(_ text: String) -> String {
    let bytes = Array(text.replacing("|", with: "/").utf8)
    let range = bytes.span.trimmedRange(0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private static func fit(_ text: String?) -> String? {
    guard let text = text.map({ fit($0) }), !text.isEmpty else { return nil }
    return text
  }

  /// Returns a network like another, of what tables can hold.
  private static func writable(_ network: Network) throws -> Network {
    let entities = network.entities.map { entity in
      var copy = Entity(
        id: "e" + fit(entity.id), name: fit(entity.name), kind: entity.kind,
        role: entity.role, country: fit(entity.country), year: entity.year)
      if copy.name.isEmpty { copy.name = copy.id }
      copy.englishName = fit(entity.englishName)
      copy.regions = entity.regions.compactMap { fit(Optional($0)) }
      return copy
    }
    let relations = network.relations.map { relation in
      var copy = relation
      copy.source = "e" + fit(relation.source)
      copy.target = "e" + fit(relation.target)
      copy.endYear = relation.endYear.flatMap { end in
        relation.year.map { max($0, end) } ?? end
      }
      copy.technology = fit(relation.technology)
      copy.application = fit(relation.application)
      copy.industry = fit(relation.industry)
      copy.currency = fit(relation.currency)
      copy.round = fit(relation.round)
      copy.event = fit(relation.event)
      copy.provenance = relation.provenance.compactMap { fit(Optional($0)) }
      copy.dimension = relation.dimension ?? relation.kind?.dimension
      copy.attributes = relation.attributes.compactMap { attribute in
        fit(Optional(attribute.value.description)).map {
          Attribute("x " + attribute.name, .text($0))
        }
      }
      return copy
    }
    return try Network(entities: entities, relations: relations)
  }

  @Test("random networks come back as they were", arguments: 0..<40)
  func randomNetworks(seed: Int) throws {
    let network = try Self.writable(
      RandomNetworks.network(seed: UInt64(seed), events: 0))
    let delimiter = [",", ";", "\t"][seed % 3]
    let mark = seed % 2 == 0 ? "" : "\u{FEFF}"
    let folder = try FolderFixture(
      "round-trip-\(seed)",
      texts: [
        "nodes": mark
          + TableText.table(TableText.nodes(network), delimiter),
        "edges": mark
          + TableText.table(TableText.edges(network), delimiter),
      ])
    var options = ReadingOptions()
    options.repeatedRows = .keep
    let back = try folder.read(options).network
    #expect(back.invariantViolations() == [])
    #expect(Array(back.entities) == Array(network.entities))
    #expect(Array(back.relations) == Array(network.relations))
  }
}
