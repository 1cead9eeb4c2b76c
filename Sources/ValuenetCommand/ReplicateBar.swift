import Synchronization

/// Watches the replicates of a bootstrap, which many threads report.
///
/// A person at a terminal sees a bar. Anybody who has not asked for quiet is
/// told once if more than a minute is to be expected, and what takes less.
final class ReplicateBar: Sendable {
  /// Longer work than this is announced, in seconds.
  private static let patience = 60.0
  /// Nothing is expected of less work than this, in seconds.
  private static let leastElapsed = 2.0

  private let console: Console
  private let isQuiet: Bool
  private struct State {
    var start = ContinuousClock.now
    var most = 0
    var hasSpoken = false
  }
  private let state = Mutex(State())

  init(console: Console, isQuiet: Bool) {
    self.console = console
    self.isQuiet = isQuiet
  }

  func note(done: Int, of total: Int) {
    let start = state.withLock { $0.start }
    note(done: done, of: total, after: (.now - start) / .seconds(1))
  }

  /// Takes in that so many are done after so many seconds; what comes late
  /// is passed over.
  func note(done: Int, of total: Int, after elapsed: Double) {
    state.withLock { state in
      guard done > state.most else { return }
      state.most = done
      let expected = elapsed / Double(done) * Double(total)
      if elapsed >= Self.leastElapsed, expected > Self.patience,
        !state.hasSpoken, !isQuiet
      {
        state.hasSpoken = true
        console.writeNote(
          "the bootstrap will take about \(SpokenTime.text(expected)) in all;"
            + " --replicates with a smaller number takes less, 0 leaves it out")
      }
      Progress.report(on: console, what: "replicates")(done, total)
    }
  }
}
