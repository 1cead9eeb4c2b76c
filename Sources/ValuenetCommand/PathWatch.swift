import Synchronization

/// Watches how long exact path lengths take, and says so in time.
///
/// A person at a terminal sees a bar. Anybody who has not asked for quiet is
/// told once if more than a minute is to be expected, and what takes less.
final class PathWatch: Sendable {
  /// Longer work than this is announced, in seconds.
  private static let patience = 60.0
  /// Nothing is expected of less work than this, in seconds.
  private static let leastElapsed = 2.0

  private let console: Console
  private let isQuiet: Bool
  private struct State {
    var start = ContinuousClock.now
    var hasSpoken = false
  }
  private let state = Mutex(State())

  init(console: Console, isQuiet: Bool) {
    self.console = console
    self.isQuiet = isQuiet
  }

  func note(done: Int, of total: Int) {
    // Each snapshot begins with nothing done.
    let start = state.withLock { state in
      if done == 0 { state.start = .now }
      return state.start
    }
    note(done: done, of: total, after: (.now - start) / .seconds(1))
  }

  /// Takes in that so much is done after so many seconds.
  func note(done: Int, of total: Int, after elapsed: Double) {
    guard elapsed >= Self.leastElapsed, done > 0 else { return }
    let expected = elapsed / Double(done) * Double(total)
    state.withLock { state in
      if expected > Self.patience, !state.hasSpoken, !isQuiet {
        state.hasSpoken = true
        console.writeNote(
          "exact path lengths will take about \(SpokenTime.text(expected)) in all;"
            + " --paths approximate takes seconds and states its error,"
            + " --columns leaves them out")
      }
      Progress.report(on: console, what: "% of the path lengths")(
        done * 100 / total, 100)
    }
  }
}
