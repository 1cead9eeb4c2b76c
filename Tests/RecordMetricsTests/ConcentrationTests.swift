import NetworkResults
import RecordMetrics
import TestSupport
import Testing

@Suite("Concentration")
struct ConcentrationTests {
  @Test("worked by hand: parts of 1, 1, 2, 4")
  func worked() throws {
    let found = try #require(
      Concentration(of: [2, 1, 4, 1], ratios: [1, 2, 4]))
    #expect(found.parts == 4)
    #expect(found.total == 8)
    // CR4 of four parts is all there is, and says nothing.
    #expect(
      found.ratios == [.init(n: 1, share: 0.5), .init(n: 2, share: 0.75)])
    // 12.5² + 12.5² + 25² + 50²
    #expect(found.herfindahl == 3_437.5)
    // (−3·1 − 1·1 + 1·2 + 3·4)/(4·8)
    #expect(found.gini == 10.0 / 32)
    // 2·(1/8)·3 + (1/4)·2 + (1/2)·1
    #expect(found.entropy == 1.75)
    #expect(found.evenness == 0.875)
  }

  @Test("one part has all, equal parts have none more than another")
  func ends() throws {
    let one = try #require(Concentration(of: [7]))
    #expect(one.herfindahl == 10_000)
    #expect(one.gini == 0)
    #expect(one.entropy == 0)
    #expect(one.evenness == nil)
    #expect(one.ratios == [])
    let equal = try #require(Concentration(of: [3, 3, 3, 3]))
    #expect(equal.herfindahl == 2_500)
    #expect(equal.gini == 0)
    #expect(equal.evenness == 1)
  }

  @Test("parts of nothing count as parts; nothing at all has no measure")
  func zeros() throws {
    let found = try #require(Concentration(of: [0, 5]))
    #expect(found.parts == 2)
    #expect(found.gini == 0.5)
    #expect(Concentration(of: []) == nil)
    #expect(Concentration(of: [0, 0]) == nil)
  }

  @Test("neither order nor unit matters, only sums are scaled")
  func laws() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let values = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Double(Int.random(in: 0...99, using: &random))
      }
      guard let plain = Concentration(of: values) else { continue }
      let shuffled = Concentration(of: values.shuffled(using: &random))
      #expect(shuffled == plain)
      let halved = try #require(Concentration(of: values.map { $0 / 2 }))
      #expect(halved.total == plain.total / 2)
      #expect(halved.herfindahl == plain.herfindahl)
      #expect(halved.gini == plain.gini)
    }
  }

  /// The values and measures of tables printed in five reports.
  @Test("published tables")
  func published() throws {
    let values = try PublishedTable("concentration_values.csv")
    var sets: [String: [Double]] = [:]
    for row in values.rows {
      sets[row["set"] ?? "", default: []].append(
        try #require(Double(row["value"] ?? "")))
    }
    var checked = 0
    for row in try PublishedTable("concentration_checks.csv").rows {
      let name = row["set"] ?? ""
      guard let parts = sets[name], let value = Double(row["value"] ?? "")
      else { continue }
      let found = try #require(Concentration(of: parts))
      let measure = row["measure"] ?? ""
      let number: Double? =
        switch measure {
        case "sum": found.total
        case "HHI": found.herfindahl
        case "Gini": found.gini
        default: found.ratio(Int(measure.dropFirst(2)) ?? 0).map { $0 * 100 }
        }
      let shown = try #require(number, "\(name) \(measure)")
      // The file prints four decimals, of Gini six.
      #expect(abs(shown - value) <= 0.000_051, "\(name) \(measure): \(shown)")
      checked += 1
    }
    #expect(checked >= 70)
  }
}
