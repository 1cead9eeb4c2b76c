import Foundation
import GraphMetrics
import NetworkModel
import NetworkResults
import TestSupport
import Testing

@Suite("Growth")
struct GrowthTests {
  @Test("Table 3 of the report: edges grow as nodes to the power 1.88")
  func publishedTable() throws {
    let text = try String(
      contentsOfFile: packagePath(
        "Fixtures/china-ai/published/table3_structure.csv"), encoding: .utf8)
    let points = PlainTable.rows(text).compactMap { row in
      row["year"].flatMap { Int($0) }.map { year in
        Densification.Point(
          year: year, nodes: Int(row["nodes"] ?? "") ?? 0,
          edges: Int(row["edges"] ?? "") ?? 0)
      }
    }
    #expect(points.count == 8)
    let relation = try #require(Densification(of: points).relation)
    #expect(abs(relation.exponent - 1.88) < 0.005)
    #expect(relation.rSquared > 0.99)
    #expect(relation.pointCount == 8)
  }

  @Test("one size has no exponent, nor have snapshots without edges")
  func noRelation() {
    func relation(_ sizes: [(Int, Int)]) -> PowerRelation? {
      Densification(
        of: sizes.enumerated().map {
          .init(year: 2000 + $0, nodes: $1.0, edges: $1.1)
        }
      ).relation
    }
    #expect(relation([(5, 4), (5, 6)]) == nil)
    #expect(relation([(5, 4), (9, 0)]) == nil)
    #expect(relation([]) == nil)
    #expect(abs((relation([(2, 1), (4, 4)])?.exponent ?? 0) - 2) < 1e-14)
  }

  // Without the repeats the line goes through three points of the four years
  // and nothing weighs double.
  @Test("snapshots of the same size count once")
  func repeats() throws {
    func densification(_ sizes: [(Int, Int)]) -> Densification {
      Densification(
        of: sizes.enumerated().map {
          .init(year: 2000 + $0, nodes: $1.0, edges: $1.1)
        })
    }
    let once = densification([(10, 12), (20, 40), (40, 90)])
    let repeated = densification([
      (10, 12), (20, 40), (20, 40), (20, 40), (40, 90), (40, 90),
    ])
    #expect(repeated.relation == once.relation)
    #expect(repeated.relation?.pointCount == 3)
    #expect(repeated.points.count == 6)
    let growth = NetworkGrowth(
      densification: repeated, attachment: [], undatedShare: 0.6)
    #expect(
      growth.warnings == [
        "the densification rests on 3 snapshots of different size; with fewer"
          + " than 4 an exponent says little",
        "most relations have no year and are in every snapshot, so that the"
          + " exponents say little about growth",
      ])
    let four = densification([(10, 12), (20, 40), (40, 90), (50, 99)])
    #expect(
      NetworkGrowth(densification: four, attachment: [], undatedShare: 0.5)
        .warnings == [])
  }

  // Before: a─b, a─c, d alone. After: e joins a, f joins a and b, c─d.
  // Degrees before: a 2, b 1, c 1, d 0.
  // Gains: a 2, b 1, c 1, d 1; with newcomers a 2, b 1, c 0, d 0.
  private func networks() throws -> (Network, Network) {
    let names = ["a", "b", "c", "d"]
    let before = try Network(
      entities: names.map { Entity(id: $0) },
      relations: [
        Relation(source: "a", target: "b"), Relation(source: "c", target: "a"),
      ])
    let after = try Network(
      entities: (["f"] + names + ["e"]).map { Entity(id: $0) },
      relations: [
        Relation(source: "a", target: "b"), Relation(source: "c", target: "a"),
        Relation(source: "e", target: "a"), Relation(source: "f", target: "a"),
        Relation(source: "b", target: "f"), Relation(source: "c", target: "d"),
      ])
    return (before, after)
  }

  @Test("gains by degree, worked by hand")
  func attachment() throws {
    let (before, after) = try networks()
    let all = before.attachment(until: after, fromYear: 1, toYear: 2)
    // Π(0) = 1, Π(1) = 1, Π(2) = 2; κ(1) = 1, κ(2) = 1 + 3/2.
    #expect(
      all.points == [
        .init(degree: 0, vertices: 1, gained: 1, kappa: 0),
        .init(degree: 1, vertices: 2, gained: 2, kappa: 1),
        .init(degree: 2, vertices: 1, gained: 2, kappa: 2.5),
      ])
    // The slope through (1, 1) and (2, 5/2) is log₂ 5/2.
    #expect(abs((all.exponent ?? 0) - (log2(2.5) - 1)) < 1e-14)
    let newcomers = before.attachment(
      until: after, fromYear: 1, toYear: 2, counting: .newcomers)
    #expect(newcomers.points.map(\.gained) == [0, 1, 2])
    // Π(0) = 0, Π(1) = 1/2, Π(2) = 2.
    #expect(newcomers.points.map(\.kappa) == [0, 0.25, 1.5])
    let residents = before.attachment(
      until: after, fromYear: 1, toYear: 2, counting: .residents)
    #expect(residents.points.map(\.gained) == [1, 1, 0])
  }

  @Test("nothing gained has no exponent")
  func noGain() throws {
    let (before, _) = try networks()
    let curve = before.attachment(until: before, fromYear: 1, toYear: 2)
    #expect(curve.points.allSatisfy { $0.gained == 0 })
    #expect(curve.exponent == nil)
    #expect(
      Network().attachment(until: before, fromYear: 1, toYear: 2).points == [])
  }

  @Test("gain in proportion to the degree has exponent 1, with gaps as well")
  func proportional() throws {
    let gains = [1, 2, 3, 5, 8, 40, 200].map {
      AttachmentGain(degree: $0, gained: 3 * $0)
    }
    for point in attachmentGains(gains) {
      let k = Double(point.degree)
      #expect(abs(point.kappa - 1.5 * k * k) < 1e-9 * k * k)
    }
  }

  @Test("sums agree with the plain ones", arguments: 0..<10)
  func twin(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let gains = (0..<40).map { _ in
      (
        degree: Int.random(in: (seed % 2)...12, using: &random),
        gained: Int.random(in: 0...5, using: &random)
      )
    }
    let points = attachmentGains(
      gains.map { AttachmentGain(degree: $0.degree, gained: $0.gained) })
    for point in points {
      let plain = Reference.attachmentKappa(gains, at: point.degree)
      #expect(abs(point.kappa - plain) < 1e-9)
    }
    #expect(
      points.map(\.gained).reduce(0, +) == gains.map(\.gained).reduce(0, +))
  }
}
