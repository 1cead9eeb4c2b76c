import GraphKernels
import Testing

@Suite("The seeded generator")
struct SplitMix64Tests {
  @Test("gives the published sequence of seeds 0 and 1234567")
  func published() {
    var zero = SplitMix64(seed: 0)
    #expect(
      [zero.next(), zero.next(), zero.next()] == [
        0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F,
      ])
    var other = SplitMix64(seed: 1_234_567)
    #expect(
      [other.next(), other.next(), other.next()] == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
      ])
  }

  @Test("draws below a bound, each number alike", arguments: [1, 2, 3, 7, 10])
  func bounded(bound: Int) {
    var random = SplitMix64(seed: 5)
    var counts = [Int](repeating: 0, count: bound)
    let draws = 20_000
    for _ in 0..<draws { counts[random.next(below: bound)] += 1 }
    // Five standard deviations of a count.
    let share = Double(draws) / Double(bound)
    for count in counts {
      #expect(abs(Double(count) - share) <= 5 * share.squareRoot())
    }
  }

  // 2⁶⁴ numbers fall on 3·2⁶² results, four on every three. If none were
  // drawn again, one in three results would come up twice as often.
  @Test("no number is favored by a bound near the range")
  func rejection() {
    let bound: UInt64 = 3 << 62
    var random = SplitMix64(seed: 8)
    var third = 0
    for _ in 0..<30_000 {
      third += random.next(below: bound) % 3 == 0 ? 1 : 0
    }
    #expect(abs(third - 10_000) < 5 * 82)
  }

  @Test("streams of one seed differ, and from those of the next seed")
  func streams() {
    let firsts = (0..<20).flatMap { seed in
      (0..<20).map { stream in
        var random = SplitMix64(seed: UInt64(seed), stream: UInt64(stream))
        return random.next()
      }
    }
    #expect(Set(firsts).count == 400)
  }
}
