import GraphCore
import GraphMetrics
import TestSupport
import Testing

/// Values of NetworkX 3.6.1 without weights, for members 0, 1, 2, 11 and 33.
@Suite("Scores in the karate club, as NetworkX has them")
struct KarateScoresTests {
  let directed = CompiledGraph(
    vertexCount: KarateClub.vertexCount, edges: KarateClub.edges)
  let undirected = CompiledGraph(
    vertexCount: KarateClub.vertexCount, edges: KarateClub.edges,
    direction: .undirected)

  func check(
    _ scores: [Double]?, _ expected: [Double], sum: Double,
    location: SourceLocation = #_sourceLocation
  ) {
    let picked = [0, 1, 2, 11, 33].map { scores?[$0] ?? .nan }
    #expect(
      agree(picked, expected, within: 1e-8), "\(picked)",
      sourceLocation: location)
    #expect(
      abs((scores ?? []).reduce(0, +) - sum) < 1e-7, sourceLocation: location)
  }

  @Test("closeness_centrality; directed, of the reverse, wf_improved=False")
  func closeness() {
    check(
      undirected.closeness(),
      [
        0.568965517241, 0.485294117647, 0.559322033898, 0.366666666667, 0.55,
      ], sum: 14.500307507)
    check(
      directed.closeness(), [0.766666666667, 0.64, 0.75, 0, 0],
      sum: 23.378095238)
  }

  @Test("betweenness_centrality, normalized or not")
  func betweenness() {
    check(
      undirected.betweenness(),
      [
        231.071428571429, 28.478571428571, 75.850793650794, 0, 160.551587301587,
      ],
      sum: 790)
    check(
      undirected.betweenness(scale: .share),
      [0.437635281385, 0.053936688312, 0.143656806157, 0, 0.30407497595],
      sum: 1.496212121)
    check(
      directed.betweenness(), [0, 0.5, 8.833333333333, 0, 0], sum: 29)
  }

  @Test("pagerank, tol=1e-14")
  func pageRank() {
    check(
      undirected.pageRank(),
      [
        0.096997285388, 0.052876924061, 0.057078509488, 0.009564745492,
        0.100919182333,
      ], sum: 1)
    check(
      directed.pageRank(),
      [
        0.015060494763, 0.015860583547, 0.017545770549, 0.015860583547,
        0.259047101151,
      ], sum: 1)
  }

  @Test("eigenvector_centrality, tol=1e-14, over its largest value")
  func eigenvector() {
    check(
      undirected.eigenvectorCentrality(),
      [0.952132366476, 0.71233513912, 0.849554200465, 0.141566333343, 1],
      sum: 13.332810304)
  }

  @Test("hits, tol=1e-14, over its length")
  func hubsAndAuthorities() {
    check(
      undirected.hubsAndAuthorities()?.hubs,
      [
        0.355491444525, 0.265959919552, 0.317192504486, 0.052855697494,
        0.373363470291,
      ], sum: 4.977984324)
    let scores = directed.hubsAndAuthorities()
    check(
      scores?.hubs, [0.311322734015, 0.192685836267, 0.273686475834, 0, 0],
      sum: 4.511760444)
    check(
      scores?.authorities,
      [0, 0.061313049131, 0.099261309426, 0.061313049131, 0.691480269004],
      sum: 3.311188973)
  }
}
