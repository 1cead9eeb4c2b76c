import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

@Suite("Searches for communities")
struct CommunitySearchTests {
  /// A network as firms and their partners make it: newcomers attach to few
  /// others, mostly of their own circle and mostly to who has many already.
  static func valueNetwork(vertices: Int, seed: UInt64) -> CompiledGraph {
    var random = SeededGenerator(seed: seed)
    var ends: [[Int]] = [[], [], [], [], [], [], [], []]
    var all: [Int] = []
    var edges: [(Int, Int)] = []
    for vertex in 0..<vertices {
      let circle = Int.random(in: ends.indices, using: &random)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let pool = random.oneIn(4) ? all : ends[circle]
        let other =
          pool.isEmpty
          ? Int.random(in: 0...vertex, using: &random) : random.pick(pool)
        edges.append(random.oneIn(2) ? (vertex, other) : (other, vertex))
        ends[circle].append(other)
        all.append(other)
      }
      ends[circle].append(vertex)
      all.append(vertex)
    }
    return CompiledGraph(vertexCount: vertices, edges: edges)
  }

  @Test("every partition of Gephi's search is worse than any published one")
  func gephiIsWorse() throws {
    let graph = Self.valueNetwork(vertices: 1500, seed: 3)
    let published = try #require(
      graph.modularity(method: .louvain, runs: 5).runs)
    let gephi = try #require(
      graph.modularity(method: .gephiLouvain, runs: 5).runs)
    #expect(gephi.max < published.min)
    #expect(published.mean - gephi.mean > 0.004)
    #expect(published.mean - gephi.mean < 0.03)
  }

  @Test(
    "the seed alone decides, not the threads",
    arguments: ModularityMethod.allCases)
  func threads(method: ModularityMethod) {
    let graph = Self.valueNetwork(vertices: 300, seed: 4)
    let one = graph.modularity(method: method, runs: 6, threads: 1)
    for threads in [2, 3, 8] {
      #expect(
        graph.modularity(method: method, runs: 6, threads: threads) == one)
    }
    let other = graph.modularity(method: method, runs: 6, seed: 2)
    #expect(other != one)
  }

  @Test("more runs only add to those there were")
  func runs() throws {
    let graph = Self.valueNetwork(vertices: 300, seed: 5)
    let few = graph.modularity(method: .louvain, runs: 3)
    let many = graph.modularity(method: .louvain, runs: 9)
    let fewRuns = try #require(few.runs)
    let manyRuns = try #require(many.runs)
    #expect(manyRuns.max >= fewRuns.max)
    #expect(manyRuns.min <= fewRuns.min)
    #expect((manyRuns.min...manyRuns.max).contains(manyRuns.mean))
    #expect(manyRuns.method == "louvain")
    #expect(manyRuns.runs == 9)
    #expect(manyRuns.seed == 1)
    #expect(many.modularity == manyRuns.max)
  }

  @Test("a higher γ gives fewer communities")
  func resolution() {
    let graph = Self.valueNetwork(vertices: 300, seed: 6)
    for method in ModularityMethod.allCases {
      let counts = [0.2, 1, 3].map { resolution in
        graph.modularity(method: method, resolution: resolution)
          .communityCount
      }
      #expect(counts[0] > counts[1])
      #expect(counts[1] > counts[2])
    }
  }

  // NetworkX 3.6.1, louvain_communities without weights, seeds 0 to 199:
  // 0.3854 to 0.4198, the best partition known.
  @Test("the karate club")
  func karate() throws {
    let graph = CompiledGraph(
      vertexCount: KarateClub.vertexCount, edges: KarateClub.edges)
    let result = graph.modularity(method: .louvain, runs: 20)
    let runs = try #require(result.runs)
    #expect(abs(runs.max - 0.41978961209730437) < 1e-12)
    #expect(runs.min >= 0.3853)
    #expect(result.communityCount == 4)
    // The two sides after the split, by NetworkX 0.3582347140039448.
    let instructors: Set = [
      0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21,
    ]
    let split = graph.modularity(
      ofPartition: (0..<34).map { instructors.contains($0) ? 1 : 0 })
    #expect(abs((split ?? .nan) - 0.3582347140039448) < 1e-12)
  }

  @Test("a ring of triangles: contraction keeps inner weights")
  func triangles() {
    // 20 triangles in a ring; neighbors merge only if weights inside were
    // lost. W = 80, each triangle 3 inside of strength 8:
    // Q = 60/80 - 20 (8/160)² = 0.7; pairs of them: 70/80 - 10/100 = 0.775.
    let edges = (0..<20).flatMap { ring in
      let first = 3 * ring
      return [
        (first, first + 1), (first + 1, first + 2), (first, first + 2),
        (first + 2, (first + 3) % 60),
      ]
    }
    let graph = CompiledGraph(vertexCount: 60, edges: edges)
    let result = graph.modularity(method: .louvain)
    #expect((result.modularity ?? 0) >= 0.775 - 1e-12)
    for triangle in 0..<20 {
      let members = result.membership[(3 * triangle)..<(3 * triangle + 3)]
      #expect(Set(members).count == 1)
    }
  }
}
