import GraphCore
import GraphKernels
import GraphMetrics
import TestSupport
import Testing

@Suite("Approximate path lengths")
struct ApproximatePathLengthsTests {
  /// The exact form of what is estimated.
  func truth(
    _ graph: CompiledGraph, _ direction: GraphDirection
  ) -> ApproximatePathLengths {
    let paths = graph.pathLengths(direction: direction)
    var function = [Double(graph.vertexCount)]
    for pairs in paths.pairsByDistance {
      function.append(function[function.count - 1] + Double(pairs))
    }
    return ApproximatePathLengths(
      neighborhoodFunction: function, registers: 64, seed: 0)
  }

  @Test("averages and effective diameters of a function worked by hand")
  func byHand() throws {
    // 4 vertices; 6 pairs at distance 1, 4 at 2, 2 at 3.
    let lengths = ApproximatePathLengths(
      neighborhoodFunction: [4, 10, 14, 16], registers: 64, seed: 1)
    #expect(lengths.reachablePairs == 12)
    #expect(lengths.average == 20.0 / 12)
    #expect(lengths.leastDiameter == 3)
    #expect(lengths.relativeStandardError == 0.13)
    // 0.9 of 12 pairs are 10.8: 4.8 are wanted beyond the 6 at distance 1.
    #expect(abs(try #require(lengths.effectiveDiameter()) - 2.4) < 1e-12)
    #expect(lengths.effectiveDiameter(share: 0.5) == 1)
    #expect(lengths.effectiveDiameter(share: 1) == 3)
    #expect(lengths.effectiveDiameter(share: 0) == 0)
  }

  @Test("no pair and no vertex")
  func nothing() {
    let alone = CompiledGraph(vertexCount: 3, edges: [(1, 1)])
      .approximatePathLengths()
    #expect(alone.neighborhoodFunction == [3])
    #expect(alone.average == nil && alone.effectiveDiameter() == nil)
    #expect(alone.leastDiameter == 0 && alone.reachablePairs == 0)
    let none = CompiledGraph(vertexCount: 0, edges: [])
      .approximatePathLengths()
    #expect(none.neighborhoodFunction.isEmpty)
    #expect(none.average == nil && none.leastDiameter == nil)
  }

  @Test(
    "what is said to be exact is, and bounds hold, in every family",
    arguments: FamilyGraphs.allCases)
  func facts(family: FamilyGraphs) throws {
    for seed in 0..<4 as Range<UInt64> {
      let graph = family.graph(seed: seed, vertices: 50).compiled()
      for direction in GraphDirection.allCases {
        let exact = truth(graph, direction)
        let found = graph.approximatePathLengths(
          direction: direction, registers: 64, seed: seed)
        let function = found.neighborhoodFunction
        #expect(function.prefix(2) == exact.neighborhoodFunction.prefix(2))
        #expect(function == function.sorted())
        let all = Double(graph.vertexCount) * Double(graph.vertexCount)
        #expect(found.reachablePairs <= all - Double(graph.vertexCount))
        if direction == .undirected {
          #expect(found.reachablePairs == exact.reachablePairs)
        }
        let least = try #require(found.leastDiameter)
        #expect(least <= exact.neighborhoodFunction.count - 1)
        let range = try #require(graph.diameterRange(direction: direction))
        #expect(range.exact == exact.leastDiameter)
        let hasty = try #require(
          graph.diameterRange(direction: direction, searchLimit: 6))
        #expect(hasty.lower <= range.lower && range.upper <= hasty.upper)
        #expect(
          graph.approximatePathLengths(
            direction: direction, registers: 64, seed: seed, threads: 1)
            == found)
      }
    }
  }

  /// Over many seeds the mean square of the errors of each term must not
  /// exceed the stated one, and that of the average must be smaller.
  @Test("the error is as stated", arguments: [64, 256])
  func error(registers: Int) throws {
    let made = RMATGraph(scale: 8, seed: 3)
    let graph = CompiledGraph(
      vertexCount: made.vertexCount, sources: made.sources,
      targets: made.targets)
    for direction in GraphDirection.allCases {
      let exact = truth(graph, direction)
      let mean = try #require(exact.average)
      let estimates = (0..<40 as Range<UInt64>).map { seed in
        graph.approximatePathLengths(
          direction: direction, registers: registers, seed: seed)
      }
      let stated = estimates[0].relativeStandardError
      for (distance, pairs) in exact.neighborhoodFunction.enumerated() {
        let squares = estimates.map { estimate in
          let function = estimate.neighborhoodFunction
          let found = function[min(distance, function.count - 1)]
          return (found / pairs - 1) * (found / pairs - 1)
        }
        let error = (squares.reduce(0, +) / 40).squareRoot()
        #expect(error < 1.25 * stated, "\(direction) \(distance): \(error)")
      }
      let squares = try estimates.map { estimate in
        let found = try #require(estimate.average)
        return (found / mean - 1) * (found / mean - 1)
      }
      #expect((squares.reduce(0, +) / 40).squareRoot() < stated / 2)
    }
  }

  /// What counters estimate too large must not be cut off at all pairs, as
  /// that shortens long distances: it made 5 % on such a path.
  @Test("the mean over many seeds is the exact average")
  func unbiased() throws {
    let path = CompiledGraph(
      vertexCount: 300, edges: (1..<300).map { ($0 - 1, $0) })
    for direction in GraphDirection.allCases {
      let mean = try #require(path.pathLengths(direction: direction).average)
      let errors = try (0..<100 as Range<UInt64>).map { seed in
        let found = path.approximatePathLengths(
          direction: direction, registers: 128, seed: seed)
        return try #require(found.average) / mean - 1
      }
      let error = errors.reduce(0, +) / 100
      let spread = (errors.reduce(0) { $0 + $1 * $1 } / 100).squareRoot()
      #expect(abs(error) < 0.02, "\(direction): \(error)")
      #expect(spread < 1.04 / 128.0.squareRoot())
    }
  }

  @Test("another seed gives another estimate, the same seed the same")
  func seeds() {
    let graph = FamilyGraphs.smallWorlds.graph(seed: 1, vertices: 500)
      .compiled()
    let one = graph.approximatePathLengths(seed: 1)
    #expect(one == graph.approximatePathLengths(seed: 1))
    #expect(one != graph.approximatePathLengths(seed: 2))
  }
}
