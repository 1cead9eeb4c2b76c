import NetworkResults
import SampleStatistics
import Testing

@Suite("Samples")
struct SampleTests {
  @Test("values become a histogram, in any order")
  func values() throws {
    let sample = try Sample([3, 1, 2, 1, 3, 3])
    #expect(sample.kind == .discrete)
    #expect(sample.values == [1, 2, 3])
    #expect(sample.counts == [2, 1, 3])
    #expect(sample.size == 6)
    #expect(sample.dropped == DroppedValues())
    #expect(sample.maximum == 3)
    #expect(
      try Sample(histogram: [(3, 1), (1, 2), (2, 1), (3, 2), (9, 0)]) == sample
    )
    #expect(try Sample(wholeNumbers: [1, 1, 2, 3, 3, 3]) == sample)
  }

  @Test("what no power law can hold is dropped and counted")
  func dropped() throws {
    let sample = try Sample([0, -0.0, 2, -1, .nan, .infinity, 4, -.infinity])
    #expect(sample.values == [2, 4])
    #expect(
      sample.dropped == DroppedValues(zeros: 2, negatives: 1, notFinite: 3))
    #expect(
      sample.summary()
        == SampleSummary(
          kind: .discrete, size: 2, distinctValues: 2,
          dropped: sample.dropped, minimum: 2, maximum: 4, mean: 3))
    let weighted = try Sample(
      histogram: [(0, 5), (-3, 2), (.nan, 4), (2, 1), (4, 1)])
    #expect(
      weighted.dropped == DroppedValues(zeros: 5, negatives: 2, notFinite: 4))
  }

  @Test("whole numbers are discrete unless they are said not to be")
  func kinds() throws {
    #expect(try Sample([1, 2.5]).kind == .continuous)
    #expect(try Sample([1, 0x1p54]).kind == .continuous)
    #expect(try Sample([1, 2], kind: .continuous).kind == .continuous)
    #expect(try Sample([-1.5, 1, 2]).kind == .discrete)
  }

  @Test(
    "every sentence of refusal",
    arguments: [
      ([], nil, "there are no values; give at least two that differ"),
      (
        [0, -1, .nan], nil,
        "none of the 3 values is positive and finite; "
          + "a power law holds for positive values only"
      ),
      ([0, 7], nil, "7 is the only value; give at least two that differ"),
      ([4, 4, 4], nil, "all 3 values are 4; give at least two that differ"),
      (
        [1, 2.5], .discrete,
        "2.5 is no whole number; fit the values as continuous"
      ),
      (
        [1, 0x1p54], .discrete,
        "18014398509481984 is above 9007199254740992, where whole "
          + "numbers are no longer exact; fit the values as continuous"
      ),
    ] as [([Double], SampleKind?, String)])
  func refused(values: [Double], kind: SampleKind?, sentence: String) {
    let error = #expect(throws: SampleError.self) {
      try Sample(values, kind: kind)
    }
    #expect(error?.description == sentence)
  }

  @Test("counts that are none are refused")
  func counts() {
    #expect(throws: SampleError.negativeCount(-1, of: 2)) {
      try Sample(histogram: [(1, 1), (2, -1)])
    }
    #expect(throws: SampleError.tooMany(limit: 1 << 53)) {
      try Sample(histogram: [(1, 1 << 53), (2, 1)])
    }
    #expect(throws: SampleError.empty) {
      try Sample(histogram: [(1, 0)])
    }
  }
}
