import GraphKernels
import Synchronization
import Testing

@Suite("Values made when asked for")
struct OnceTests {
  @Test("are made once, however many threads ask")
  func threads() {
    let count = Atomic(0)
    let made = Once {
      count.wrappingAdd(1, ordering: .relaxed).newValue
    }
    #expect(count.load(ordering: .relaxed) == 0)
    #expect(
      Workers.map(64, threads: 4) { _ in made.value }.allSatisfy { $0 == 1 })
    #expect(count.load(ordering: .relaxed) == 1)
  }
}
