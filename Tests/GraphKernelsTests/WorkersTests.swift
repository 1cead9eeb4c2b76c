import GraphKernels
import Synchronization
import Testing

@Suite("Workers")
struct WorkersTests {
  @Test(
    "each task is done once", arguments: [0, 1, 2, 100], [1, 2, 3, 64, nil])
  func tasks(count: Int, threads: Int?) {
    let done = Mutex([Int](repeating: 0, count: count))
    let workers = Mutex(0)
    Workers.share(taskCount: count, threads: threads) { nextTask in
      workers.withLock { $0 += 1 }
      while let task = nextTask() { done.withLock { $0[task] += 1 } }
    }
    #expect(done.withLock { $0 } == [Int](repeating: 1, count: count))
    let most = max(1, min(count, threads ?? Workers.coreCount))
    #expect(workers.withLock { $0 } == most)
  }

  @Test("there is a core") func cores() { #expect(Workers.coreCount >= 1) }
}
