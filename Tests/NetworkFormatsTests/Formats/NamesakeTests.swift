import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// Attributes that a document declares once for each type of their values, as
/// networkx does, and values that it gives twice.
@Suite("Attributes of one name")
struct NamesakeTests {
  private static func graphML(_ keys: String, _ nodes: String) -> String {
    """
    <graphml>\(keys)<graph edgedefault="directed">\(nodes)</graph></graphml>
    """
  }

  private static let keys = """
    <key id="d0" for="node" attr.name="staff" attr.type="long"/>
    <key id="d1" for="node" attr.name="staff" attr.type="double"/>
    """

  @Test("are one where no row has several values, which keep their types")
  func joined() throws {
    let loaded = try readFile(
      Self.graphML(
        Self.keys,
        """
        <node id="a"><data key="d0">1</data></node>
        <node id="b"><data key="d1">2.5</data></node><node id="c"/>
        <node id="d"><data key="d0">3</data></node>
        """))
    let values = loaded.network.entities.map { $0.attributes }
    #expect(
      values == [
        [Attribute("staff", .integer(1))], [Attribute("staff", .real(2.5))],
        [], [Attribute("staff", .integer(3))],
      ])
    #expect(
      loaded.ledger.reasons == [
        "'staff' is declared more than once and read as one attribute, whose"
          + " values keep their types"
      ])
  }

  @Test("are kept apart where a row has different ones")
  func apart() throws {
    let loaded = try readFile(
      Self.graphML(
        Self.keys,
        """
        <node id="a"><data key="d0">1</data><data key="d1">2</data></node>
        """))
    #expect(
      loaded.network.entities[0].attributes == [
        Attribute("staff", .integer(1)), Attribute("staff′", .real(2)),
      ])
    #expect(
      loaded.ledger.reasons == [
        "'staff' is declared more than once with different values of one row,"
          + " so the attributes are kept apart"
      ])
  }

  @Test("names that mean the same in other bytes lose nothing")
  func composed() throws {
    let apart = try readFile(
      """
      {"nodes": [{"id": "a", "\u{E9}": 1}, {"id": "b", "e\u{301}": 2}],
      "edges": []}
      """)
    #expect(
      apart.network.entities.map { $0.attributes.map(\.value) } == [
        [.integer(1)], [.integer(2)],
      ])
    let both = try readFile(
      """
      {"nodes": [{"id": "a", "\u{E9}": 1, "e\u{301}": 2}], "edges": []}
      """)
    #expect(
      both.network.entities[0].attributes.map(\.value) == [
        .integer(1), .integer(2),
      ])
  }

  @Test("a value given again takes the place of the first, and is counted")
  func repeated() throws {
    let loaded = try readFile(
      Self.graphML(
        Self.keys,
        """
        <node id="a"><data key="d0">1</data><data key="d0">2</data></node>
        <node id="b"><data key="d0">3</data></node>
        """))
    #expect(
      loaded.network.entities[0].attributes == [
        Attribute("staff", .integer(2))
      ])
    #expect(
      loaded.ledger.reasons.contains(
        "values of 'staff' given again, of which the last is kept"))
  }

  @Test("what XML cannot hold is named where it is written")
  func escapes() throws {
    let network = try readFile(
      "{\"nodes\": [{\"id\": \"_x0041_\", \"p\": \"b\\u0001\"}], \"edges\": []}"
    ).network
    for format in [FileFormat.gexf, .graphML] {
      let entry = try written(network, as: format).ledger.entries.first {
        $0.what.contains("_xHHHH_")
      }
      #expect(entry?.count == 2)
    }
  }
}
