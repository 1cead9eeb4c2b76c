import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

@Suite("Modularity")
struct ModularityTests {
  // 0 ⇄ 1 of weights 1 and 3, 1 → 2, loop at 2, parallel 2 ⇉ 3: in the view
  // 0-1 has weight 3 (the edge whose source comes later), 1-2 has 1, 2-3 has
  // 2, so W = 6. {0 1} {2 3}: 5/6 - (7/12)² - (5/12)² = 46/144.
  @Test("a pair is one edge, parallel edges add up, loops are left out")
  func byHand() {
    let graph = PlainGraph(
      vertexCount: 4,
      edges: [
        PlainGraph.Edge(0, 1), PlainGraph.Edge(1, 0, weight: 3),
        PlainGraph.Edge(1, 2),
        PlainGraph.Edge(2, 2, weight: 9), PlainGraph.Edge(2, 3),
        PlainGraph.Edge(2, 3),
      ]
    ).compiled()
    let value = graph.modularity(ofPartition: [7, 7, -1, -1])
    #expect(abs((value ?? .nan) - 46.0 / 144) < 1e-15)
    // Unweighted W = 4: 3/4 - (3/8)² - (5/8)²; with γ = 2: 6/4 - …
    let plain = graph.modularity(
      ofPartition: [0, 0, 1, 1], usesWeights: false)
    #expect(abs((plain ?? .nan) - 14.0 / 64) < 1e-15)
    let doubled = graph.modularity(
      ofPartition: [0, 0, 1, 1], resolution: 2, usesWeights: false)
    #expect(abs((doubled ?? .nan) - 62.0 / 64) < 1e-15)
  }

  @Test("of any partition agrees with the sum over pairs", arguments: 0..<10)
  func plain(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let graph = RandomGraphs.positive(seed: UInt64(seed))
      var random = SeededGenerator(seed: UInt64(seed))
      let membership = (0..<graph.vertexCount).map { _ in
        Int.random(in: -2...3, using: &random)
      }
      let resolution = [0.3, 1, 1.7][seed % 3]
      let usesWeights = seed.isMultiple(of: 2)
      let value = graph.compiled().modularity(
        ofPartition: membership, resolution: resolution,
        usesWeights: usesWeights)
      let expected = Reference.modularity(
        graph, membership: membership, resolution: resolution,
        usesWeights: usesWeights)
      #expect(
        agree(value.map { [$0] }, expected.map { [$0] }, within: 1e-12),
        "\(graph)")
    }
  }

  @Test(
    "no search exceeds the best of all partitions, and each reports the Q of its own",
    arguments: 0..<6)
  func exhaustive(block: Int) {
    for seed in (block * 25)..<(block * 25 + 25) {
      let graph = RandomGraphs.positive(seed: UInt64(seed), vertices: 1...6)
      let resolution = [1, 1, 0.6, 1.5][seed % 4]
      guard
        let best = Reference.largestModularity(graph, resolution: resolution)
      else { continue }
      for method in ModularityMethod.allCases {
        let result = graph.compiled().modularity(
          method: method, runs: 4, resolution: resolution, threads: 1)
        let own = Reference.modularity(
          graph, membership: result.membership, resolution: resolution)
        let value = result.modularity ?? .nan
        #expect(value <= best + 1e-12, "\(graph)")
        #expect(abs(value - (own ?? .nan)) < 1e-12, "\(graph)")
        #expect(value == result.runs?.max, "\(graph)")
      }
    }
  }

  @Test("on eight vertices the published search comes close to the best")
  func eight() {
    var reached = 0
    for seed in 0..<6 {
      let graph = RandomGraphs.positive(
        seed: UInt64(900 + seed), vertices: 8...8)
      guard let best = Reference.largestModularity(graph) else { continue }
      let value = graph.compiled().modularity(method: .louvain).modularity ?? 9
      #expect(value <= best + 1e-12)
      #expect(value >= best - 0.05)
      reached += value > best - 1e-12 ? 1 : 0
    }
    #expect(reached >= 4)
  }

  @Test("no vertex gains by moving, no two communities by merging")
  func localOptimality() {
    for seed in 0..<150 {
      let graph = RandomGraphs.positive(seed: UInt64(seed), vertices: 2...12)
      let result = graph.compiled().modularity(
        method: .louvain, runs: 1, seed: UInt64(seed), threads: 1)
      guard let value = result.modularity else { continue }
      let count = result.communityCount
      for vertex in 0..<graph.vertexCount {
        for community in 0...count {
          var moved = result.membership
          moved[vertex] = community
          let other = Reference.modularity(graph, membership: moved) ?? .nan
          #expect(other <= value + 1e-9, "\(graph)")
        }
      }
      for community in 0..<count {
        for other in 0..<community {
          let merged = result.membership.map { $0 == community ? other : $0 }
          let value2 = Reference.modularity(graph, membership: merged) ?? .nan
          #expect(value2 <= value + 1e-9, "\(graph)")
        }
      }
    }
  }

  @Test("communities are numbered by first vertex; isolates are one each")
  func numbering() {
    let graph = CompiledGraph(
      vertexCount: 7, edges: [(6, 1), (1, 6), (4, 2), (5, 4), (5, 2)])
    for method in ModularityMethod.allCases {
      let result = graph.modularity(method: method)
      #expect(result.membership == [0, 1, 2, 3, 2, 2, 1])
      #expect(result.communityCount == 4)
    }
  }

  @Test("negative weights enter as they are")
  func negative() {
    // 0-1 of 4, 1-2 of -1: W = 3; {0 1} {2}: 4/3 - (7/6)² - (1/6)² = -2/36;
    // {0} {1} {2}: -(16 + 9 + 1)/36. All together 0.
    let edges = [
      PlainGraph.Edge(0, 1, weight: 4, isUndirected: true),
      PlainGraph.Edge(1, 2, weight: -1, isUndirected: true),
    ]
    let graph = PlainGraph(vertexCount: 3, edges: edges).compiled()
    let pair = graph.modularity(ofPartition: [0, 0, 1]) ?? .nan
    #expect(abs(pair + 2.0 / 36) < 1e-12)
    let result = graph.modularity(method: .louvain)
    #expect((result.modularity ?? .nan) >= pair)
    let minus = PlainGraph(
      vertexCount: 2, edges: [PlainGraph.Edge(0, 1, weight: -1)]
    ).compiled()
    #expect(minus.modularity().modularity == nil)
  }
}
