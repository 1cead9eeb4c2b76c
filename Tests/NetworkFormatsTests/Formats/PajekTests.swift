import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Pajek")
struct PajekTests {
  @Test("sections, times, pairs, partitions and vectors by hand")
  func byHand() throws {
    let loaded = try readFile(
      """
      /* a project */
      *Network trade
      *Vertices 4
      % labels
      1 "甲 公司" 0.5 0.25 0.0 box ic Red [2014-2016]
      2 b
      4 "d"
      *Arcs :1 "supplies"
      1 2 2.5 [2015-2017,2019]
      *Edges :2 "cooperates"
      2 4 1 l "合作" note "x y"
      *Arcslist
      1 2 4
      *Partition kind
      *Vertices 4
      1
      2
      0
      1
      *Vector turnover
      *Vertices 4
      1.5
      -2
      0
      1e3
      *Network second
      *Vertices 1
      """)
    let network = loaded.network
    #expect(network.entities.map(\.id) == ["甲 公司", "b", "3", "d"])
    #expect(network.entities[0].year == 2014)
    #expect(
      network.entities[0].attributes == [
        Attribute("viz_x", .real(0.5)), Attribute("viz_y", .real(0.25)),
        Attribute("viz_z", .real(0)), Attribute("viz_shape", .text("box")),
        Attribute("ic", .text("Red")), Attribute("end", .text("2016")),
        Attribute("turnover", .real(1.5)),
      ])
    #expect(network.entities.map(\.kind) == ["1", "2", nil, "1"])
    let relations = network.relations
    #expect(
      relations.map { "\($0.source)>\($0.target)" } == [
        "甲 公司>b", "b>d", "甲 公司>b", "甲 公司>d",
      ])
    #expect(
      relations.map(\.direction) == [
        .directed, .undirected, .directed, .directed,
      ])
    #expect(relations.map(\.kind) == ["supplies", "cooperates", nil, nil])
    #expect(relations.map(\.weight) == [2.5, 1, 1, 1])
    #expect(relations[0].year == 2015 && relations[0].endYear == 2019)
    #expect(
      relations[1].attributes == [
        Attribute("l", .text("合作")), Attribute("note", .text("x y")),
      ])
    #expect(
      loaded.ledger.tables[0].dialect
        == "UTF-8 Pajek, 3 arcs directed and 1 edges undirected")
    #expect(loaded.ledger.tables[1].total(.dropped) == 1)
  }

  @Test("labels that are alike are names, the numbers ids")
  func sameLabels() throws {
    let network = try readFile(
      "*Vertices 2\n1 \"a\"\n2 \"a\"\n*Matrix\n0 1\n2 0\n"
    )
    .network
    #expect(network.entities.map(\.id) == ["1", "2"])
    #expect(network.entities.map(\.name) == ["a", "a"])
    #expect(network.relations.map(\.weight) == [1, 2])
  }

  /// A network of everything that a project holds.
  private func sample() throws -> Network {
    var random = SeededGenerator(seed: 5)
    var entities: [Entity] = []
    for (place, name) in (RandomNetworks.hostileNames + ["a\0b"]).enumerated() {
      var entity = Entity(id: "\(name)\(place)", name: name + "x")
      entity.kind = place % 3 == 0 ? nil : EntityKind(rawValue: name + "k")
      entity.country = place % 2 == 0 ? "CN" : nil
      entity.year = place % 2 == 0 ? 2014 : nil
      entity.attributes = [
        Attribute("share", .real(Double(place) / 8)),
        Attribute("staff", .integer(place + 1)),
      ]
      entities.append(entity)
    }
    var relations: [Relation] = []
    for direction in [Relation.Direction.directed, .undirected] {
      for _ in 0..<20 {
        var relation = Relation(
          source: random.pick(entities).id, target: random.pick(entities).id)
        relation.direction = direction
        relation.kind = direction == .directed ? "牵\"手" : nil
        relation.weight = Double.random(in: -4...4, using: &random)
        relation.year = Int.random(in: 2014...2016, using: &random)
        if random.oneIn(2) { relation.endYear = 2018 }
        relations.append(relation)
      }
    }
    return try Network(entities: entities, relations: relations)
  }

  @Test("a project comes back: ids, kinds, years, partitions, vectors")
  func project() throws {
    let network = try sample()
    let result = try written(network, as: .pajekProject)
    let back = try readFile(result.files[0].bytes).network
    #expect(back == network)
    #expect(back.invariantViolations() == [])
    #expect(try written(back, as: .pajekProject) == result)
    #expect(
      result.ledger.entries.map(\.what) == [
        "ids with quotes or marks, written by their numbers"
      ])
  }

  @Test("a network alone keeps ids, ends, weights and directions")
  func network() throws {
    let network = try sample()
    let result = try written(network, as: .pajek)
    let back = try readFile(result.files[0].bytes).network
    #expect(back.entities.map(\.id) == network.entities.map(\.id))
    #expect(
      back.relations.map {
        [$0.source, $0.target, "\($0.weight) \($0.direction)"]
      }
        == network.relations.map {
          [$0.source, $0.target, "\($0.weight) \($0.direction)"]
        })
    let omitted = result.ledger.entries.filter { $0.outcome == .omitted }
    #expect(
      omitted.map(\.what) == [
        "values of 'name' of entities", "values of 'kind' of entities",
        "values of 'country' of entities", "values of 'year' of entities",
        "values of 'share' of entities", "values of 'staff' of entities",
        "values of 'relation' of relations", "values of 'year' of relations",
        "values of 'end_year' of relations",
      ])
  }

  @Test(
    "what is no Pajek is refused where it stands",
    arguments: [
      (
        "*Arcs\n1 2",
        "x:1:1: relations stand before the vertices; write *Vertices first"
      ),
      (
        "*Vertices x",
        "x:1:11: the number of vertices is missing; write *Vertices and the number"
      ),
      (
        "*Vertices 2\n3 \"a\"",
        "x:2:1: this is not the number of a vertex; write one from 1 to 2"
      ),
      (
        "*Vertices 2\n1\n1",
        "x:3:1: the vertex 1 is stated twice; remove one line"
      ),
      (
        "*Vertices 2\n1 \"a",
        "x:2:3: a quote is left open; close it on the same line"
      ),
      (
        "*Vertices 2\n*Arcs\n1 3",
        "x:3:3: this is not the number of a vertex; write one from 1 to 2"
      ),
      ("*Vertices 2\n*Arcs\n1", "x:3:1: the line names one vertex; write two"),
      (
        "*Vertices 2\n*Matrix\n0 1 0",
        "x:3:6: the file ends inside a section; get it anew"
      ),
      (
        "*Network a",
        "x:1:1: the file holds no network; write *Vertices and how many there are"
      ),
      (
        "*Vertices 1\n*Vector v\n*Vertices 1\nx",
        "x:4:1: the vector 'x' is not a number; write one such as 2.5, or name the column if it is no vector"
      ),
      (
        "*Vertices 99999999999",
        "x:1:11: more than 4194304 vertices; an honest file has fewer"
      ),
    ])
  func malformed(text: String, sentence: String) {
    #expect(refusal(text, as: .pajek) == sentence)
  }
}
