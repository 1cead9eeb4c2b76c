import NetworkModel
import NetworkResults

/// What names may hold, each a trap for one format or another.
let hostileNames = [
  #"a"b"#, #"back\slash"#, #"ends in \"#, #"\N \G \n"#, "<b>x</b>", "]]>",
  "a&b &lt; &#65;", "line\nbreak", "car\r\nriage", "tab\tstop", "nul\u{0}byte",
  "esc\u{1B}[2J", "del\u{7F} csi\u{9B}2J", "bidi \u{202E}evil\u{2069}",
  #""; DROP TABLE firms"#, "=1+1", "+1", "-1", "@SUM(A1)", "'quoted'",
  "pipe|pipe", "*star* _under_ `code` ~~gone~~", "[link](http://x)",
  "100 % $5 #1 ^2 {x} ~y", "a--b ''c'' `d`", "emoji 🏭👩🏽‍🔬🇨🇳", "עברית العربية",
  "中文，逗号", "１２３ｆｕｌｌ", "e\u{301}le\u{300}ve", "%1", "cluster_0",
  "\u{FEFF}bom", "a:b:c", "{record|field}", "\u{2028}separator", " blank ",
  "node", "-->", "<!--", "\u{FFFE}", "\u{200B}",
]

/// Firms, an investor and a university; Chinese and hostile names; relations
/// directed and not, parallel, a loop, with and without a dimension.
func smallNetwork() throws -> Network {
  var huawei = Entity(
    id: "huawei", name: "华为", kind: .firm, role: .sample, country: "CN")
  huawei.englishName = "Huawei"
  huawei.layers = ["foundation", "technology"]
  var intel = Entity(
    id: "intel", name: "英特尔", kind: .firm, role: .relation, country: "US")
  intel.englishName = "Intel \"Inside\""
  var tsinghua = Entity(
    id: "tsinghua", name: "清华大学", kind: .university, country: "CN")
  tsinghua.layers = ["application"]
  let sequoia = Entity(id: "红杉资本", kind: .investor)
  let hostile = Entity(
    id: #"evil\"<b>&lt;"#, name: "\u{1B}[2J<script>|\\N\n\"]]>",
    kind: "space station")
  let long = Entity(
    id: "long",
    name: "上海人工智能创新中心与新一代人工智能科技产业发展联合研究院（筹备组）Institute of Everything")
  var lab = Relation(
    source: "huawei", target: "tsinghua", kind: "cooperates", year: 2019)
  lab.direction = .undirected
  return try Network(
    entities: [huawei, intel, tsinghua, sequoia, hostile, long],
    relations: [
      Relation(source: "intel", target: "huawei", kind: "supplies", year: 2015),
      Relation(source: "intel", target: "huawei", kind: "supplies", year: 2017),
      lab,
      Relation(
        source: "tsinghua", target: "huawei", kind: "prior_learning",
        year: 2016),
      Relation(source: "红杉资本", target: "huawei", kind: "invests"),
      Relation(source: "huawei", target: "huawei"),
      Relation(
        source: #"evil\"<b>&lt;"#, target: "long", dimension: "espionage"),
    ])
}

func snapshots() -> [StructureStatistics] {
  var first = StructureStatistics()
  first.year = 2014
  first.nodes = 3
  first.edges = 2
  first.averageDegree = 2.0 / 3
  first.density = 1.0 / 3
  first.undatedRelations = 1
  var second = StructureStatistics()
  second.year = 2015
  second.nodes = 1503
  second.edges = 1840
  second.sampleNodes = 735
  second.averageDegree = 1.224218
  second.averagePathLength = 2.913039
  second.diameter = 8
  second.modularity = 0.71234
  second.modularityRuns = ModularityRuns(
    method: "louvain", runs: 10, seed: .max, min: 0.7, mean: 0.71, max: 0.72)
  second.gephiPathLength = 1.5
  second.undatedRelations = 1876
  return [first, second]
}

let conventions = Conventions([
  .init("direction", "directed"),
  .init("average_degree", "edges / nodes"),
  .init("average_path_length", "over reachable ordered pairs"),
])

func rankings() -> [Ranking] {
  func row(_ rank: Int, _ tied: Bool, _ name: String, _ score: Double)
    -> RankedEntity
  {
    RankedEntity(
      year: 2020, rank: rank, isTied: tied, id: "id-\(name)", name: name,
      kind: "firm", score: score)
  }
  return [
    Ranking(
      year: 2020,
      rows: [
        row(1, false, "华为", 120), row(2, true, "百度", 98),
        row(2, true, "Intel, Inc.", 98), row(10, true, "=cmd", 4),
      ], population: 1503, tiedBeyond: 1)
  ]
}

func ledger() -> ImportLedger {
  var table = ImportLedger.Table(
    content: "relations", file: "edges.csv", dialect: "UTF-8, comma, header")
  table.read = 1876
  table.kept = 1840
  for line in [12, 40, 41, 90] {
    table.count(
      .merged, "the same relation again",
      at: InputPosition(file: "edges.csv", line: line))
  }
  table.count(.dropped, "no \u{1B}[31mtarget", at: nil)
  table.count(.noted, "weight assumed 1", at: nil)
  return ImportLedger(tables: [table])
}

/// Every kind of cell, a title and notes that need escaping.
func smallTable() -> Table {
  Table(
    title: "Firms & 企业 <2020>",
    columns: [
      .init(key: "rank", title: "Rank"), .init(key: "name", title: "名称"),
      .init(key: "share", title: "Share_%"), .init(key: "note", title: "Note"),
    ],
    rows: [
      [.integer(1), .text("华为技术有限公司"), .real(0.125, digits: 2), .missing],
      [.text("2="), .text("Intel"), .real(-12.5, digits: 2), .text("a|b")],
      [.text("2="), .text("e\u{301}cole"), .missing, .text("x\ny")],
      [.integer(10), .text("🏭 \u{1B}[2J"), .real(.nan, digits: 2), .text("")],
    ],
    notes: ["1 more shares rank 10.", "- 100 % of_all"])
}
