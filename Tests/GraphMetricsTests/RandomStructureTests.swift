import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

@Suite("Structure of random graphs")
struct RandomStructureTests {
  /// Every column under every way of reading, on graphs with all that
  /// conventions differ on.
  @Test("every number follows from its definition", arguments: 0..<30)
  func oracle(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      var random = SeededGenerator(seed: seed &+ 1 << 40)
      let policy = EdgePolicy(
        parallel: random.pick(EdgePolicy.Parallel.allCases),
        loops: random.pick(EdgePolicy.Loops.allCases))
      let graph = RandomGraphs.graph(seed: seed)
      let compiled = graph.compiled(policy: policy)
      var options = StructureOptions()
      options.direction = random.pick([nil, .directed, .undirected])
      options.lowDegree = random.pick([nil, .zero, .exclude])
      options.unreachable = random.pick(Unreachable.allCases)
      options.threads = random.pick([nil, 1, 2, 3])
      let plain = graph.under(policy)
      let direction = options.direction ?? plain.naturalDirection
      let expected = PlainStructure(
        graph: plain, direction: direction,
        lowDegree: options.lowDegree
          ?? (direction == .directed ? .zero : .exclude),
        unreachable: options.unreachable
      ).statistics
      #expect(
        compiled.structure(options, measures: .computed)
          .differences(from: expected) == [],
        "seed \(seed)")
    }
  }

  @Test("and so does every number of a vertex", arguments: 0..<10)
  func vertices(chunk: UInt64) {
    for seed in (chunk * 50)..<(chunk * 50 + 50) {
      let plain = RandomGraphs.graph(seed: seed)
      let graph = plain.compiled()
      #expect(graph.degrees() == plain.degrees())
      #expect(graph.inDegrees() == plain.inDegrees())
      #expect(graph.outDegrees() == plain.outDegrees())
      #expect(graph.strengths() == plain.strengths())
      #expect(
        zip(graph.inStrengths(), graph.outStrengths()).map { $0 + $1 }
          == plain.strengths())
      #expect(graph.triangleCounts() == plain.triangleCounts())
      #expect(graph.coreNumbers() == plain.coreNumbers())
      expectComponents(graph.weakComponents(), plain.weakComponents())
      expectComponents(graph.strongComponents(), plain.strongComponents())
      for direction in GraphDirection.allCases {
        expectVertices(of: graph, plain, direction)
      }
    }
  }

  func expectComponents(_ found: Components, _ expected: [[Int]]) {
    #expect(found.count == expected.count)
    #expect(found.sizes == expected.map(\.count))
    #expect(found.largestSize == expected.map(\.count).max() ?? 0)
    for (label, members) in expected.enumerated() {
      #expect(members.allSatisfy { found.labels[$0] == label })
    }
    let largest = expected.reduce([]) { $1.count > $0.count ? $1 : $0 }
    #expect(found.verticesOfLargest() == largest)
  }

  func expectVertices(
    of graph: CompiledGraph, _ plain: PlainGraph, _ direction: GraphDirection
  ) {
    let coefficients = plain.clustering(direction)
    let zero = graph.localClustering(direction: direction, lowDegree: .zero)
    #expect(zero == coefficients.map { $0 ?? 0 })
    let exclude = graph.localClustering(
      direction: direction, lowDegree: .exclude)
    #expect(exclude.map { $0.isNaN ? nil : $0 } == coefficients)

    let paths = graph.pathLengths(direction: direction)
    let distances = plain.distances(direction)
      .map { $0.compactMap(\.self).filter { $0 > 0 } }
    #expect(paths.eccentricities == distances.map { $0.max() ?? 0 })
    #expect(paths.reachedCounts == distances.map(\.count))
    #expect(
      paths.distanceSums == distances.map { UInt64($0.reduce(0, +)) })
    #expect(paths.sum == UInt64(distances.joined().reduce(0, +)))
    for (place, count) in paths.pairsByDistance.enumerated() {
      #expect(count == distances.joined().count { $0 == place + 1 })
    }
  }
}
