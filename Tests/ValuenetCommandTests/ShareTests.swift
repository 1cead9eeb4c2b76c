import Foundation
import TestSupport
import Testing

@Suite("valuenet share")
struct ShareTests {
  static let files = [
    "nodes.csv": """
    id,kind,country
    a,firm,CN
    b,firm,US
    c,investor,

    """,
    "edges.csv": """
    source,target,technology,year
    a,b,vision,2019
    b,a,vision,2020
    c,a,"=cmd|x",2020

    """,
  ]

  @Test("a table for readers, with all that was left over")
  func text() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let result = valuenet(
        "share", input, "--by", "country", "--quiet")
      #expect(result.status == 0, "\(result.notes)")
      #expect(
        result.output == """
          Entities by country

          country       Entities       %
          ------------  --------  ------
          CN                   1   33.33
          US                   1   33.33
          (not stated)         1   33.33
          All                  3  100.00

          2 groups; CR1 50.00 %, HHI 5000.0, Gini 0.0000, entropy 1.0000 bits
          unit: entities: one for each entity
          several: each: with several values it counts in each group, so shares may sum to more than 100 %
          missing: count: what has no value is in the total

          """)
    }
  }

  @Test("by year, for machines")
  func machines() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let result = valuenet(
        "share", input, "--by", "technology", "--years", "2019,2020",
        "--quiet", "--format", "csv")
      #expect(
        result.output.split(whereSeparator: \.isNewline) == [
          "year,group,label,value,share,growth,cagr",
          "2019,label,vision,1,1,,1",
          "2019,label,'=cmd|x,0,0,,",
          "2020,label,vision,2,0.6666666666666666,1,1",
          "2020,label,'=cmd|x,1,0.3333333333333333,,",
        ])
      let json = valuenet(
        "share", input, "--by", "technology", "--and", "source.country",
        "--quiet", "--format", "json")
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8))
          as? [String: Any])
      let tables = try #require(document["cross"] as? [[String: Any]])
      let cells = try #require(tables.first?["cells"] as? [[String: Any]])
      #expect(cells.count == 3)
      #expect(cells.allSatisfy { $0["share"] as? Double == 1.0 / 3 })
    }
  }

  @Test("ten rounds of financing: 10.82 billion over events")
  func events() throws {
    let result = valuenet(
      "share", fixture("china-ai"), "--events",
      fixture("china-ai/published/financing_events.csv"), "--by", "round",
      "--of", "amount", "--where", "event is not missing", "--quiet",
      "--format", "json")
    #expect(result.status == 0, "\(result.notes)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        as? [String: Any])
    let snapshots = try #require(document["snapshots"] as? [[String: Any]])
    #expect(snapshots.first?["total"] as? Double == 10_820_000_000)
    #expect(document["currency"] as? String == "CNY")
  }

  @Test("what is wrong with a request")
  func wrong() {
    let input = fixture("china-ai")
    let missing = valuenet("share", input)
    #expect(missing.status == 2)
    #expect(
      missing.notes
        == "--by is missing; name the field whose values are the groups, such"
        + " as --by technology\n")
    let unknown = valuenet("share", input, "--by", "cuntry", "--quiet")
    #expect(unknown.status == 1)
    #expect(
      unknown.notes
        == "\(input): there is no field 'cuntry'; did you mean 'country'?\n")
  }
}
