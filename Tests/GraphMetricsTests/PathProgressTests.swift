import GraphCore
import GraphMetrics
import NetworkResults
import Synchronization
import Testing

@Suite("Progress of path lengths")
struct PathProgressTests {
  private final class Calls: Sendable {
    private let noted = Mutex<[[Int]]>([])
    var all: [[Int]] { noted.withLock { $0 } }
    func note(_ done: Int, _ total: Int) {
      noted.withLock { $0.append([done, total]) }
    }
  }

  // A ring with chords: its core does not vanish, and takes several steps.
  private let graph = CompiledGraph(
    vertexCount: 1_500,
    edges: (0..<1_500).flatMap { vertex in
      [(vertex, (vertex + 1) % 1_500), (vertex, (vertex * 7 + 3) % 1_500)]
    })

  @Test("begins with nothing, ends with all, and is told by the structure")
  func told() {
    let calls = Calls()
    _ = graph.structure(pathProgress: { calls.note($0, $1) })
    #expect(calls.all.first?.first == 0)
    #expect(calls.all.contains { $0[0] == $0[1] && $0[1] > 0 })
    #expect(calls.all.allSatisfy { $0[0] <= $0[1] })
    // More often than once a batch.
    #expect(calls.all.count > 10)
  }

  @Test("is not asked for where paths are not wanted")
  func unwanted() {
    let calls = Calls()
    _ = graph.structure(
      measures: [.nodes], pathProgress: { calls.note($0, $1) })
    #expect(calls.all.isEmpty)
  }
}
