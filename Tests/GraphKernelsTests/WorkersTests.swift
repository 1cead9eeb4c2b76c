import GraphKernels
import Testing

@Suite("Workers")
struct WorkersTests {
  @Test("give what a plain map gives", arguments: 0...5)
  func oracle(threads: Int) {
    for count in [0, 1, 2, 7, 1000] {
      let expected = (0..<count).map { $0 * $0 }
      #expect(Workers.map(count, threads: threads) { $0 * $0 } == expected)
    }
    #expect(Workers.map(3) { "\($0)" } == ["0", "1", "2"])
  }

  @Test("a piece that takes long keeps nothing in its place")
  func uneven() {
    let sums = Workers.map(8, threads: 4) { number in
      (0..<(number == 0 ? 200_000 : 10)).reduce(0, &+)
    }
    #expect(sums[0] == 19_999_900_000)
    #expect(sums.dropFirst().allSatisfy { $0 == 45 })
  }

  @Test("there is at least one processor")
  func processors() {
    #expect(Workers.processorCount >= 1)
  }
}
