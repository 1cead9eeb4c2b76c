import NetworkResults
import RecordMetrics
import Testing

@Suite("The movement of ranks")
struct RankMovementTests {
  func list(_ year: Int?, _ ids: String, group: String? = nil) -> Ranking {
    Ranking(
      year: year, group: group,
      rows: ids.enumerated().map { place, id in
        RankedEntity(
          year: year, group: group, rank: place + 1, isTied: false,
          id: String(id), name: String(id), kind: nil, score: 1)
      }, population: ids.count, tiedBeyond: 0)
  }

  @Test("each list with the one before, of its own group")
  func groups() {
    let found = RankMovement.all(of: [
      list(2019, "ab", group: "x"), list(2019, "cd", group: nil),
      list(2020, "ba", group: "x"), list(2021, "ce", group: nil),
      list(2021, "bz", group: "x"),
    ])
    #expect(found.map(\.group) == ["x", nil, "x"])
    #expect(found.map(\.from) == [2019, 2019, 2020])
    #expect(found.map(\.to) == [2020, 2021, 2021])
    // a and b change places: ρ = τ = −1.
    #expect(found[0].agreement.spearman == -1)
    #expect(found[0].agreement.kendall == -1)
    #expect(found[1].agreement.entries == ["e"])
    #expect(found[1].agreement.exits == ["d"])
  }

  @Test("one list, none, or one without a year moves nothing")
  func few() {
    #expect(RankMovement.all(of: []).isEmpty)
    #expect(RankMovement.all(of: [list(2020, "ab")]).isEmpty)
    #expect(
      RankMovement.all(of: [list(nil, "ab"), list(2020, "ab")]).isEmpty)
  }
}
