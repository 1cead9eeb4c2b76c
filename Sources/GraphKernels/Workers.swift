#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// Threads that share out numbered pieces of work.
package enum Workers {
  /// How many threads the machine can run at a time; at least 1.
  package static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Returns `transform(0)`, `transform(1)`, … `transform(count - 1)`.
  ///
  /// Each thread takes the next number that nobody has taken, so the result
  /// does not depend on how many there are; the calling thread is one of
  /// them. Nil stands for one thread a processor.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int? = nil,
    _ transform: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let wanted = min(count, max(1, threads ?? processorCount))
    if wanted <= 1 { return (0..<max(0, count)).map(transform) }
    let board = Board<Result>(count: count)
    let work: @Sendable () -> Void = {
      while let number = board.take() {
        board.put(transform(number), at: number)
      }
    }
    let helpers = (1..<wanted).compactMap { _ in Thread(running: work) }
    work()
    for helper in helpers { helper.join() }
    return board.results()
  }

  /// What the threads share: the next number and what came of the others.
  private final class Board<Result: Sendable>: Sendable {
    private struct State {
      var next = 0
      var results: [Result?]
    }

    private let state: Mutex<State>

    init(count: Int) {
      state = Mutex(State(results: Array(repeating: nil, count: count)))
    }

    func take() -> Int? {
      state.withLock { state in
        guard state.next < state.results.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func put(_ result: Result, at number: Int) {
      state.withLock { $0.results[number] = result }
    }

    func results() -> [Result] {
      state.withLock { $0.results.compactMap(\.self) }
    }
  }

  /// A thread of the system.
  private struct Thread {
    private let handle: pthread_t

    /// Starts a thread; nil if the system has none left, and then the others
    /// do its share.
    init?(running work: @escaping @Sendable () -> Void) {
      // SAFETY: the reference counted here is given up once: by the thread,
      // or below if there is none.
      let job = unsafe Unmanaged.passRetained(Job(work))
      #if canImport(Darwin)
        var made: pthread_t?
        // SAFETY: the context is the retained job, which `run` takes over.
        let failure = unsafe pthread_create(
          &made, nil, { unsafe Job.run($0) }, job.toOpaque())
        guard failure == 0, let handle = unsafe made else {
          // SAFETY: no thread was made, so the reference is still ours.
          unsafe job.release()
          return nil
        }
        // SAFETY: copies the name of the thread.
        unsafe self.handle = handle
      #else
        var made = pthread_t()
        // SAFETY: the context is the retained job, which `run` takes over.
        let failure = unsafe pthread_create(
          &made, nil, { unsafe Job.run($0) }, job.toOpaque())
        guard failure == 0 else {
          // SAFETY: no thread was made, so the reference is still ours.
          unsafe job.release()
          return nil
        }
        handle = made
      #endif
    }

    func join() {
      #if canImport(Darwin)
        // SAFETY: the thread was made and is joined once.
        unsafe pthread_join(handle, nil)
      #else
        pthread_join(handle, nil)
      #endif
    }
  }

  private final class Job: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    /// Does the work of a retained job and gives the reference up.
    static func run(
      _ context: UnsafeMutableRawPointer?
    ) -> UnsafeMutableRawPointer? {
      if let context = unsafe context {
        // SAFETY: the context is a job that was retained for this call.
        unsafe Unmanaged<Job>.fromOpaque(context).takeRetainedValue().work()
      }
      return nil
    }
  }
}
