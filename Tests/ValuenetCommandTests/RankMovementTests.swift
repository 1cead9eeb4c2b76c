import Foundation
import Testing

@Suite("valuenet rank --movement")
struct RankMovementCommandTests {
  static let files = [
    "nodes.csv": "id,name,kind\na,甲,firm\nb,乙,firm\nc,丙,investor\n",
    "edges.csv": """
    source,target,year
    a,b,2019
    a,b,2020
    c,a,2020
    c,a,2021
    c,b,2021

    """,
  ]

  func rank(_ options: String...) throws -> CommandResult {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      return valuenet(["rank", input, "--quiet"] + options)
    }
  }

  func lines(_ result: CommandResult) -> [String] {
    result.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("a condition that nobody satisfies is remarked on")
  func among() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let none = valuenet("rank", input, "--among", "kind = university")
      #expect(none.status == 0)
      #expect(none.notes.contains("remark: no entity satisfies --among\n"))
      let some = valuenet("rank", input, "--among", "kind = firm")
      #expect(!some.notes.contains("satisfies"))
    }
  }

  @Test("ranks beside those before: c enters with 2020 and b leaves")
  func ranks() throws {
    let result = try rank(
      "--years", "2019-2020", "--window", "yearly", "--top", "2", "--movement",
      "ranks", "--format", "csv")
    #expect(result.status == 0, "\(result.notes)")
    #expect(
      lines(result) == [
        "year,group,rank,previous,change,status,id,name,kind,score",
        "2019,,1,,,,a,甲,firm,1", "2019,,1,,,,b,乙,firm,1",
        "2020,,1,1,0,stays,a,甲,firm,2", "2020,,2,1,-1,stays,b,乙,firm,1",
      ])
  }

  @Test("how far the lists agree, by names for readers and ids for machines")
  func agreement() throws {
    let options = ["--years", "2019,2020,2021", "--movement", "agreement"]
    let csv = try rank(
      options[0], options[1], options[2], options[3], "--format", "csv",
      "--top", "0")
    #expect(
      lines(csv) == [
        "group,from,to,common,jaccard,spearman,kendall,overlap,entries,exits"
          .replacing("group,", with: ""),
        lines(csv)[1], lines(csv)[2],
      ])
    #expect(lines(csv)[1].hasPrefix("2019,2020,2,"))
    #expect(lines(csv)[1].contains(",c,"))
    let text = try rank(options[0], options[1], options[2], options[3])
    #expect(text.output.contains("丙"))
    let json = try rank(
      options[0], options[1], options[2], options[3], "--format", "json",
      "--group-by", "kind")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        as? [String: Any])
    let found = try #require(document["agreement"] as? [[String: Any]])
    #expect(
      found.map { $0["group"] as? String } == ["firm", "firm", "investor"])
    #expect(found.map { $0["common"] as? Int } == [2, 2, 1])
    #expect(document["rows"] != nil)
  }

  @Test("nothing moves in one year", arguments: [[], ["--years", "2020"]])
  func oneYear(_ years: [String]) {
    let result = valuenet(
      ["rank", "nowhere", "--movement", "ranks"] + years)
    #expect(result.status == 2)
    #expect(
      result.notes
        == "--movement takes snapshots of at least two years; name them with"
        + " --years\n")
  }

  @Test("without the option the document is as it was")
  func plain() throws {
    let json = try rank("--years", "2019-2020", "--format", "json")
    #expect(!json.output.contains("agreement"))
  }
}
