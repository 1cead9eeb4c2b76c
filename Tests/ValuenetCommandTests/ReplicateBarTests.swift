import Synchronization
import Testing

@testable import ValuenetCommand

@Suite("The watch over replicates")
struct ReplicateBarTests {
  private final class Notes: Sendable {
    private let noted = Mutex<[String]>([])
    var all: [String] { noted.withLock { $0 } }
    func add(_ note: String) { noted.withLock { $0.append(note) } }
  }

  private func written(
    isQuiet: Bool = false, _ calls: [(done: Int, after: Double)]
  ) -> (notes: [String], progress: [String]) {
    let notes = Notes()
    let progress = Notes()
    let bar = ReplicateBar(
      console: Console(
        writeProgress: { progress.add($0) },
        writeResult: { (_) throws(ConsoleError) in },
        writeNote: { notes.add($0) }), isQuiet: isQuiet)
    for call in calls {
      bar.note(done: call.done, of: 1_000, after: call.after)
    }
    return (notes.all, progress.all)
  }

  @Test("says once that more than a minute is to be expected")
  func long() {
    #expect(
      written([(8, 5), (16, 10)]).notes == [
        "the bootstrap will take about 10 minutes in all; --replicates with a"
          + " smaller number takes less, 0 leaves it out"
      ])
    #expect(written(isQuiet: true, [(8, 5)]).notes == [])
  }

  @Test("says nothing of work that ends soon, or too early to know")
  func short() {
    #expect(written([(500, 3)]).notes == [])
    #expect(written([(1, 1.5)]).notes == [])
  }

  @Test("the bar never runs backwards, and is gone at the end")
  func bar() {
    let progress = written([(16, 0), (8, 0), (1_000, 1), (992, 1)]).progress
    #expect(progress.count == 3)
    #expect(progress[0].hasSuffix("16/1000 replicates"))
    #expect(progress[2] == "\r\u{1B}[K")
  }
}
