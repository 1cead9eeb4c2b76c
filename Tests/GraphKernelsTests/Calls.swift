import Synchronization

/// What a progress function was told, from whichever thread.
final class Calls: Sendable {
  private let noted = Mutex<[(done: Int, total: Int)]>([])

  var all: [(done: Int, total: Int)] { noted.withLock { $0 } }

  func note(_ done: Int, of total: Int) {
    noted.withLock { $0.append((done, total)) }
  }
}
