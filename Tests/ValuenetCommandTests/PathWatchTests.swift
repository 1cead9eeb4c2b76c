import Synchronization
import Testing

@testable import ValuenetCommand

@Suite("The watch over long work")
struct PathWatchTests {
  private final class Notes: Sendable {
    private let noted = Mutex<[String]>([])
    var all: [String] { noted.withLock { $0 } }
    func add(_ note: String) { noted.withLock { $0.append(note) } }
  }

  private func notes(
    isQuiet: Bool = false, _ calls: [(done: Int, total: Int, after: Double)]
  ) -> [String] {
    let notes = Notes()
    let watch = PathWatch(
      console: Console(
        writeResult: { (_) throws(ConsoleError) in },
        writeNote: { notes.add($0) }),
      isQuiet: isQuiet)
    for call in calls {
      watch.note(done: call.done, of: call.total, after: call.after)
    }
    return notes.all
  }

  @Test("says once that more than a minute is to be expected")
  func long() {
    let said = notes([(1, 100, 3), (2, 100, 6)])
    #expect(
      said == [
        "exact path lengths will take about 5 minutes in all; --paths"
          + " approximate takes seconds and states its error, --columns"
          + " leaves them out"
      ])
  }

  @Test("says nothing of work that ends soon, or too early to know")
  func short() {
    #expect(notes([(1, 100, 1.9), (50, 100, 10), (100, 100, 20)]) == [])
  }

  @Test("keeps quiet where asked to")
  func quiet() {
    #expect(notes(isQuiet: true, [(1, 1_000, 30)]) == [])
  }
}
