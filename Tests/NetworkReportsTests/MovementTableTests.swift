import NetworkReports
import NetworkResults
import Testing

@Suite("Tables of movement")
struct MovementTableTests {
  func list(_ year: Int, _ ids: [String]) -> Ranking {
    Ranking(
      year: year,
      rows: ids.enumerated().map { place, id in
        RankedEntity(
          year: year, rank: place + 1, isTied: false, id: id,
          name: id.uppercased(), kind: nil, score: Double(9 - place))
      }, population: ids.count, tiedBeyond: 0)
  }

  @Test("a rises, c enters, b leaves and stands below")
  func panel() {
    let table = MovementTable.panel(
      [list(2019, ["b", "a"]), list(2020, ["a", "c"])], title: "T",
      scoreTitle: "Degree")
    #expect(
      table.columns.map(\.key) == [
        "year", "group", "rank", "previous", "change", "status", "id", "name",
        "kind", "score",
      ])
    #expect(
      table.rows.map { row in [0, 2, 3, 4, 5, 6, 9].map { row[$0] } } == [
        [
          .integer(2019), .integer(1), .missing, .missing, .missing,
          .text("b"), .integer(9),
        ],
        [
          .integer(2019), .integer(2), .missing, .missing, .missing,
          .text("a"), .integer(8),
        ],
        [
          .integer(2020), .integer(1), .integer(2), .integer(1),
          .text("stays"), .text("a"), .integer(9),
        ],
        [
          .integer(2020), .integer(2), .missing, .missing, .text("enters"),
          .text("c"), .integer(8),
        ],
        [
          .integer(2020), .missing, .integer(1), .missing, .text("leaves"),
          .text("b"), .missing,
        ],
      ])
  }

  @Test("agreement names groups only where there are some")
  func agreement() {
    let agreement = RankAgreement(
      common: 1, jaccard: 0.5, spearman: nil, kendall: nil, overlap: 0.9,
      entries: ["c"], exits: ["b"])
    var movement = RankMovement(from: 2019, to: 2020, agreement: agreement)
    func table() -> Table {
      MovementTable.agreement(
        [movement], names: { $0.uppercased() }, title: "T")
    }
    #expect(
      table().rows == [
        [
          .integer(2019), .integer(2020), .integer(1), .real(0.5, digits: 4),
          .missing, .missing, .real(0.9, digits: 4), .text("C"), .text("B"),
        ]
      ])
    movement.group = "firm"
    #expect(table().columns.first?.key == "group")
    #expect(table().rows[0].first == .text("firm"))
  }
}

@Suite("The chart of technology flows")
struct FlowFigureTests {
  func flow(_ year: Int, _ domestic: Int, _ foreign: Int) -> TechnologyFlow {
    var counts = TechnologyFlow.Counts()
    counts.domestic = domestic
    counts.foreign = foreign
    return TechnologyFlow(year: year, input: counts, empowerment: .init())
  }

  @Test("all, domestic and foreign by year, and the share of foreign")
  func series() {
    let figure = Figure.flows([flow(2019, 3, 1), flow(2020, 6, 2)])
    #expect(figure.charts.count == 3)
    let input = figure.charts[0]
    #expect(input.series.map(\.name) == ["all", "domestic", "foreign"])
    #expect(
      input.series.map { $0.points.map(\.y) } == [[4, 8], [3, 6], [1, 2]])
    #expect(input.series[0].points.map(\.x) == [2019, 2020])
    // Nothing is empowered, so no country is stated there.
    #expect(figure.charts[1].series.map(\.name) == ["all"])
    #expect(
      figure.charts[2].series.map { $0.points.map(\.y) } == [[25, 25], []])
  }

  @Test("without countries there is but the number of all")
  func countries() {
    let figure = Figure.flows([flow(2019, 0, 0), flow(2020, 0, 0)])
    #expect(figure.charts.map(\.series.count) == [1, 1])
  }
}
