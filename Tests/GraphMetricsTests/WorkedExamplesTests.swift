import GraphCore
import GraphMetrics
import TestSupport
import Testing

/// Small graphs on which conventions differ, worked by hand.
@Suite("Worked examples")
struct WorkedExamplesTests {
  // a → b (2), a → b (1), b → a (3), c → c (1), d alone
  let multigraph = PlainGraph(
    vertexCount: 4,
    edges: [
      .init(0, 1, weight: 2), .init(0, 1), .init(1, 0, weight: 3), .init(2, 2),
    ])

  @Test("degrees, strengths and density of a multigraph")
  func degrees() {
    let graph = multigraph.compiled()
    #expect(graph.degrees() == [3, 3, 2, 0])
    #expect(graph.strengths() == [6, 6, 2, 0])
    #expect(graph.averageDegree() == 4.0 / 4)
    #expect(graph.averageWeightedDegree() == 7.0 / 4)
    #expect(graph.density(direction: .directed) == 4.0 / 12)
    #expect(graph.density(direction: .undirected) == 6.0 / 12)
    #expect(graph.parallelEdgeCount(direction: .directed) == 1)
    #expect(graph.parallelEdgeCount(direction: .undirected) == 2)
    #expect(graph.isolatedVertexCount() == 2)
    let merged = multigraph.compiled(policy: EdgePolicy(parallel: .merge))
    #expect(merged.averageDegree() == 3.0 / 4)
    #expect(merged.averageWeightedDegree() == 7.0 / 4)
    #expect(merged.density(direction: .directed) == 3.0 / 12)
    let simple = multigraph.compiled(
      policy: EdgePolicy(parallel: .merge, loops: .drop))
    #expect(simple.averageDegree() == 2.0 / 4)
    #expect(simple.averageWeightedDegree() == 6.0 / 4)
    #expect(simple.density(direction: .directed) == 2.0 / 12)
  }

  @Test("parallel loops are loops, not parallel edges")
  func parallelLoops() {
    let graph = CompiledGraph(vertexCount: 1, edges: [(0, 0), (0, 0)])
    #expect(graph.selfLoopCount() == 2)
    #expect(graph.parallelEdgeCount(direction: .directed) == 0)
    #expect(graph.parallelEdgeCount(direction: .undirected) == 0)
  }

  // A triangle 0-1-2 and a tail 2-3.
  @Test("clustering of a triangle with a tail: 1, 1, 1/3, none")
  func paw() {
    let paw = CompiledGraph(
      vertexCount: 4, edges: [(0, 1), (0, 2), (1, 2), (2, 3)],
      direction: .undirected)
    let third = 2.0 / 6
    #expect(paw.localClustering(lowDegree: .zero) == [1, 1, third, 0])
    #expect(paw.localClustering()[3].isNaN)
    let zero = paw.averageClustering(lowDegree: .zero)
    #expect(zero.map { $0.isClose(to: 7.0 / 12) } == true)
    let exclude = paw.averageClustering()
    #expect(exclude.map { $0.isClose(to: 7.0 / 9) } == true)
    #expect(paw.transitivity().triangles == 1)
    #expect(paw.transitivity().transitivity == 3.0 / 5)
  }

  // a ⇄ b, a → c, b → c, a → d
  @Test("directed clustering: a reciprocal pair is one neighbor")
  func directedClustering() {
    let graph = CompiledGraph(
      vertexCount: 4, edges: [(0, 1), (1, 0), (0, 2), (1, 2), (0, 3)])
    let sixth = 1.0 / 6
    #expect(graph.localClustering() == [sixth, 0.5, 1, 0])
    let mean = graph.averageClustering()
    #expect(mean.map { $0.isClose(to: 5.0 / 12) } == true)
  }

  // a → b twice, b → c, a → c
  @Test("directed clustering: a parallel edge repeats its neighbor")
  func parallelClustering() {
    let edges = [(0, 1), (0, 1), (1, 2), (0, 2)]
    let kept = CompiledGraph(vertexCount: 3, edges: edges)
    let third = 2.0 / 6
    #expect(kept.localClustering() == [third, third, 0.5])
    let merged = CompiledGraph(
      vertexCount: 3, edges: edges, policy: EdgePolicy(parallel: .merge))
    #expect(merged.localClustering() == [0.5, 0.5, 0.5])
  }

  @Test("a hub of many neighbors costs no more than its edges")
  func hub() {
    let leaves = 20_000
    let graph = CompiledGraph(
      vertexCount: leaves + 1, edges: (1...leaves).map { (0, $0) })
    #expect(graph.averageClustering() == 0)
    #expect(graph.transitivity().transitivity == 0)
  }

  // a → b twice, b → a, b → c, a → a
  @Test("reciprocity: two of three pairs are returned")
  func reciprocity() {
    let graph = CompiledGraph(
      vertexCount: 3, edges: [(0, 1), (0, 1), (1, 0), (1, 2), (0, 0)])
    #expect(graph.reciprocity() == 2.0 / 3)
    #expect(graph.reciprocity(direction: .undirected) == nil)
  }

  @Test("reciprocity: an undirected edge is its own return")
  func mixedReciprocity() {
    let mixed = PlainGraph(
      vertexCount: 3, edges: [.init(0, 1, isUndirected: true), .init(1, 2)]
    ).compiled()
    #expect(mixed.reciprocity(direction: .directed) == 2.0 / 3)
    #expect(mixed.reciprocity() == nil)
  }

  // a → b, a → c, c → b, d → b
  @Test("assortativity: −1/√3 directed, −5/7 undirected")
  func assortativity() {
    let graph = CompiledGraph(
      vertexCount: 4, edges: [(0, 1), (0, 2), (2, 1), (3, 1)])
    let directed = graph.degreeAssortativity()
    #expect(directed.map { $0.isClose(to: -1 / 3.0.squareRoot()) } == true)
    let undirected = graph.degreeAssortativity(direction: .undirected)
    #expect(undirected.map { $0.isClose(to: -5.0 / 7) } == true)
    let star = CompiledGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
    #expect(star.degreeAssortativity() == nil)
    #expect(star.degreeAssortativity(direction: .undirected) == -1)
  }

  // h–x, h–y, h–z twice, w alone
  @Test("inequality: 4/8 and 9/20")
  func inequality() {
    let graph = CompiledGraph(
      vertexCount: 5, edges: [(0, 1), (0, 2), (0, 3), (0, 3)])
    #expect(graph.topDecileDegreeShare() == 4.0 / 8)
    #expect(graph.degreeGini() == 9.0 / 20)
  }

  // a → b → c → a, c → d, e alone
  @Test("paths, directed and not")
  func paths() {
    let graph = CompiledGraph(
      vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
    let directed = graph.pathLengths()
    #expect(directed.reachablePairs == 9)
    #expect(directed.average == 15.0 / 9)
    #expect(directed.eccentricities == [3, 2, 2, 0, 0])
    #expect(directed.diameter == 3)
    #expect(directed.radius == 0)
    let undirected = graph.pathLengths(direction: .undirected)
    #expect(undirected.reachablePairs == 12)
    #expect(undirected.average == 16.0 / 12)
    #expect(undirected.diameter == 2)
    #expect(undirected.pairsByDistance == [8, 4])
  }

  // the path a–b–c–d beside the pair e–f
  @Test("the largest component alone: 20/12 instead of 22/14")
  func largestComponent() {
    let graph = CompiledGraph(
      vertexCount: 6, edges: [(0, 1), (1, 2), (2, 3), (4, 5)],
      direction: .undirected)
    #expect(graph.pathLengths().average == 22.0 / 14)
    let largest = graph.pathLengths(unreachable: .largestComponent)
    #expect(largest.average == 20.0 / 12)
    #expect(largest.radius == 2)
    #expect(graph.pathLengths().radius == 1)
    #expect(largest.eccentricities == [3, 2, 2, 3, 0, 0])
  }

  @Test("of equally large components the one with the first vertex counts")
  func tiedComponents() {
    // 0 ⇄ 2 reaches two pairs, 1 → 3 one.
    let graph = CompiledGraph(vertexCount: 4, edges: [(1, 3), (0, 2), (2, 0)])
    let paths = graph.pathLengths(unreachable: .largestComponent)
    #expect(paths.reachablePairs == 2)
    #expect(paths.radius == 1)
  }

  @Test("the 32-bit counter of pairs sticks at its largest value")
  func pairCounter() {
    let limit = 2_147_483_647
    #expect(
      PathLengths.gephiAverage(sum: 4_294_967_294, reachablePairs: limit)
        == nil)
    #expect(
      PathLengths.gephiAverage(sum: 4_294_967_294, reachablePairs: limit + 1)
        == 2)
  }

  // a → b ⇄ c ← d, e alone
  @Test("components: two weak, four strong")
  func components() {
    let graph = CompiledGraph(
      vertexCount: 5, edges: [(0, 1), (1, 2), (2, 1), (3, 2)])
    #expect(graph.weakComponents().labels == [0, 0, 0, 0, 1])
    #expect(graph.weakComponents().sizes == [4, 1])
    #expect(graph.strongComponents().labels == [0, 1, 1, 2, 3])
    #expect(graph.strongComponents().sizes == [1, 2, 1, 1])
  }

  @Test("strong components of a long chain and a long cycle")
  func longChain() {
    let count = 200_000
    let chain = (1..<count).map { ($0 - 1, $0) }
    #expect(
      CompiledGraph(vertexCount: count, edges: chain)
        .strongComponents().count == count)
    #expect(
      CompiledGraph(vertexCount: count, edges: chain + [(count - 1, 0)])
        .strongComponents().count == 1)
  }
}
