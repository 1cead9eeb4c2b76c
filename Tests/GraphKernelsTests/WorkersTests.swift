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

  @Test("a map gives what a plain map gives", arguments: [1, 2, 5, nil])
  func map(threads: Int?) {
    for count in [0, 1, 2, 7, 1000] {
      // The first takes longest, and keeps its place.
      let sums = Workers.map(count, threads: threads) { number in
        (0..<(number == 0 ? 20_000 : number)).reduce(0, +)
      }
      let expected = (0..<count).map { number in
        number == 0 ? 199_990_000 : number * (number - 1) / 2
      }
      #expect(sums == expected)
    }
  }

  @Test("there is a core") func cores() { #expect(Workers.coreCount >= 1) }
}
