import Foundation
import TestSupport
import Testing

/// What a report is about where a part of the input was selected, and how it
/// counts sources and events.
@Suite("valuenet report, of a selection", .enabled(if: ReportTests.hasGnuplot))
struct ReportSelectionTests {
  static let files = [
    "nodes.csv": """
    id,name,kind,role,country
    a,甲,firm,sample,CN
    b,乙,firm,sample,CN
    u,清华大学,university,relation,CN
    v,MIT,university,relation,US
    w,某大学,university,relation,
    f,基金,investor,relation,CN

    """,
    "edges.csv": """
    source,target,dimension,relation,year,amount,currency,round,event
    u,a,human_capital,prior_learning,2020,,,,
    u,b,human_capital,prior_learning,2020,,,,
    v,a,human_capital,prior_learning,2020,,,,
    w,a,human_capital,prior_work,2020,,,,
    f,a,investment,invests,2020,5,CNY,A,e1
    v,a,investment,invests,2020,5,CNY,A,e1
    f,a,investment,invests,2020,3,CNY,B,
    a,b,technology,supplies,2019,,,,

    """,
  ]

  func report(
    _ options: String..., check: (String, String) throws -> Void
  ) throws {
    try ReportTests().report(Self.files, options, check: check)
  }

  /// The rows of a table; none where it was not written.
  func table(_ name: String, _ output: String) -> [String] {
    let file = "\(output)/tables/\(name).csv"
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    return (text ?? "").split(whereSeparator: \.isNewline).dropFirst()
      .map(String.init)
  }

  @Test("every section is about the selection, and the page says so")
  func selection() throws {
    try report("--dimension", "technology") { html, output in
      #expect(
        html.contains(
          "Selected by --dimension technology: 1 of 8 relations and 6 of 6"
            + " entities."))
      #expect(
        table("relation-kinds", output) == ["technology,supplies,1"])
      for what in ["human-capital relations", "investments", "events"] {
        #expect(
          html.contains("Absent: the selection has no \(what)."), "\(what)")
      }
      #expect(!html.contains("the input states no"))
    }
    try report("--kind", "firm") { html, output in
      #expect(table("entity-kinds", output) == ["firm,2"])
      #expect(html.contains("Absent: the selection has no investments."))
    }
    try report("--where", "year < 2020", "--language", "zh") { html, _ in
      #expect(html.contains("选取：8 条关系中的 1 条，6 个主体中的 6 个。"))
      #expect(html.contains("缺失：所选部分没有投资关系。"))
      #expect(!html.contains("输入数据没有"))
    }
  }

  @Test("learning and work apart, domestic and foreign, as rank counts")
  func humanCapital() throws {
    try report { html, output in
      #expect(
        table("human-capital-1", output) == [
          "2020,domestic,1,清华大学,u,university,2",
          "2020,foreign,1,MIT,v,university,1",
        ])
      #expect(
        table("human-capital-2", output)
          == ["2020,(not stated),1,某大学,w,university,1"])
      #expect(html.contains("Sources of human capital: prior_learning"))
      #expect(
        html.contains(
          "Domestic is CN, the country at which most of these relations"))
      #expect(html.contains("Listed is the last snapshot, 2020."))
      // Two rounds are two relations, as `rank --by out-degree` has them.
      #expect(
        table("investors", output) == [
          "2020,investor,1,基金,f,investor,2",
          "2020,university,1,MIT,v,university,1",
        ])
    }
    try report("--parallel", "merge") { html, output in
      let investors = table("investors", output)
      #expect(investors.first == "2020,investor,1,基金,f,investor,1")
      #expect(html.contains(">Partners<"))
    }
  }

  @Test("amounts are those of events, and what has none is said")
  func events() throws {
    try report { html, output in
      let amounts = table("amounts-by-round", output)
      #expect(amounts.last == "All,0,,5,100,,")
      #expect(html.contains("Amounts of events: round"))
      #expect(html.contains("Number of events: round"))
      #expect(html.contains(">Amount, CNY 2020<"))
      #expect(
        html.contains(
          "1 relation with an amount and without an event is in neither"))
    }
  }

  @Test("shares say of what, and growth since when")
  func shares() throws {
    try report { html, _ in
      #expect(html.contains(">% of all 2020<"))
      #expect(html.contains(">Growth % 2019–2020<"))
      #expect(html.contains("groups; of all values stated: CR1"))
      #expect(html.contains("Input files <a"))
    }
    try report("--language", "zh") { html, _ in
      #expect(html.contains(">占全部 % 2020<"))
      #expect(html.contains(">增长率 % 2019–2020<"))
      #expect(html.contains("组；占全部已说明的取值：CR1"))
      #expect(html.contains("计数：关系；有多个取值的"))
      #expect(html.contains(">国内<"))
    }
  }

  @Test("too few new links give no exponent")
  func attachment() throws {
    let edges = [
      "edges.csv": """
      source,target,year
      a,b,2019
      a,c,2019
      a,d,2020
      a,e,2020
      b,d,2020

      """
    ]
    try ReportTests().report(edges) { html, output in
      let rows = table("growth", output)
      #expect(
        rows.contains {
          $0.hasPrefix("Preferential attachment: all links,2019,2020,,,,")
        })
      #expect(html.contains("rest on fewer than 30 links gained, too few"))
    }
  }
}
