import NetworkResults
import Testing

@testable import NetworkReports

@Suite("Sentences of a page in Chinese")
struct PageSentencesTests {
  let words = PageWords(.chinese)

  @Test(
    "whole sentences, sentences with gaps, gaps that are sentences",
    arguments: [
      ("m/n, edges counted as stored", "m/n，按存储的边计"),
      ("2021, investor: 37 more share rank 6.", "2021，投资机构：另有 37 个并列第 6 名。"),
      (
        "1,723 relations without a year are in every snapshot.",
        "1,723 条没有年份的关系出现在每个快照中。"
      ),
      (
        "Modularity of 2019: louvain, 10 runs, seed 1, min 0.1, mean 0.2, max 0.3.",
        "2019 年的模块化系数：louvain，10 次，种子 1，最小 0.1，平均 0.2，最大 0.3。"
      ),
      (
        "2025: Warning: the tail has only 7 distinct values.",
        "2025：注意：尾部只有 7 个不同的值。"
      ),
      (
        "Verdict: A power law with exponent 2.16 ± 0.05 is ruled out for the 570 values from 2 up (p < 0.001); a lognormal and a stretched exponential describe it significantly better.",
        "结论：对自 2 起的 570 个值，指数为 2.16 ± 0.05 的幂律被排除（p < 0.001）；对数正态分布与伸展指数分布的描述显著更好。"
      ),
      (
        "Verdict: An exponential cutoff describes the 9 values from 2 to 40 significantly better than the pure power law with exponent 2.1 ± 0.1 (p = 0.01), which would be plausible by itself (p = 0.3).",
        "结论：对自 2 至 40 的 9 个值，带指数截断的幂律显著优于指数为 2.1 ± 0.1 的纯幂律（p = 0.01），后者单独看也合理（p = 0.3）。"
      ),
      (
        "Absent: the input states no dimension, technology.",
        "缺失：输入数据没有维度、技术。"
      ),
      ("Entities 2020", "主体 2020"), ("1 to 40", "1 至 40"),
      ("Care to 40", "Care to 40"),
      (
        "degree: all 3 values are 2; give at least two that differ",
        "度：3 个值全部为 2；至少需要两个不同的值"
      ),
    ])
  func sentences(_ english: String, _ chinese: String) {
    #expect(words.translatedSentence(english) == chinese)
    #expect(PageWords(.english).translatedSentence(english) == english)
  }

  @Test("a verdict with its full stop is translated as a whole, with its list")
  func verdicts() {
    let verdict =
      "An exponential cutoff describes the 570 values from 1 up significantly"
      + " better than the pure power law with exponent 2.21 ± 0.05 (p < 0.001),"
      + " which would be plausible by itself (p = 0.2); a lognormal and a"
      + " stretched exponential describe it significantly better."
    #expect(
      words.figure(verdict)
        == "对自 1 起的 570 个值，带指数截断的幂律显著优于指数为 2.21 ± 0.05 的纯幂律"
        + "（p < 0.001），后者单独看也合理（p = 0.2）；对数正态分布与伸展指数分布的描述显著更好。")
  }

  @Test("counts of findings and names of layers")
  func counts() {
    #expect(
      words.translatedSentence("Found: 1,200 likely, 1 remark.")
        == "共发现：很可能 1,200 条、提示 1 条。")
    #expect(words.translatedLayer("technology") == "技术层")
    #expect(words.translatedLayer("芯片") == "芯片")
    #expect(words.translated("technology") == "技术")
  }

  @Test(
    "findings, their names as they are",
    arguments: [
      (
        "Bits and Co may be all (all): one is part of the other",
        "Bits and Co 可能就是 all（all）：一个是另一个的一部分"
      ),
      ("none is related to itself", "none 与自身有关系"),
      (
        "3 merged: repeats an earlier relation", "合并 3 个：与前面的关系重复"
      ),
      ("Research and Co", "Research and Co"),
    ])
  func findings(_ english: String, _ chinese: String) {
    #expect(words.translatedFinding(english) == chinese)
    #expect(PageWords(.english).translatedFinding(english) == english)
  }

  @Test("a figure: headings, axes, legends, notes")
  func figure() {
    let chart = Chart(
      title: "Preferential attachment, 2019 to 2020",
      x: Chart.Axis("year"), y: Chart.Axis("relations"),
      series: [
        Chart.Series(
          "power law, α = 2.1", role: .fit,
          points: [.init(1, 1, label: "all")])
      ], marks: [.init(0.9, label: "top 10 %")], remarks: ["Gini = 0.5"])
    let figure = Figure(
      title: "Lorenz curve of degree", charts: [chart],
      notes: [
        "A power law with exponent 2 ± 1 is ruled out for the 9 values from 2 up (p < 0.001)."
      ])
    let found = figure.inLanguage(.chinese)
    #expect(found.title == "度的洛伦兹曲线")
    #expect(
      found.notes == ["对自 2 起的 9 个值，指数为 2 ± 1 的幂律被排除（p < 0.001）。"])
    #expect(found.charts[0].title == "优先连接，2019 至 2020")
    #expect(found.charts[0].x.title == "年份")
    #expect(found.charts[0].y.title == "关系数")
    #expect(found.charts[0].series[0].name == "幂律，α = 2.1")
    #expect(found.charts[0].series[0].points == chart.series[0].points)
    #expect(found.charts[0].marks[0].label == "前 10 %")
    #expect(found.charts[0].remarks == ["基尼系数 = 0.5"])
    #expect(figure.inLanguage(.english) == figure)
  }

  @Test("what nobody knows stays, and is escaped")
  func unknown() {
    #expect(words.sentence("an <odd> sentence") == "an &lt;odd&gt; sentence")
    #expect(words.sentence("Warning: <b>.") == "注意：&lt;b&gt;。")
    #expect(words.translatedSentence("") == "")
    #expect(words.translatedSentence(": ") == ": ")
    #expect(words.translatedSentence("{}") == "{}")
  }

  @Test("cells of names are never read as sentences")
  func names() {
    let table = Table(
      title: "T",
      columns: [
        .init(key: "name", title: "Name"),
        .init(key: "convention", title: "Convention"),
      ],
      rows: [
        [.text("Research and Co"), .text("2m/n, edges counted as stored")]
      ]
    )
    let page = ReportPage(
      title: "T", language: .chinese,
      sections: [
        .init(id: "a", title: "A", blocks: [.table(table, name: "t")])
      ])
    #expect(page.html().contains("<td>Research and Co</td>"))
    #expect(page.html().contains("<td>2m/n，按存储的边计</td>"))
  }

  @Test("gaps end where the next piece begins, and none is empty")
  func gaps() {
    let pattern = SentencePattern("{} of {}.", "{2}：{1}")
    func translated(_ text: String) -> String? {
      pattern.translating(text) { "<\($0)>" }
    }
    #expect(translated("a of b.") == "<b>：<a>")
    #expect(translated("a of b of c.") == "<b of c>：<a>")
    #expect(translated(" of b.") == nil)
    #expect(translated("a of .") == nil)
    #expect(translated("a of b") == nil)
    #expect(translated("") == nil)
  }

  @Test("every gap of a translation is one of the English sentence")
  func patterns() {
    let filler = String(repeating: "x", count: 3)
    for (pairs, patterns) in [
      (PagePatterns.pairs, PagePatterns.chinese),
      (PageFindings.pairs, PageFindings.patterns),
      (PageFigures.pairs, PageFigures.patterns),
    ] {
      for (english, _) in pairs {
        let filled = english.replacing("{}", with: filler)
        let found = patterns.lazy.compactMap {
          $0.translating(filled) { $0 }
        }.first
        #expect(found != nil, "\(english)")
      }
    }
  }
}
