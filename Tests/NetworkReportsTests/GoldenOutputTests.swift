import NetworkModel
import NetworkReports
import NetworkResults
import Testing

@Suite("Output, compared with Fixtures/Golden")
struct GoldenOutputTests {
  @Test("a table in every format", arguments: TableFormat.allCases)
  func table(format: TableFormat) throws {
    try expectGolden(
      smallTable().rendered(as: format), "table." + suffix(of: format))
  }

  @Test("the structure table for readers and for machines")
  func structure() throws {
    let readers = StructureTable.byMeasure(
      snapshots(), conventions: conventions)
    try expectGolden(readers.text(), "structure.txt")
    try expectGolden(readers.markdown(), "structure.md")
    try expectGolden(readers.latex(), "structure.tex")
    try expectGolden(
      StructureTable.bySnapshot(snapshots(), conventions: conventions).csv(),
      "structure.csv")
    try expectGolden(
      StructureDocument(
        input: "Fixtures/small", version: "1.2.3", conventions: conventions,
        snapshots: snapshots(), ledger: ledger()
      ).json.document(), "structure.json")
  }

  @Test("rankings for readers and for machines")
  func ranking() throws {
    try expectGolden(
      RankingTable.forReaders(
        rankings(), title: "Firms by degree", scoreTitle: "Degree"
      ).text(), "ranking.txt")
    try expectGolden(
      RankingTable.forMachines(rankings(), title: "Firms by degree").csv(),
      "ranking.csv")
    try expectGolden(
      RankingDocument(
        input: "Fixtures/small", conventions: Conventions(),
        rankings: rankings()
      ).json.document(), "ranking.json")
  }

  @Test("the import ledger as lines and as a table")
  func imports() throws {
    let lines = ledger().lines().map { $0 + "\n" }.joined()
    try expectGolden(lines + "\n" + ledger().table().text(), "ledger.txt")
  }

  @Test("a network with Chinese and hostile names as DOT")
  func dot() throws {
    var style = DrawingStyle()
    style.title = "Small \"network\" \\ 2019"
    try expectGolden(
      DOTDocument(try smallNetwork(), style: style, notes: ["top 6 by degree"])
        .text, "network.dot")
    style.label = .both
    style.colorBy = .country
    style.clusterBy = .layer
    style.edgeLabel = .kind
    style.nodeSize = .degree
    try expectGolden(
      DOTDocument(try smallNetwork(), style: style).text, "clusters.dot")
  }

  private func suffix(of format: TableFormat) -> String {
    switch format {
    case .text: "txt"
    case .json: "json"
    case .csv: "csv"
    case .markdown: "md"
    case .latex: "tex"
    }
  }
}
