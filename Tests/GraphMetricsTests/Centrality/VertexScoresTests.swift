import GraphCore
import GraphMetrics
import TestSupport
import Testing

@Suite("Scores of vertices")
struct VertexScoresTests {
  @Test(
    "closeness and betweenness agree with the plain twins", arguments: 0..<10)
  func paths(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let plain = RandomGraphs.positive(seed: UInt64(seed))
      let graph = plain.compiled()
      for direction in GraphDirection.allCases {
        let distances = plain.distances(direction)
        let finite = plain.vertices.map { vertex in
          plain.vertices.compactMap { other in
            other == vertex ? nil : distances[vertex][other]
          }
        }
        let closeness = finite.map { list in
          list.isEmpty ? 0 : Double(list.count) / Double(list.reduce(0, +))
        }
        let harmonic = Reference.harmonicTotals(distances).map {
          $0.reached == 0 ? 0 : $0.inverseSum / Double($0.reached)
        }
        let between = Reference.pathDependencies(
          of: plain.vertices, distances: distances,
          arcs: plain.viewArcs(direction)
        ).map { direction == .directed ? $0 : $0 / 2 }
        #expect(
          graph.closeness(direction: direction, threads: 1) == closeness,
          "\(plain)")
        #expect(
          agree(
            graph.harmonicCloseness(direction: direction, threads: 1),
            harmonic, within: 1e-12), "\(plain)")
        #expect(
          agree(
            graph.betweenness(direction: direction, threads: 1), between,
            within: 1e-9), "\(plain)")
      }
    }
  }

  @Test("PageRank solves its equations and sums to 1", arguments: 0..<10)
  func pageRank(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let plain = RandomGraphs.positive(seed: UInt64(seed))
      var options = PageRankOptions()
      options.direction = GraphDirection.allCases[seed % 2]
      options.usesWeights = seed % 4 < 2
      options.damping = [0.85, 0.5, 0.99, 0][seed % 4]
      let ranks = plain.compiled().pageRank(options)
      let expected = Reference.pageRank(
        plain, GraphDirection.allCases[seed % 2], damping: options.damping,
        usesWeights: options.usesWeights)
      let distance = zip(ranks, expected).reduce(0) { $0 + abs($1.0 - $1.1) }
      #expect(ranks.count == expected.count)
      #expect(distance <= 1e-10, "\(plain)")
      if !ranks.isEmpty {
        #expect(abs(ranks.reduce(0, +) - 1) < 1e-14)
      }
    }
  }

  @Test("hubs and authorities are the limit of dense powers", arguments: 0..<10)
  func hubsAndAuthorities(block: Int) {
    var settled = 0
    for seed in (block * 50)..<(block * 50 + 50) {
      var plain = RandomGraphs.positive(seed: UInt64(seed))
      let direction = GraphDirection.allCases[seed % 2]
      let scores = plain.compiled().hubsAndAuthorities(
        direction: direction, maximumRounds: 2_000)
      guard let scores else { continue }
      plain.edges.removeAll { $0.source == $0.target }
      let matrix = plain.matrix(direction)
      let square = Reference.product(Reference.transposed(matrix), matrix)
      let applied = Reference.product(square, scores.authorities)
      let value = applied.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // Aᵀ A a = σ² a and A a = σ h …
      #expect(
        agree(
          applied, scores.authorities.map { $0 * value },
          within: 1e-8 * max(1, value)), "\(plain)")
      #expect(
        agree(
          Reference.product(matrix, scores.authorities),
          scores.hubs.map { $0 * value.squareRoot() },
          within: 1e-8 * max(1, value)), "\(plain)")
      // … for the largest σ.
      let limit = Reference.limitOfPowers(square)
      let largest = Reference.product(square, limit).reduce(0, max)
      #expect(abs(value - largest) < 1e-7 * max(1, value), "\(plain)")
      settled += 1
    }
    #expect(settled > 40)
  }

  @Test("the eigenvector is the limit of dense powers", arguments: 0..<10)
  func eigenvector(block: Int) {
    var settled = 0
    for seed in (block * 50)..<(block * 50 + 50) {
      let plain = RandomGraphs.positive(seed: UInt64(seed))
      let direction = GraphDirection.allCases[seed % 2]
      let scores = plain.compiled().eigenvectorCentrality(
        direction: direction, maximumRounds: 5_000)
      guard let scores else { continue }
      var shifted = Reference.transposed(plain.matrix(direction))
      for vertex in shifted.indices { shifted[vertex][vertex] += 1 }
      #expect(
        agree(scores, Reference.limitOfPowers(shifted), within: 1e-8),
        "\(plain)")
      settled += 1
    }
    #expect(settled > 30)
  }

  @Test("an undirected graph with an edge has an eigenvector")
  func undirectedEigenvector() {
    for seed in 0..<300 {
      let plain = RandomGraphs.positive(seed: UInt64(seed))
      let scores = plain.compiled().eigenvectorCentrality(
        direction: .undirected)
      if plain.edges.isEmpty, plain.vertexCount > 0 {
        #expect(scores == nil, "\(plain)")
      } else {
        #expect(scores?.allSatisfy { (0...1).contains($0) } == true, "\(plain)")
      }
    }
  }

  // Two cycles in a row, the second fed by the first: scores fall off as 1/k
  // in the first, so no number of rounds settles them.
  @Test("what does not exist is nil")
  func nonexistent() {
    let path = CompiledGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(path.eigenvectorCentrality() == nil)
    let cycles = CompiledGraph(
      vertexCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)])
    #expect(cycles.eigenvectorCentrality(maximumRounds: 1000) == nil)
  }

  @Test("the empty graph, one vertex, one loop")
  func small() {
    let empty = CompiledGraph(vertexCount: 0, edges: [])
    let one = CompiledGraph(vertexCount: 1, edges: [])
    let loop = CompiledGraph(vertexCount: 1, edges: [(0, 0)])
    #expect(empty.closeness().isEmpty)
    #expect(empty.betweenness(scale: .share).isEmpty)
    #expect(empty.pageRank().isEmpty)
    #expect(empty.eigenvectorCentrality() == [])
    #expect(empty.hubsAndAuthorities()?.hubs == [])
    for graph in [one, loop] {
      #expect(graph.closeness() == [0])
      #expect(graph.harmonicCloseness() == [0])
      #expect(graph.betweenness(scale: .share) == [0])
      #expect(graph.pageRank() == [1])
      #expect(graph.hubsAndAuthorities()?.authorities == [0])
    }
    #expect(one.eigenvectorCentrality() == nil)
    #expect(loop.eigenvectorCentrality() == [1])
    for compatibility in Compatibility.allCases {
      var options = PageRankOptions()
      options.compatibility = compatibility
      #expect(empty.pageRank(options).isEmpty)
      #expect(one.pageRank(options) == [1])
    }
  }

  @Test("no score depends on the threads")
  func threads() {
    let graph = CommunitySearchTests.valueNetwork(vertices: 300, seed: 1)
    let closeness = graph.harmonicCloseness(threads: 1)
    let betweenness = graph.betweenness(threads: 1)
    for threads in [2, 5] {
      #expect(graph.harmonicCloseness(threads: threads) == closeness)
      #expect(graph.betweenness(threads: threads) == betweenness)
    }
  }
}
