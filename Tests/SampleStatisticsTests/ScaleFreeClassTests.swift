import NetworkResults
import SampleStatistics
import Testing

/// The classes of Broido & Clauset 2019, one condition at a time.
@Suite("The scale-free class")
struct ScaleFreeClassTests {
  typealias Class = PowerLawVerdict.ScaleFreeClass

  static func evidence(
    p: Double = 0.5, tail: Int = 100, alpha: Double = 2.5,
    noneFavored: Bool = true
  ) -> ScaleFreeEvidence {
    ScaleFreeEvidence(
      pValue: p, tailSize: tail, alpha: alpha,
      noAlternativeIsFavored: noneFavored)
  }

  @Test(
    "one degree sequence: each bound, from both sides",
    arguments: [
      (evidence(), Class.strongest),
      (evidence(alpha: 2), .weak), (evidence(alpha: 2.0.nextUp), .strongest),
      (evidence(alpha: 3), .weak), (evidence(alpha: 3.0.nextDown), .strongest),
      (evidence(tail: 50), .strongest), (evidence(tail: 49), .weakest),
      (evidence(p: 0.1), .superWeak), (evidence(p: 0.1.nextUp), .strongest),
      (evidence(noneFavored: false), .weak),
      (evidence(tail: 49, noneFavored: false), .weakest),
      (evidence(p: 0.09, noneFavored: false), .notScaleFree),
    ])
  func one(evidence: ScaleFreeEvidence, expected: Class) {
    #expect(Class.judged([evidence]) == expected)
  }

  // Of 20 sequences, so many strong ones and so many that only meet weaker
  // conditions; the shares 50 %, 90 % and 95 % are 10, 18 and 19.
  @Test(
    "twenty degree sequences: the shares",
    arguments: [
      (20, 0, 0, Class.strongest), (19, 0, 1, .strongest),
      (18, 1, 1, .strongest), (18, 0, 2, .strong), (17, 3, 0, .strong),
      (10, 0, 10, .strong), (9, 0, 11, .notScaleFree), (9, 11, 0, .superWeak),
      (9, 1, 10, .superWeak),
    ])
  func shares(strong: Int, superWeak: Int, none: Int, expected: Class) {
    let sequences =
      Array(repeating: Self.evidence(), count: strong)
      + Array(repeating: Self.evidence(p: 0), count: superWeak)
      + Array(
        repeating: Self.evidence(p: 0, noneFavored: false), count: none)
    #expect(Class.judged(sequences) == expected)
    #expect(Class.judged(sequences.reversed()) == expected)
  }

  @Test("half of the sequences of a directed network")
  func directed() {
    let weak = Self.evidence(alpha: 4)
    #expect(Class.judged([weak, weak, Self.evidence(p: 0)]) == .weak)
    let weakest = Self.evidence(tail: 10)
    #expect(Class.judged([weakest, weak, Self.evidence(p: 0)]) == .weakest)
  }

  @Test("without a sequence nothing is said")
  func empty() { #expect(Class.judged([]) == .untested) }
}
