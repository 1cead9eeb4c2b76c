import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

@Suite("Conventions in words")
struct ConventionsTests {
  let directed = CompiledGraph(vertexCount: 2, edges: [(0, 1)])
  let undirected = CompiledGraph(
    vertexCount: 2, edges: [(0, 1)], direction: .undirected)

  @Test("first the choices, then every column with a definition, once")
  func keys() {
    let keys = StructureOptions().conventions(for: directed).items.map(\.key)
    let choices = [
      "direction", "parallel", "loops", "low_degree", "unreachable", "compat",
    ]
    #expect(Array(keys.prefix(choices.count)) == choices)
    let counts: Set<StructureMeasure> = [
      .year, .nodes, .edges, .sampleNodes, .relationNodes,
    ]
    #expect(
      Array(keys.dropFirst(choices.count))
        == StructureMeasure.allCases.filter { !counts.contains($0) }
        .map(\.rawValue))
  }

  @Test("no sentence is empty or ends in a point")
  func sentences() {
    for direction in GraphDirection.allCases {
      for compatibility in Compatibility.allCases {
        var options = StructureOptions()
        options.direction = direction
        options.compatibility = compatibility
        for item in options.conventions(for: directed).items {
          #expect(!item.value.isEmpty && !item.value.hasSuffix("."))
        }
      }
    }
  }

  @Test("what is not chosen follows from the graph, as in Gephi")
  func defaults() {
    let options = StructureOptions()
    let one = options.conventions(for: directed)
    #expect(one["direction"] == "directed")
    #expect(one["low_degree"] == "zero")
    #expect(one["average_degree"] == "m/n, edges counted as stored")
    let other = options.conventions(for: undirected)
    #expect(other["direction"] == "undirected")
    #expect(other["low_degree"] == "exclude")
    #expect(other["average_degree"] == "2m/n, edges counted as stored")
    #expect(other["strong_components"] == "none: edges have no direction")
  }

  @Test("what is chosen is told")
  func choices() {
    var options = StructureOptions()
    options.direction = .undirected
    options.lowDegree = .zero
    options.unreachable = .largestComponent
    options.compatibility = .gephi
    options.seed = 7
    let told = options.conventions(
      for: CompiledGraph(
        vertexCount: 2, edges: [(0, 1)],
        policy: EdgePolicy(parallel: .merge, loops: .drop)))
    #expect(told["direction"] == "undirected")
    #expect(told["parallel"] == "merge")
    #expect(told["loops"] == "drop")
    #expect(told["low_degree"] == "zero")
    #expect(told["unreachable"] == "largest-component")
    #expect(told["compat"] == "gephi")
    #expect(told["average_degree"] == "m/n, edges counted as stored")
    #expect(
      told["radius"]
        == "smallest eccentricity of the largest weak component, "
        + "0 of a node that reaches none")
    #expect(told["modularity"]?.contains("mean of 20") == true)
    #expect(told["modularity"]?.contains("seed 7") == true)
    options.modularityRuns = 3
    options.compatibility = .none
    #expect(
      options.conventions(for: directed)["modularity"]?.contains("best of 3")
        == true)
  }

  @Test("the words of the options")
  func words() {
    #expect(LowDegree.allCases.map(\.rawValue) == ["zero", "exclude"])
    #expect(
      Unreachable.allCases.map(\.rawValue) == ["skip", "largest-component"])
    #expect(Compatibility.allCases.map(\.rawValue) == ["none", "gephi"])
  }

  @Test("the communities of the table are those of the search")
  func modularity() {
    let graph = CompiledGraph(
      vertexCount: 6,
      edges: [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)])
    var options = StructureOptions()
    options.modularityRuns = 4
    options.seed = 3
    let best = graph.structure(options, measures: [.modularity])
    #expect(best.modularity.map { $0.isClose(to: 5.0 / 14) } == true)
    #expect(best.communities == 2)
    #expect(best.modularityRuns?.runs == 4)
    #expect(best.modularityRuns?.seed == 3)
    #expect(best.modularityRuns?.method == "louvain")
    #expect(best.modularity == best.modularityRuns?.max)
    options.compatibility = .gephi
    let mean = graph.structure(options, measures: [.modularity])
    #expect(mean.modularityRuns?.method == "gephi-louvain")
    #expect(mean.modularity == mean.modularityRuns?.mean)
  }
}
