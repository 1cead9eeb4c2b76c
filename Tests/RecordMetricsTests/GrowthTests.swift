import RecordMetrics
import TestSupport
import Testing

@Suite("Growth")
struct GrowthTests {
  @Test("worked by hand")
  func worked() {
    #expect(Growth.rate(from: 4, to: 5) == 0.25)
    #expect(Growth.rate(from: 4, to: 0) == -1)
    #expect(Growth.compoundRate(from: 1, to: 8, years: 3) == 1)
    #expect(Growth.compoundRate(from: 5, to: 5, years: 9) == 0)
  }

  @Test("of nothing, of a debt, in no time there is none")
  func none() {
    #expect(Growth.rate(from: 0, to: 5) == nil)
    #expect(Growth.rate(from: -1, to: 5) == nil)
    #expect(Growth.rate(from: 1, to: -5) == nil)
    #expect(Growth.rate(from: .infinity, to: 5) == nil)
    #expect(Growth.compoundRate(from: 1, to: 2, years: 0) == nil)
  }

  @Test("the rates that five reports state, recomputed")
  func published() throws {
    var checked = 0
    for row in try PublishedTable("growth_checks.csv").rows {
      let first = try #require(Double(row["value_from"] ?? ""))
      let last = try #require(Double(row["value_to"] ?? ""))
      let begin = try #require(Int(row["year_from"] ?? ""))
      let end = try #require(Int(row["year_to"] ?? ""))
      let expected = try #require(Double(row["recomputed"] ?? ""))
      let found: Double? =
        switch row["measure"] {
        case "cagr_percent":
          Growth.compoundRate(from: first, to: last, years: end - begin)
            .map { $0 * 100 }
        case "growth_percent":
          Growth.rate(from: first, to: last).map { $0 * 100 }
        default: Growth.rate(from: first, to: last)
        }
      let rate = try #require(found)
      #expect(abs(rate - expected) <= 0.000_051, "\(row)")
      checked += 1
    }
    #expect(checked == 22)
  }
}
