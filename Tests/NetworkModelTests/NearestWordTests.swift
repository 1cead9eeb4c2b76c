import NetworkModel
import Testing

@Suite("The nearest word")
struct NearestWordTests {
  static let fields = ["kind", "role", "country", "city", "year", "end_year"]

  static let slips: [(word: String, nearest: String?)] = [
    ("kind", "kind"),
    ("KIND", "kind"),
    ("knd", "kind"),
    ("kindd", "kind"),
    ("kinf", "kind"),
    ("ikdn", nil),
    ("yaer", "year"),
    ("contry", "country"),
    ("coutnry", "country"),
    ("ctiy", "city"),
    ("endyear", "end_year"),
    ("end-yaer", "end_year"),
    ("employees", nil),
    ("", nil),
    ("x", nil),
  ]

  @Test("a slip is recognized, a stranger is not", arguments: slips)
  func slip(word: String, nearest: String?) {
    #expect(
      NetworkModel.nearest(to: word, among: Self.fields) == nearest)
  }

  @Test("the nearest wins, and of equals the first")
  func ties() {
    #expect(nearest(to: "abcdefg", among: ["abcdxyg", "abcdefx"]) == "abcdefx")
    #expect(nearest(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(nearest(to: "--yaers", among: ["--year", "--years"]) == "--years")
    #expect(nearest(to: "城市名", among: ["城市", "省市名"]) == "城市")
  }

  @Test("nothing is near among none, nor to pasted text")
  func none() {
    #expect(nearest(to: "kind", among: []) == nil)
    let long = String(repeating: "a", count: 65)
    #expect(nearest(to: long, among: [long]) == nil)
  }
}
