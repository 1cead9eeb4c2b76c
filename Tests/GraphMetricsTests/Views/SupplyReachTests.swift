import GraphMetrics
import NetworkModel
import NetworkResults
import TestSupport
import Testing

@Suite("Upstream and downstream")
struct SupplyReachTests {
  //  a ──▶ b ──▶ d ──▶ e ──▶ f
  //  └───▶ c ────┘     │
  //  ▲─────────────────┘      c → d twice; a → a; b and c cooperate
  func network() throws -> Network {
    func supply(_ pair: String) -> Relation {
      Relation(
        source: String(pair.prefix(1)), target: String(pair.suffix(1)),
        kind: "supplies")
    }
    return try Network(
      entities: "abcdefz".map { Entity(id: String($0)) },
      relations: ["ab", "ac", "bd", "cd", "cd", "de", "ef", "ea", "aa"]
        .map(supply) + [Relation(source: "b", target: "f", kind: "cooperates")]
    )
  }

  @Test("downstream of a: each at its first step, circles end")
  func downstream() throws {
    let graph = SupplyGraph(of: try network())
    let reach = graph.reach(from: 0, .downstream)
    #expect(reach.rows.map(\.entity.id) == ["b", "c", "d", "e", "f"])
    #expect(reach.rows.map(\.step) == [1, 1, 2, 3, 4])
    #expect(reach.rows.map(\.relations) == [1, 1, 3, 1, 1])
    #expect(
      reach.rows.map(\.via) == [["a"], ["a"], ["b", "c"], ["d"], ["e"]])
    // All but f come back to a by e.
    #expect(reach.rows.map(\.isInCycle) == [true, true, true, true, false])
    #expect(reach.back == 1)
    #expect(reach.sideways == 0)
    #expect(reach.countsByStep == [2, 1, 1, 1])
  }

  @Test("a limit says how many stand right behind it")
  func limit() throws {
    let graph = SupplyGraph(of: try network())
    let reach = graph.reach(from: 0, .downstream, limit: 1, year: 2020)
    #expect(reach.rows.map(\.entity.id) == ["b", "c"])
    #expect(reach.beyond == 1)
    #expect(reach.back == 0)
    #expect(reach.limit == 1)
    #expect(reach.year == 2020)
  }

  @Test("upstream of d: against the flow")
  func upstream() throws {
    let reach = SupplyGraph(of: try network()).reach(from: 3, .upstream)
    #expect(reach.rows.map(\.entity.id) == ["c", "b", "a", "e"])
    #expect(reach.rows.map(\.step) == [1, 1, 2, 3])
    #expect(reach.rows.map(\.relations) == [2, 1, 2, 1])
    // e is supplied by d: from the third step back to the start.
    #expect(reach.back == 1)
  }

  @Test("whom nobody supplies, and a network without supply")
  func nobody() throws {
    let graph = SupplyGraph(of: try network())
    #expect(graph.reach(from: 6, .upstream).rows.isEmpty)
    let invested = SupplyGraph(
      of: try network(), rule: .named(["investment"]))
    #expect(invested.relationCount == 0)
    #expect(invested.reach(from: 0, .downstream).rows.isEmpty)
  }

  @Test("steps are the distances of a plain search", arguments: 0..<30)
  func plain(seed: UInt64) throws {
    let network = try RandomNetworks.network(seed: seed, relations: 25)
    let rule = SupplyRule.named(["technology", "investment"])
    let marks = network.supplyRelations(rule).marks
    let graph = SupplyGraph(of: network, rule: rule)
    for start in network.entities.indices {
      for way in SupplyWay.allCases {
        // Bellman and Ford: as many rounds as there are entities.
        var distances = [Int?](repeating: nil, count: network.entities.count)
        distances[start] = 0
        for _ in network.entities.indices {
          for row in network.relations.indices where marks[row] {
            var ends = [
              Int(network.relations.sources[row]),
              Int(network.relations.targets[row]),
            ]
            if way == .upstream { ends.reverse() }
            guard let near = distances[ends[0]] else { continue }
            distances[ends[1]] = min(distances[ends[1]] ?? .max, near + 1)
          }
        }
        #expect(graph.steps(from: [start], way) == distances)
        let reach = graph.reach(from: start, way)
        #expect(
          reach.rows.count == distances.count { ($0 ?? 0) > 0 })
      }
    }
  }
}
