import GraphCore
import GraphMetrics
import TestSupport
import Testing

@Suite("Scores of the vertices of Gephi's example graphs")
struct GephiScoresTests {
  let examples: [GephiExample]

  init() throws { examples = try GephiExample.all() }

  @Test("there are 23 graphs and every vertex has its scores")
  func complete() {
    #expect(examples.count == 23)
    for example in examples {
      #expect(example.expected.nodes.count == example.nodes.count)
    }
  }

  // The file gives 12 decimals of values in 64 bits and Gephi's own 32 bits
  // for hubs and authorities.
  @Test("closeness, harmonic closeness, betweenness")
  func paths() {
    for example in examples {
      let graph = example.graph.compiled()
      let direction = example.direction
      #expect(
        agree(
          graph.closeness(direction: direction), example.scores("closeness"),
          within: 1e-9), "\(example)")
      #expect(
        agree(
          graph.harmonicCloseness(direction: direction),
          example.scores("harmonic"), within: 1e-9), "\(example)")
      #expect(
        agree(
          graph.betweenness(direction: direction),
          example.scores("betweenness"), within: 1e-9), "\(example)")
    }
  }

  @Test("PageRank by Gephi's rounds")
  func pageRank() {
    for example in examples {
      var options = PageRankOptions()
      options.direction = example.direction
      options.compatibility = .gephi
      #expect(
        agree(
          example.graph.compiled().pageRank(options),
          example.scores("pagerank"),
          within: 1e-9), "\(example)")
    }
  }

  @Test("hubs and authorities by Gephi's stopping rule")
  func hubsAndAuthorities() {
    for example in examples {
      let scores = example.graph.compiled().hubsAndAuthorities(
        direction: example.direction, compatibility: .gephi)
      #expect(
        agree(scores?.hubs, example.scores("hub"), within: 1e-6),
        "\(example)")
      #expect(
        agree(scores?.authorities, example.scores("authority"), within: 1e-6),
        "\(example)")
    }
  }

  @Test("eigenvector centrality by Gephi's running total")
  func eigenvector() {
    for example in examples {
      #expect(
        agree(
          example.graph.compiled().eigenvectorCentrality(
            direction: example.direction, compatibility: .gephi),
          example.scores("eigenvector"), within: 1e-9), "\(example)")
    }
  }
}
