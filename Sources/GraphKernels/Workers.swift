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
    _ = collect(taskCount: taskCount, threads: threads, work)
  }

  /// Returns what each worker made of its tasks.
  ///
  /// Which worker took which task differs from run to run, so only what does
  /// not depend on that, like a sum of integers, may be made of the results.
  package static func collect<Result: Sendable>(
    taskCount: Int, threads: Int?,
    _ work: @Sendable (_ nextTask: () -> Int?) -> Result
  ) -> [Result] {
    let next = Atomic(0)
    let takeTask: @Sendable () -> Int? = {
      let task = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return task < taskCount ? task : nil
    }
    let workerCount = max(1, min(threads ?? coreCount, taskCount))
    if workerCount == 1 { return [work(takeTask)] }
    return perform(workerCount) { _ in work(takeTask) }
  }

  /// Returns `transform(0)`, `transform(1)`, … `transform(count - 1)`,
  /// computed at the same time; the result does not depend on how many
  /// threads there are.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int?,
    _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    if min(threads ?? coreCount, count) <= 1 {
      return (0..<count).map(transform)
    }
    let parts = collect(taskCount: count, threads: threads) { nextTask in
      var part: [(task: Int, result: Result)] = []
      while let task = nextTask() { part.append((task, transform(task))) }
      return part
    }
    return parts.joined().sorted { $0.task < $1.task }.map(\.result)
  }

  /// Returns `work(0)`, … `work(count - 1)`, each called on a thread of its
  /// own as far as there are cores.
  private static func perform<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    // SAFETY: every iteration initializes the one element that has its
    // number, and all are done when concurrentPerform returns.
    unsafe [Result](unsafeUninitializedCapacity: count) { buffer, filled in
      nonisolated(unsafe) let slots = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        unsafe slots.initializeElement(at: index, to: work(index))
      }
      filled = count
    }
  }
}
