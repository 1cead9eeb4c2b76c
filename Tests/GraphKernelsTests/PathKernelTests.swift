import GraphCore
import GraphKernels
import TestSupport
import Testing

@Suite("Kernels of path counts and sums")
struct PathKernelTests {
  @Test("path counts agree with σ(s,v) σ(v,t) / σ(s,t)", arguments: 0..<5)
  func dependencies(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let graph = RandomGraphs.positive(seed: UInt64(seed))
      let outgoing = graph.compiled().outgoing
      let sources = (graph.vertexCount / 3)..<graph.vertexCount
      var scores = [Double](repeating: 0, count: graph.vertexCount)
      addPathDependencies(
        of: sources, offsets: outgoing.offsets.span,
        neighbors: outgoing.targets.span, scores: &scores)
      let expected = Reference.pathDependencies(
        of: sources, distances: graph.distances(.directed),
        arcs: graph.arcs(.directed))
      for (score, value) in zip(scores, expected) {
        #expect(abs(score - value) < 1e-12 * max(1, value), "seed \(seed)")
      }
    }
  }

  // 0 ⇉ 1 ⇉ 2 ⇉ …: two edges a step, so 2³⁰⁰⁰ paths, more than any number
  // of the machine. From 0, vertex v lies between 0 and all beyond it.
  @Test("as many paths as there may be")
  func overflow() {
    let length = 3000
    let chain = CompiledGraph(
      vertexCount: length + 1,
      edges: (0..<length).flatMap { [($0, $0 + 1), ($0, $0 + 1)] })
    var scores = [Double](repeating: 0, count: length + 1)
    addPathDependencies(
      of: 0..<1, offsets: chain.outgoing.offsets.span,
      neighbors: chain.outgoing.targets.span, scores: &scores)
    #expect(scores == [0] + (1...length).map { Double(length - $0) })
  }

  // The same chain beside a single path of equal length to the same end:
  // of 2¹²⁰⁰ + 1 paths all but one run through the chain.
  @Test("few paths beside very many")
  func imbalance() {
    let length = 1200
    var edges = (0..<length).flatMap { [($0, $0 + 1), ($0, $0 + 1)] }
    let end = length
    var previous = 0
    for vertex in (length + 1)..<(2 * length) {
      edges.append((previous, vertex))
      previous = vertex
    }
    edges.append((previous, end))
    let graph = CompiledGraph(vertexCount: 2 * length, edges: edges)
    var scores = [Double](repeating: 0, count: 2 * length)
    addPathDependencies(
      of: 0..<1, offsets: graph.outgoing.offsets.span,
      neighbors: graph.outgoing.targets.span, scores: &scores)
    #expect(scores.allSatisfy { $0.isFinite })
    #expect(scores[1] == Double(length - 1))
    // To the vertices of the single path, not to the end.
    #expect(scores[length + 1] == Double(length - 2))
  }

  @Test("row sums agree with the plain loop", arguments: 0..<50)
  func rows(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 0...8, using: &random)
    let rows = (0..<count).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        (
          neighbor: Int.random(in: 0..<count, using: &random),
          weight: Double(Int.random(in: -2...3, using: &random))
        )
      }
    }
    let values = (0..<count).map { _ in
      Double(Int.random(in: -5...5, using: &random))
    }
    let offsets = rows.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + $1.count)
    }
    let neighbors = rows.flatMap { $0.map { UInt32($0.neighbor) } }
    let weights = rows.flatMap { $0.map(\.weight) }
    var sums = [Double](repeating: 9, count: count)
    sumRows(
      offsets: offsets.span, neighbors: neighbors.span,
      weights: weights.span, values: values.span, sums: &sums)
    #expect(sums == Reference.rowSums(rows, values: values))
    let plain = rows.map { $0.map { (neighbor: $0.neighbor, weight: 1.0) } }
    let none: [Double] = []
    sumRows(
      offsets: offsets.span, neighbors: neighbors.span, weights: none.span,
      values: values.span, sums: &sums)
    #expect(sums == Reference.rowSums(plain, values: values))
  }
}
