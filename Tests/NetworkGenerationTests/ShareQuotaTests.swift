import Testing

@testable import NetworkGeneration

@Suite("Share quotas")
struct ShareQuotaTests {
  private func quota(_ rows: [(String, [Int: Double], Double)]) -> ShareQuota {
    ShareQuota(
      categories: rows.map { .init(name: $0.0, known: $0.1, weight: $0.2) })
  }

  @Test("known shares are rounded, the rest goes by largest remainder")
  func counts() {
    let quota = quota([("a", [0: 40], 0), ("b", [:], 2), ("c", [:], 1)])
    // 4 of 10 are a; of the 6 that are left, 4 are b and 2 are c.
    #expect(quota.counts(of: 10, in: 0) == [4, 4, 2])
    // 4.4 of 11 round to 4; of 7, 14/3 and 7/3 leave one for b.
    #expect(quota.counts(of: 11, in: 0) == [4, 5, 2])
  }

  @Test("between two known periods a share moves in proportion")
  func between() {
    let quota = quota([("a", [0: 10, 4: 50], 0), ("b", [:], 1)])
    #expect(quota.counts(of: 100, in: 1) == [20, 80])
    #expect(quota.counts(of: 100, in: 4) == [50, 50])
    #expect(quota.counts(of: 100, in: 7) == [50, 50])
  }

  @Test("additions never take back what is there")
  func additions() {
    let quota = quota([("a", [0: 50, 1: 10], 0), ("b", [:], 1)])
    // 1 in 10 of 12 would be 1, but 5 are there: all 2 go to b.
    #expect(quota.additions(to: [5, 5], by: 2, in: 1) == [0, 2])
  }

  @Test("largest remainders fill up, the earlier of equal ones first")
  func remainders() {
    #expect(ShareQuota.largestRemainder([1, 1, 1], of: 4) == [2, 1, 1])
    #expect(ShareQuota.largestRemainder([3, 1], of: 3) == [2, 1])
    #expect(ShareQuota.largestRemainder([], of: 0) == [])
  }

  @Test("the shares of the report leave nothing negative in any year")
  func report() {
    let all = [
      PrintedShares.technologies, PrintedShares.applications,
      PrintedShares.divisions, PrintedShares.secondary, PrintedShares.tertiary,
      PrintedShares.manufacturing, PrintedShares.cities, PrintedShares.layers,
    ]
    for quota in all {
      for period in 0..<8 {
        let counts = quota.counts(of: 100_000, in: period)
        #expect(counts.reduce(0, +) == 100_000)
        #expect(counts.allSatisfy { $0 > 0 })
      }
    }
  }
}

@Suite("Exact powers")
struct ExactPowersTests {
  @Test(
    "powers are right to the last digits",
    arguments: [(2.0, 10.0, 1024.0), (9, 0.5, 3), (10, -2, 0.01), (0, 3, 0)])
  func powers(base: Double, exponent: Double, value: Double) {
    #expect(
      abs(ExactPowers.power(base, exponent) - value) <= 4e-15 * max(value, 1))
  }
}
