import Synchronization

/// A bar for the replicates of a bootstrap, which many threads report.
final class ReplicateBar: Sendable {
  private let console: Console
  private let most = Mutex(0)

  init(console: Console) { self.console = console }

  /// Takes in that so many are done; what comes late is passed over.
  func note(done: Int, of total: Int) {
    most.withLock { most in
      guard done > most else { return }
      most = done
      Progress.report(on: console, what: "replicates")(done, total)
    }
  }
}
