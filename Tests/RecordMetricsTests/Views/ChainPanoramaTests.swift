import NetworkModel
import NetworkResults
import RecordMetrics
import Testing

@Suite("The panorama of a chain")
struct ChainPanoramaTests {
  /// b and c are of one layer, d of two, n of none.
  func network() throws -> Network {
    let layers = [
      "a": ["application"], "b": ["foundation"], "c": ["foundation"],
      "d": ["own", "application"], "n": [],
    ]
    let entities = ["a", "b", "c", "d", "n"].map { id in
      var entity = Entity(id: id)
      entity.layers = layers[id] ?? []
      return entity
    }
    func supply(_ source: String, _ target: String) -> Relation {
      Relation(source: source, target: target, kind: "supplies")
    }
    return try Network(
      entities: entities,
      relations: [
        supply("b", "a"), supply("c", "d"), supply("a", "b"),
        supply("d", "n"), Relation(source: "b", target: "c", kind: "owns"),
      ])
  }

  @Test("layers in the order of the model, then as they appear")
  func layers() throws {
    let found = try ChainPanorama(of: network(), top: 1, year: 2020)
    #expect(
      found.layers.map(\.name) == ["foundation", "application", "own", nil])
    #expect(found.layers.map(\.entities) == [2, 2, 1, 1])
    #expect(found.layers.map(\.share) == [0.5, 0.5, 0.25, nil])
    // b has three relations, c two; a two, as d has.
    #expect(
      found.layers.map { $0.largest.map(\.entity.id) } == [
        ["b"], ["a"], ["d"], ["n"],
      ])
    #expect(found.layers.map { $0.largest[0].degree } == [3, 2, 2, 1])
    #expect(found.placed == 4)
    #expect(found.several == 1)
    #expect(found.entities == 5)
    #expect(found.year == 2020)
  }

  @Test("relations count for each pair of layers")
  func flows() throws {
    let found = try ChainPanorama(of: network())
    let flows = found.flows.map { [$0.from, $0.to, $0.relations] }
    // b → a and c → d, whose second layer is the third; a → b; d → n twice.
    #expect(
      flows == [
        [0, 1, 2], [0, 2, 1], [1, 0, 1], [1, 3, 1], [2, 3, 1],
      ])
    #expect(found.relations == 4)
  }

  @Test("an order that is asked for, and one that cannot be")
  func order() throws {
    let network = try network()
    #expect(
      try ChainPanorama(of: network, order: ["own", "foundation"])
        .layers.map(\.name) == ["own", "foundation", "application", nil])
    #expect(
      throws: PanoramaError.unknownLayer("fundation", nearest: "foundation")
    ) { try ChainPanorama(of: network, order: ["fundation"]) }
    #expect(throws: PanoramaError.repeatedLayer("own")) {
      try ChainPanorama(of: network, order: ["own", "own"])
    }
    #expect(
      PanoramaError.unknownLayer("fundation", nearest: "foundation")
        .description
        == "no entity is in a layer 'fundation'; did you mean 'foundation'?")
    #expect(
      PanoramaError.repeatedLayer("own").description
        == "the layer 'own' is named twice")
  }

  @Test("another field; one that nobody states; one of relations")
  func fields() throws {
    let network = try network()
    #expect(
      try ChainPanorama(of: network, by: "id").layers.map(\.name)
        == ["a", "b", "c", "d", "n"])
    #expect(throws: PanoramaError.noLayers(field: "region")) {
      try ChainPanorama(of: network, by: "region")
    }
    #expect(throws: PanoramaError.field(.fieldOfRelations("dimension"))) {
      try ChainPanorama(of: network, by: "dimension")
    }
    #expect(
      PanoramaError.noLayers(field: "layer").description
        == "no selected entity states a layer, so there is no chain to show;"
        + " name another field with --by")
    #expect(throws: PanoramaError.noLayers(field: "layer")) {
      try ChainPanorama(of: Network())
    }
  }
}
