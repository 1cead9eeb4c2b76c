import Testing

@testable import NetworkReports

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("abc", 3), ("华为", 4), ("ＡＢ", 4), ("ｱｲ", 2), ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("e\u{301}", 1), ("é", 1),
      ("中文，逗号", 10), ("🏭", 2), ("👩🏽‍🔬", 2), ("🇨🇳", 2), ("❤\u{FE0F}", 2),
      ("❤", 1), ("a\u{200B}b", 2), ("\u{200D}", 0), ("–—…", 3), ("𠮷", 2),
      ("\u{3099}", 0), ("　", 2), ("…", 1), ("αβγ", 3), ("עברית", 5),
      ("\u{AD}", 0), ("1", 1), ("#", 1), ("㎏", 2), ("〈〉", 4), ("\u{1}", 0),
    ])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test("the ranges ascend and neither touch nor overlap")
  func ranges() {
    for (left, right) in zip(WideRanges.all, WideRanges.all.dropFirst()) {
      #expect(left.upperBound + 1 < right.lowerBound)
    }
    for range in WideRanges.all {
      for value in [range.lowerBound, range.upperBound] {
        #expect(Unicode.Scalar(value).map(WideRanges.contains) == true)
      }
      for value in [range.lowerBound - 1, range.upperBound + 1] {
        #expect(Unicode.Scalar(value).map(WideRanges.contains) != true)
      }
    }
  }
}
