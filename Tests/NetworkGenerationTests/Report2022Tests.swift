import Foundation
import NetworkModel
import TestSupport
import Testing

@testable import NetworkGeneration

/// The rows of a published table, by header.
private func table(_ path: String) throws -> [[String: String]] {
  let text = try String(
    contentsOfFile: packagePath("Fixtures/" + path), encoding: .utf8)
  let lines = text.split(whereSeparator: \.isNewline).map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  guard let header = lines.first else { return [] }
  return lines.dropFirst().map { line in
    Dictionary(uniqueKeysWithValues: zip(header, line))
  }
}

/// Two names of one node, and the name under which the preset has it.
private let sameNode = [
  "中国信息通信研究院": "中国信通院", "联想集团": "联想", "中欧国际": "中欧国际工商学院",
]

@Suite("The preset of the 2022 report")
struct Report2022Tests {
  @Test("its counts are those of Table 3, but for the sample of 2021")
  func table3() throws {
    let rows = try table("report2022/table3.csv")
    let plan = GrowthPreset.report2022.plan
    #expect(rows.count == plan.periods.count)
    for (row, period) in zip(rows, plan.periods) {
      #expect(row["year"] == String(period.year))
      #expect(row["edges"] == String(period.relations))
      #expect(row["relation_nodes"] == String(period.partners))
      #expect(row["nodes"] == String(period.samples + period.partners))
      #expect(row["diameter"] == String(period.diameter))
      if period.year < 2021 {
        #expect(row["sample_nodes"] == String(period.samples))
      }
    }
    #expect(rows.last?["sample_nodes"] == "2200")
    #expect(plan.periods.last?.samples == 2205)
  }

  @Test(
    "named nodes have the printed degrees in the printed years",
    arguments: [
      "china-ai/published/table4_sample_nodes_by_degree.csv",
      "china-ai/published/table5_relation_nodes_by_degree.csv",
    ])
  func printedDegrees(path: String) throws {
    let plan = GrowthPreset.report2022.plan
    let nodes = plan.namedSamples + plan.namedPartners
    for row in try table(path) {
      let name = row["name"] ?? ""
      let year = Int(row["year"] ?? "") ?? 0
      let node = try #require(
        nodes.first { $0.name == sameNode[name] ?? name })
      #expect(node.degrees[year - 2014] == Int(row["degree"] ?? ""))
    }
  }

  @Test("a named node has 1 relation before its first table")
  func beforeTheFirst() throws {
    let samples = GrowthPreset.report2022.plan.namedSamples
    let late = try #require(samples.first { $0.name == "拼多多" })
    #expect(late.degrees == [1, 1, 1, 1, 1, 1, 1, 463])
  }

  @Test("a named node keeps what it had in its last table")
  func afterTheLast() throws {
    let plan = GrowthPreset.report2022.plan
    let sample = try #require(
      plan.namedSamples.first { $0.name == "数字政通" })
    #expect(sample.degrees == [1] + Array(repeating: 37, count: 7))
    let partner = try #require(
      plan.namedPartners.first { $0.name == "天津大学" })
    #expect(partner.degrees == [1] + Array(repeating: 6, count: 7))
  }

  @Test("between two tables a degree moves with the relations of Table 3")
  func betweenTables() throws {
    let samples = GrowthPreset.report2022.plan.namedSamples
    // 5,450 of 12,366 relations of two years came in 2016:
    // 124 + 284 × 0.4407 = 249.2.
    let first = try #require(samples.first { $0.name == "华为" })
    #expect(first.degrees[2] == 249)
    // Not in the table of 2019: 69 (657/69)^(23,269/62,456) = 159.8.
    let gap = try #require(samples.first { $0.name == "新华三" })
    #expect(gap.degrees[5] == 160)
  }

  @Test("the tails go on below the tables, one rank after the other")
  func tails() throws {
    let plan = GrowthPreset.report2022.plan
    for (tail, ceilings) in [
      (plan.followingSamples, PrintedDegrees.sampleCeilings),
      (plan.followingPartners, PrintedDegrees.partnerCeilings),
    ] {
      for degrees in tail {
        #expect(zip(degrees, degrees.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(zip(degrees, ceilings).allSatisfy { $0 <= $1 })
      }
      for (one, next) in zip(tail, tail.dropFirst()) {
        #expect(zip(one, next).allSatisfy { $0 >= $1 })
      }
    }
    // 453 (20.5/21)^0.771 = 444.7 and 66 (20.5/21)^0.8 = 64.7.
    #expect(plan.followingSamples.first?.last == 444)
    #expect(plan.followingPartners.first?.last == 64)
  }

  @Test("nobody else can reach the tables, and no degree falls")
  func ceilings() {
    let plan = GrowthPreset.report2022.plan
    for (sort, ceilings) in [
      (PrintedDegrees.samples, PrintedDegrees.sampleCeilings),
      (PrintedDegrees.partners, PrintedDegrees.partnerCeilings),
    ] {
      for printed in sort {
        let degrees = printed.node.degrees
        #expect(zip(degrees, degrees.dropFirst()).allSatisfy { $0 <= $1 })
        for (place, year) in [1, 3, 5, 7].enumerated() {
          // With 72 in 2015 it cannot be under the last of 2017, 69, and is
          // not in that table all the same.
          if printed.name == "中国长城", year == 3 { continue }
          let isListed = printed.degrees[place] > 0
          #expect(isListed == (degrees[year] > ceilings[year]))
        }
      }
    }
    #expect(plan.periods[7].sampleCeiling == 453)
    #expect(plan.periods[7].partnerCeiling == 66)
  }

  @Test("the whole network has what is printed of named nodes and shares")
  func wholeNetwork() throws {
    let plan = GrowthPreset.report2022.plan
    let growth = try Growth.grown(by: plan, seed: 1)
    var technology = [Int](repeating: 0, count: growth.entries.count)
    var sent = Array(repeating: technology, count: plan.streams.count)
    for row in growth.rows.sources.indices {
      let source = Int(growth.rows.sources[row])
      let stream = Int(growth.rows.streams[row])
      if stream > 0 {
        sent[stream - 1][source] += 1
      } else {
        technology[source] += 1
        technology[Int(growth.rows.targets[row])] += 1
      }
    }
    for (place, node) in plan.namedSamples.enumerated() {
      #expect(technology[place] == node.degrees[7])
    }
    for (place, node) in plan.namedPartners.enumerated() {
      #expect(technology[growth.sampleCount + place] == node.degrees[7])
    }
    for (stream, sent) in zip(plan.streams, sent) {
      for source in stream.namedSamples {
        #expect(sent[source.place] == source.relations)
      }
      for source in stream.namedPartners {
        #expect(sent[growth.sampleCount + source.place] == source.relations)
      }
    }
    // Of a named sample node no learning, work or investment is printed.
    for row in growth.rows.sources.indices where growth.rows.streams[row] > 0 {
      #expect(!growth.isNamed(Int(growth.rows.targets[row])))
    }
    // The degrees leave no hole below the tables.
    for (vertices, top, floor) in [
      (0..<growth.sampleCount, 454, 10),
      (growth.sampleCount..<technology.count, 67, 6),
    ] {
      let degrees = vertices.map { technology[$0] }.sorted(by: >)
      for (one, next) in zip(degrees, degrees.dropFirst())
      where one <= top && next >= floor {
        #expect(next >= one - 1 - one / 6)
      }
    }
    for vertex in technology.indices where !growth.isNamed(vertex) {
      let ceiling =
        vertex < growth.sampleCount
        ? plan.periods[7].sampleCeiling : plan.periods[7].partnerCeiling
      #expect(technology[vertex] <= ceiling)
    }
  }
}

@Suite("Synthetic networks")
struct SyntheticNetworkTests {
  @Test("every record says that it is synthetic")
  func marks() throws {
    let network = try SyntheticNetwork(.report2022, scale: 0.01).network
    #expect(network.entities.allSatisfy { $0.provenance == ["synthetic"] })
    #expect(network.relations.allSatisfy { $0.provenance == ["synthetic"] })
  }

  @Test("the network of a year lies in that of the next")
  func cumulative() throws {
    let synthetic = try SyntheticNetwork(.report2022, scale: 0.01)
    var before: Set<[String]> = []
    for year in synthetic.years {
      let snapshot = synthetic.network.snapshot(of: year, window: .cumulative)
      let pairs = Set(snapshot.relations.map { [$0.source, $0.target] })
      #expect(pairs.isSuperset(of: before))
      before = pairs
    }
    #expect(before.count == 1190)
  }

  @Test("the same seed gives the same network, another seed another")
  func seeds() throws {
    let one = try SyntheticNetwork(.report2022, scale: 0.02, seed: 5)
    let same = try SyntheticNetwork(.report2022, scale: 0.02, seed: 5)
    let other = try SyntheticNetwork(.report2022, scale: 0.02, seed: 6)
    #expect(one.network == same.network)
    #expect(one.network != other.network)
  }

  @Test(
    "speech recognition falls and rises as printed",
    arguments: [(2014, 4.75), (2016, 3.25), (2018, 3.52), (2021, 2.62)])
  func speech(year: Int, share: Double) throws {
    let network = try SyntheticNetwork(.report2022, scale: 0.1).network
    let technology = network.relations.filter {
      $0.dimension == .technology && ($0.year ?? 0) <= year
    }
    let speech = technology.count { $0.technology == "语音识别" }
    let percent = 100 * Double(speech) / Double(technology.count)
    #expect(abs(percent - share) < 50.1 / Double(technology.count))
  }

  @Test("technology relations have the shares of the core and of classes")
  func shares() throws {
    let network = try SyntheticNetwork(.report2022, scale: 0.05).network
    let technology = network.relations.filter { $0.dimension == .technology }
    let clouds = technology.count { $0.technology == "大数据和云计算" }
    let share = Double(clouds) / Double(technology.count)
    #expect(abs(share - 0.4753) < 0.5 / Double(technology.count) + 1e-9)
    let core = technology.count { $0.industry == "核心产业部门" }
    #expect(abs(Double(core) / Double(technology.count) - 0.291) < 0.001)
    #expect(
      network.relations.allSatisfy {
        ($0.technology == nil) == ($0.dimension != .technology)
      })
  }
}
