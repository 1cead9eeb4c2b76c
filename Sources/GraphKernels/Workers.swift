import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that share numbered tasks, each task done once.
package enum Workers {
  /// The number of processor cores that are running.
  package static var coreCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Calls `work` once for each of so many workers, at the same time, and
  /// returns when all are done.
  ///
  /// A worker takes tasks by calling the function it is given until that
  /// returns nil. There are no more workers than tasks, and at least one.
  ///
  /// - Parameter threads: How many workers at most; nil for one a core.
  package static func share(
    taskCount: Int, threads: Int?,
    _ work: @Sendable (_ nextTask: () -> Int?) -> Void
  ) {
    let next = Atomic(0)
    let takeTask: @Sendable () -> Int? = {
      let task = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return task < taskCount ? task : nil
    }
    let workerCount = max(1, min(threads ?? coreCount, taskCount))
    if workerCount == 1 { return work(takeTask) }
    DispatchQueue.concurrentPerform(iterations: workerCount) { _ in
      work(takeTask)
    }
  }

  /// Returns `transform(0)`, `transform(1)`, … `transform(count - 1)`,
  /// computed at the same time; the result does not depend on how many
  /// threads there are.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int?,
    _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    share(taskCount: count, threads: threads) { nextTask in
      while let task = nextTask() {
        let result = transform(task)
        results.withLock { $0[task] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
