import Foundation
import NetworkResults
import SampleStatistics
import Testing

@Suite("Likelihood ratios")
struct LikelihoodRatioTests {
  // d = 1 and 3, once each: R = 4, mean 2, s² = 1, z = 4/sqrt 2 = 2.828,
  // p = erfc(2) = 0.004678.
  @Test("two values by hand")
  func twoValues() {
    let ratio = LikelihoodRatio([1, 3], [0, 0], counts: [1, 1], size: 2)
    #expect(ratio.total == 4)
    #expect(ratio.deviation == 1)
    #expect(ratio.normalized.agrees(with: 8.0.squareRoot()))
    #expect(ratio.vuongPValue.agrees(with: 0.004677734981047266))
  }

  // 2 |R| = 4 under chi-squared of one degree: P(|Z| > 2) = 0.0455.
  @Test("nested: R = -2 has p = 0.0455")
  func nested() {
    let ratio = LikelihoodRatio([-2, 0], [0, 0], counts: [1, 1], size: 2)
    #expect(ratio.nestedPValue.agrees(with: 0.045500263896358417))
  }

  @Test("counts stand for repeated values, and signs turn with the order")
  func counts() {
    let counted = LikelihoodRatio([1, 3], [0.5, 0], counts: [3, 2], size: 5)
    let repeated = LikelihoodRatio(
      [1, 1, 1, 3, 3], [0.5, 0.5, 0.5, 0, 0], counts: [1, 1, 1, 1, 1], size: 5)
    #expect(counted.normalized.agrees(with: repeated.normalized))
    let turned = LikelihoodRatio([0.5, 0], [1, 3], counts: [3, 2], size: 5)
    #expect(turned.total == -counted.total)
    #expect(turned.vuongPValue == counted.vuongPValue)
  }

  @Test("the same distribution twice is a tie")
  func tie() {
    #expect(LikelihoodRatio([1, 2], [1, 2], counts: [1, 4], size: 5).isTie)
    #expect(!LikelihoodRatio([1, 2], [1, 3], counts: [1, 4], size: 5).isTie)
  }
}
