import NetworkResults
import RecordMetrics
import TestSupport
import Testing

@Suite("Agreement of ranked lists")
struct RankAgreementTests {
  func list(_ text: String) -> [(id: String, rank: Int)] {
    text.split(separator: " ").enumerated().map { (String($1), $0 + 1) }
  }

  @Test("worked by hand: a b c d against b a d e")
  func worked() throws {
    let found = RankAgreement(list("a b c d"), list("b a d e"))
    #expect(found.common == 3)
    #expect(found.jaccard == 3.0 / 5)
    // a b d against b a d: ranks 1 2 3 and 2 1 3, one of three pairs swapped.
    #expect(found.spearman == 0.5)
    #expect(try #require(found.kendall).isClose(to: 1.0 / 3, within: 1e-15))
    #expect(found.entries == ["e"])
    #expect(found.exits == ["c"])
  }

  @Test("ties: 1 2 2 4 against 1 2 3 4")
  func ties() throws {
    let found = RankAgreement(
      [("a", 1), ("b", 2), ("c", 2), ("d", 4)], list("a b c d"))
    // Five concordant pairs of six, one tied on one side: 5/√(5·6).
    #expect(
      try #require(found.kendall)
        .isClose(to: 5 / 30.0.squareRoot(), within: 1e-15))
    // Mean ranks 1 2.5 2.5 4: 4.5/√(4.5·5).
    #expect(
      try #require(found.spearman)
        .isClose(to: 4.5 / 22.5.squareRoot(), within: 1e-15))
  }

  @Test("alike, reversed, apart, empty")
  func ends() throws {
    let alike = RankAgreement(list("a b c"), list("a b c"))
    #expect(alike.spearman == 1)
    #expect(alike.kendall == 1)
    #expect(try #require(alike.overlap).isClose(to: 1, within: 1e-15))
    let reversed = RankAgreement(list("a b c"), list("c b a"))
    #expect(reversed.spearman == -1)
    #expect(reversed.kendall == -1)
    let apart = RankAgreement(list("a b"), list("c d"))
    #expect(apart.common == 0)
    #expect(apart.jaccard == 0)
    #expect(apart.spearman == nil)
    #expect(apart.overlap == 0)
    let empty = RankAgreement([], [])
    #expect(empty.jaccard == nil)
    #expect(empty.overlap == nil)
    let tied = RankAgreement([("a", 1), ("b", 1)], list("a b"))
    #expect(tied.kendall == nil)
    #expect(tied.spearman == nil)
  }

  @Test("the overlap of a b against b a, and of a list with its own head")
  func overlap() throws {
    // Agreement 0 at depth 1, 1 at depth 2:
    // 0.1/0.9 · (0 · 0.9 + 1 · 0.81) + 1 · 0.81 = 0.9
    let swapped = RankAgreement(list("a b"), list("b a"))
    #expect(try #require(swapped.overlap).isClose(to: 0.9, within: 1e-15))
    // What the shorter list says goes on as it was: full agreement.
    let head = RankAgreement(list("a b"), list("a b c d"))
    let overlap = try #require(head.overlap)
    #expect(overlap.isClose(to: 1, within: 1e-15))
    #expect(overlap == RankAgreement(list("a b c d"), list("a b")).overlap)
    let first = RankAgreement(list("a b"), list("a c"), persistence: 0)
    #expect(first.overlap == 1)
  }

  @Test("the plain definitions on random lists with ties", arguments: 0..<100)
  func oracle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func randomList() -> [(id: String, rank: Int)] {
      (0..<12).filter { _ in Bool.random(using: &random) }.map {
        ("\($0)", Int.random(in: 1...6, using: &random))
      }.sorted { $0.rank < $1.rank }
    }
    let first = randomList()
    let second = randomList()
    let found = RankAgreement(first, second)
    let pairs = first.compactMap { entry in
      second.first { $0.id == entry.id }.map { (entry.rank, $0.rank) }
    }
    var agreeing = 0
    var firstFree = 0
    var secondFree = 0
    for (place, a) in pairs.enumerated() {
      for b in pairs.dropFirst(place + 1) {
        agreeing += (a.0 - b.0).signum() * (a.1 - b.1).signum()
        firstFree += a.0 == b.0 ? 0 : 1
        secondFree += a.1 == b.1 ? 0 : 1
      }
    }
    let expected: Double? =
      firstFree * secondFree == 0
      ? nil : Double(agreeing) / Double(firstFree * secondFree).squareRoot()
    #expect(found.kendall.isClose(to: expected, within: 1e-12))
    #expect(found.spearman.isClose(to: pearsonOfRanks(pairs), within: 1e-12))
  }

  private func pearsonOfRanks(_ pairs: [(Int, Int)]) -> Double? {
    func ranks(_ values: [Int]) -> [Double] {
      values.map { value in
        let below = values.count { $0 < value }
        let equal = values.count { $0 == value }
        return Double(below) + Double(equal + 1) / 2
      }
    }
    let first = ranks(pairs.map(\.0))
    let second = ranks(pairs.map(\.1))
    let mean = Double(pairs.count + 1) / 2
    let products = zip(first, second).map { ($0 - mean) * ($1 - mean) }
    let left = first.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let right = second.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return left * right == 0
      ? nil : products.reduce(0, +) / (left * right).squareRoot()
  }

  @Test("ten cities a year, five years: the published coefficients")
  func published() throws {
    var years: [String: [(id: String, rank: Int)]] = [:]
    for row in try PublishedTable("city_rank_panel.csv").rows {
      years[row["year"] ?? "", default: []].append(
        (row["city"] ?? "", try #require(Int(row["rank"] ?? ""))))
    }
    var checked = 0
    for row in try PublishedTable("city_rank_correlation.csv").rows {
      let first = try #require(years[row["year_from"] ?? ""])
      let second = try #require(years[row["year_to"] ?? ""])
      let found = RankAgreement(first, second)
      #expect(String(found.common) == row["common"])
      for (value, key) in [
        (found.jaccard, "jaccard"), (found.spearman, "spearman"),
        (found.kendall, "kendall"),
      ] {
        let expected = try #require(Double(row[key] ?? ""))
        #expect(abs(try #require(value) - expected) <= 0.000_051)
      }
      func names(_ key: String) -> Set<String> {
        Set((row[key] ?? "").split(separator: "|").map(String.init))
      }
      #expect(Set(found.entries) == names("entries"))
      #expect(Set(found.exits) == names("exits"))
      checked += 1
    }
    #expect(checked == 4)
  }
}

extension Double {
  fileprivate func isClose(to other: Double, within tolerance: Double) -> Bool {
    abs(self - other) <= tolerance * max(1, abs(other))
  }
}

extension Double? {
  fileprivate func isClose(
    to other: Double?, within tolerance: Double
  ) -> Bool {
    guard let self, let other else { return self == other }
    return self.isClose(to: other, within: tolerance)
  }
}
