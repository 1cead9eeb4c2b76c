import Foundation
import NetworkFormats
import NetworkModel
import NetworkResults
import RecordChecks
import TestSupport
import Testing

@Suite("Published tables, recomputed")
struct PublishedTableTests {
  func table(_ text: String) -> PublishedTable {
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(
        String.init)
    }
    return PublishedTable(
      file: "t.csv", columns: lines[0], rows: Array(lines.dropFirst()),
      lines: Array(2..<(lines.count + 1)))
  }

  func messages(_ text: String) -> [String] {
    table(text).findings().map { "\($0.position?.line ?? 0): \($0.message)" }
  }

  @Test("ranks that their values do not give; ties share a range")
  func ranks() {
    #expect(
      messages(
        """
        year,rank,name,degree
        2020,1,a,9
        2020,2,b,5
        2020,3,c,7
        2020,4,d,3
        2020,5,e,3
        2021,1,a,9
        2021,2,b,8
        2021,2,c,8
        2021,4,d,7
        2021,5,e,6
        """) == [
          "3: b with degree 5 stands at rank 2; its value gives 3",
          "4: c with degree 7 stands at rank 3; its value gives 2",
        ])
  }

  @Test("a list that its numbers do not order says nothing of ranks")
  func unordered() {
    #expect(
      messages(
        """
        rank,name,founded
        1,a,2014
        2,b,2019
        3,c,2011
        4,d,2015
        """) == [])
  }

  @Test("a name twice, as written or by another name")
  func names() {
    let list = """
      rank,name
      1,红杉资本中国
      2,Intel
      3,红杉中国
      4,ＩＮＴＥＬ
      """
    #expect(
      messages(list) == ["5: ＩＮＴＥＬ is the Intel of line 3 by another name"])
    let known = table(list).findings { name in
      name.hasPrefix("红杉") ? "sequoia" : nil
    }
    #expect(
      known.map(\.message) == [
        "红杉中国 is the 红杉资本中国 of line 2 by another name",
        "ＩＮＴＥＬ is the Intel of line 3 by another name",
      ])
  }

  @Test("shares that do not sum to 100")
  func shares() {
    let findings = table(
      """
      table,category,year,percent
      exact,a,2020,40
      exact,b,2020,60
      rounded,a,2020,33.3
      rounded,b,2020,33.3
      rounded,c,2020,33.3
      wrong,a,2020,40
      wrong,b,2020,61
      part,a,2020,40
      part,b,2020,20
      """
    ).findings()
    #expect(
      findings.map { "\($0.subject), \($0.certainty): \($0.message)" } == [
        "rounded, 2020, remark: the 3 shares sum to 99.9, as rounding may have"
          + " it",
        "wrong, 2020, remark: the 2 shares sum to 101, as rounding may have it",
      ])
    #expect(
      messages(
        """
        table,category,percent,complete
        whole,a,40.0,yes
        whole,b,65.0,yes
        part,a,40.0,no
        part,b,59.0,no
        """) == ["2: the 2 shares sum to 105, not to 100"])
  }

  @Test("growth: percent, multiples and a year on average")
  func growth() {
    #expect(
      messages(
        """
        series,year_from,value_from,year_to,value_to,measure,stated,qualifier
        right,2020,100,2021,128,growth_percent,28,
        wrong,2020,100,2021,128,growth_percent,30,
        rough,2020,100,2021,128,growth_percent,29,about
        ratio,2020,100,2021,177,growth_times,1.77,
        yearly,2017,53,2021,436.8,cagr_percent,69.4,
        yearless,2021,53,2021,436.8,cagr_percent,69.4,
        nothing,2020,0,2021,5,growth_percent,10,
        """) == [
          "3: growth from 100 to 128 is stated as 30 and is 28 %",
          "5: growth from 100 to 177 is stated as 1.77 and is 0.77 times the"
            + " first value; stated is the ratio of the two, not the growth",
        ])
  }

  @Test("a column that is the sum or the quotient of two others, but once")
  func laws() {
    let text = """
      year,firms,others,nodes,edges,average
      1,10,20,30,45,1.50
      2,11,20,31,50,1.61
      3,12,25,37,60,1.62
      4,13,27,40,70,1.75
      5,14,31,44,80,1.82
      6,15,40,55,90,1.64
      """
    #expect(
      messages(text) == [
        "6: nodes is 44, but firms + others, which it equals in the other"
          + " rows, is 45"
      ])
    #expect(
      messages(text.replacingOccurrences(of: "44,80,1.82", with: "45,80,1.92"))
        == [
          "6: average is 1.92, but edges/nodes, which it equals in the other"
            + " rows, is 1.778"
        ])
  }

  @Test("a value that is not what is stated of it, to the printed digit")
  func stated() {
    #expect(
      messages(
        """
        set,value,stated
        a,2199,2200
        b,36.534,36.53
        c,36.534,
        d,9,"[4
        """) == ["2: 2200 is stated, but the value is 2199"])
  }

  @Test("all published tables: what is known to be wrong, and nothing else")
  func published() throws {
    let folder = packagePath("Fixtures/china-ai/published")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .sorted()
    #expect(names.count == 27)
    let network = try NetworkReader.read(packagePath("Fixtures/china-ai"))
      .network
    var ids: [String: String] = [:]
    for entity in network.entities {
      for name in [entity.name] + entity.aliases { ids[name] = entity.id }
    }
    var found: [String] = []
    for name in names {
      let table = try PublishedTableReader.read(folder + "/" + name).table
      for finding in table.findings(meaning: { ids[$0] }) {
        let parts = name.split(separator: "_")
        found.append(
          "\(parts[0]) \(finding.kind.rawValue)"
            + " \(finding.stated ?? "-") \(finding.recomputed ?? "-")")
      }
    }
    // Table 4 of 2017 as inconsistencies.csv has it: stated and right ranks.
    let ranks = [
      "2 3", "3 2", "6 8", "7 6", "8 7", "10 11", "11 10", "14 17-18",
      "16 17-18", "17 16", "18 14", "19 20", "20 19",
    ]
    let once =
      [
        "concentration stated_value 2200 2199",
        "growth growth 30 27.985", "growth growth 1.77 0.77279",
        "growth growth 2.94 1.93841", "growth growth 27.62 1.93841",
        "shares share_sum 100 101", "table3 sum 58800 58795",
        "table5 repeated_name - -", "table5 repeated_name - -",
        "table6 repeated_name - -", "table7 repeated_name - -",
      ] + ranks.map { "table4 rank_order \($0)" }
    // The same lists again, in one table and among the values.
    let again =
      ranks.map { "ranks.csv rank_order \($0)" }
      + Array(repeating: "ranks.csv repeated_name - -", count: 4)
      + ["concentration repeated_name - -"]
    #expect(found.sorted() == (once + again).sorted())
  }

  @Test("no rows, no numbers, one row")
  func empty() {
    #expect(messages("rank,name,degree") == [])
    #expect(messages("rank,name,degree\n,,") == [])
    #expect(messages("a,b\nx,y\n") == [])
  }
}
