import NetworkModel
import Testing

@Suite("Which relations mean supply")
struct SupplyRuleTests {
  func network() throws -> Network {
    func link(
      _ dimension: NetworkModel.Dimension?, _ kind: RelationKind?
    ) -> Relation {
      var relation = Relation(source: "a", target: "b")
      relation.dimension = dimension
      relation.kind = kind
      return relation
    }
    var undirected = link(.technology, "supplies")
    undirected.direction = .undirected
    return try Network(
      entities: [Entity(id: "a"), Entity(id: "b")],
      relations: [
        link(.technology, "supplies"), link(.technology, nil),
        link(.technology, "cooperates"), link(.supplyChain, "supply_chain"),
        link(.investment, "invests"), link(nil, nil), undirected,
        link(.technology, "licenses"), link(nil, "cooperates"),
      ])
  }

  @Test("technology and supply chains, without working together")
  func customary() throws {
    let found = try network().supplyRelations(.customary)
    #expect(
      found.marks == [
        true, true, false, true, false, false, false, true, false,
      ])
    #expect(found.count == 4)
    #expect(found.undirected == 1)
  }

  @Test("words name dimensions or kinds, in either language")
  func named() throws {
    let network = try network()
    #expect(
      network.supplyRelations(.named(["投资"])).marks.firstIndex(of: true) == 4)
    #expect(network.supplyRelations(.named(["Cooperates"])).count == 2)
    #expect(network.supplyRelations(.named(["technology"])).count == 4)
    #expect(network.supplyRelations(.named(["technology"])).undirected == 1)
    #expect(network.supplyRelations(.named(["nothing"])).count == 0)
  }

  @Test("the network of nothing has none")
  func empty() {
    #expect(Network().supplyRelations(.customary).marks.isEmpty)
  }
}
