import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

@Suite("Laws of structure")
struct StructureLawsTests {
  static let seeds = Array<UInt64>(7_000..<7_300)

  func structure(
    _ graph: PlainGraph, _ direction: GraphDirection,
    policy: EdgePolicy = EdgePolicy(), threads: Int? = nil
  ) -> StructureStatistics {
    var options = StructureOptions()
    options.direction = direction
    options.threads = threads
    return graph.compiled(policy: policy)
      .structure(options, measures: .computed)
  }

  @Test(
    "other names: the same structure, the vertices' numbers moved along",
    arguments: GraphDirection.allCases)
  func relabelling(direction: GraphDirection) {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let graph = RandomGraphs.graph(seed: seed)
      let names = Array(graph.vertices).shuffled(using: &random)
      let renamed = graph.renamed(names)
      #expect(
        structure(renamed, direction).differences(
          from: structure(graph, direction)) == [], "seed \(seed)")
      let before = graph.compiled()
      let after = renamed.compiled()
      func isMoved<Value: Equatable>(_ old: [Value], _ new: [Value]) -> Bool {
        graph.vertices.allSatisfy { new[names[$0]] == old[$0] }
      }
      #expect(isMoved(before.degrees(), after.degrees()))
      #expect(isMoved(before.strengths(), after.strengths()))
      #expect(isMoved(before.coreNumbers(), after.coreNumbers()))
      #expect(isMoved(before.triangleCounts(), after.triangleCounts()))
      #expect(
        isMoved(
          before.localClustering(direction: direction, lowDegree: .zero),
          after.localClustering(direction: direction, lowDegree: .zero)))
      #expect(
        isMoved(
          before.pathLengths(direction: direction).eccentricities,
          after.pathLengths(direction: direction).eccentricities))
    }
  }

  @Test("one more isolated vertex changes exactly what is divided by n")
  func isolatedVertex() {
    for seed in Self.seeds {
      let graph = RandomGraphs.graph(seed: seed)
      let more = PlainGraph(
        vertexCount: graph.vertexCount + 1, edges: graph.edges)
      let old = structure(graph, .directed)
      var new = structure(more, .directed)
      #expect(new.nodes == old.nodes + 1)
      #expect(new.isolatedNodes == old.isolatedNodes + 1)
      #expect(new.weakComponents == old.weakComponents + 1)
      #expect(new.strongComponents == old.strongComponents.map { $0 + 1 })
      #expect(new.radius == 0)
      // A mean over the vertices shrinks by what they grew.
      let share = Double(old.nodes) / Double(new.nodes)
      func isShrunk(_ new: Double?, _ old: Double?) -> Bool {
        guard let new, let old else { return old == nil && new == 0 }
        return new.isClose(to: old * share)
      }
      #expect(isShrunk(new.averageDegree, old.averageDegree))
      #expect(isShrunk(new.averageWeightedDegree, old.averageWeightedDegree))
      #expect(isShrunk(new.averageClustering, old.averageClustering))

      new.nodes = old.nodes
      new.isolatedNodes = old.isolatedNodes
      new.weakComponents = old.weakComponents
      new.strongComponents = old.strongComponents
      new.averageDegree = old.averageDegree
      new.averageWeightedDegree = old.averageWeightedDegree
      new.averageClustering = old.averageClustering
      new.radius = old.radius
      new.density = old.density
      new.degreeGini = old.degreeGini
      new.topDecileDegreeShare = old.topDecileDegreeShare
      if old.nodes == 0 {
        new.maxDegree = nil
        new.maxCore = nil
        new.diameter = nil
        new.largestWeakComponent = 0
      }
      #expect(new.differences(from: old) == [], "seed \(seed)")
    }
  }

  @Test(
    "merging parallel edges changes no distance, core or triangle",
    arguments: GraphDirection.allCases)
  func merging(direction: GraphDirection) {
    for seed in Self.seeds {
      var graph = RandomGraphs.graph(seed: seed)
      if direction == .directed {
        // Read as directed, an undirected edge leads where it is stored to,
        // and of two that are merged one may be stored the other way.
        for place in graph.edges.indices {
          graph.edges[place].isUndirected = false
        }
      }
      let kept = structure(graph, direction)
      let merged = structure(
        graph, direction, policy: EdgePolicy(parallel: .merge))
      #expect(merged.averagePathLength == kept.averagePathLength)
      #expect(merged.reachablePairs == kept.reachablePairs)
      #expect(merged.radius == kept.radius)
      #expect(merged.transitivity == kept.transitivity)
      #expect(merged.maxCore == kept.maxCore)
      #expect(merged.isolatedNodes == kept.isolatedNodes)
      #expect(merged.reciprocity == kept.reciprocity)
      #expect(merged.weakComponents == kept.weakComponents)
      #expect(merged.strongComponents == kept.strongComponents)
      #expect(merged.averageWeightedDegree == kept.averageWeightedDegree)
      if direction == .directed {
        #expect(merged.parallelEdges == 0)
        let loops = kept.selfLoops - merged.selfLoops
        #expect(kept.edges - merged.edges == kept.parallelEdges + loops)
      }
    }
  }

  @Test("two graphs side by side add up", arguments: GraphDirection.allCases)
  func union(direction: GraphDirection) {
    for seed in Self.seeds {
      let first = RandomGraphs.graph(seed: seed)
      let second = RandomGraphs.graph(seed: seed + 1_000_000)
      let a = structure(first, direction)
      let b = structure(second, direction)
      let both = structure(first.beside(second), direction)
      #expect(both.nodes == a.nodes + b.nodes)
      #expect(both.isolatedNodes == a.isolatedNodes + b.isolatedNodes)
      #expect(both.selfLoops == a.selfLoops + b.selfLoops)
      #expect(both.parallelEdges == a.parallelEdges + b.parallelEdges)
      #expect(both.triangles == a.triangles + b.triangles)
      #expect(both.reachablePairs == a.reachablePairs + b.reachablePairs)
      #expect(both.weakComponents == a.weakComponents + b.weakComponents)
      #expect(
        both.largestWeakComponent
          == max(a.largestWeakComponent, b.largestWeakComponent))
      #expect(both.maxCore == [a.maxCore, b.maxCore].compactMap(\.self).max())
      #expect(
        both.diameter == [a.diameter, b.diameter].compactMap(\.self).max())
      #expect(both.radius == [a.radius, b.radius].compactMap(\.self).min())
    }
  }

  @Test("the number of threads changes nothing")
  func threads() {
    for seed in Self.seeds.prefix(30) {
      let graph = RandomGraphs.graph(seed: seed, vertices: 60)
      for direction in GraphDirection.allCases {
        let one = structure(graph, direction, threads: 1)
        #expect(structure(graph, direction, threads: 2) == one)
        #expect(structure(graph, direction, threads: 3) == one)
      }
    }
  }

  @Test("only the columns asked for are searched for at length")
  func measures() {
    let graph = CompiledGraph(
      vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)])
    let few = graph.structure(measures: [.nodes])
    #expect(few.nodes == 3)
    #expect(few.averagePathLength == nil)
    #expect(few.averageClustering == nil)
    #expect(few.triangles == 0)
    #expect(few.modularity == nil && few.maxCore == nil)
    #expect(few.reciprocity == nil && few.degreeAssortativity == nil)
    #expect(few.weakComponents == 0 && few.strongComponents == nil)
    let full = graph.structure(measures: [.radius, .triangles])
    #expect(full.radius == 2)
    #expect(full.averagePathLength == 1.5)
    #expect(full.triangles == 1)
    // A column of a row alone is what it is in the whole row.
    let whole = graph.structure()
    for measure in StructureMeasure.allCases {
      let alone = graph.structure(measures: [measure])
      #expect(alone.cell(for: measure) == whole.cell(for: measure))
    }
  }
}
