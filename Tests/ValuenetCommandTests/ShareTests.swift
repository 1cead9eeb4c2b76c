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

          country       Entities  % of all
          ------------  --------  --------
          CN                   1     33.33
          US                   1     33.33
          (not stated)         1     33.33
          All                  3    100.00

          2 groups; of all values stated: CR1 50.00 %, HHI 5000.0, Gini 0.0000, entropy 1.0000 bits
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

  @Test("pairs that name no event are summed, with a warning")
  func looseAmounts() throws {
    let result = valuenet(
      "share", fixture("china-ai"), "--by", "round", "--of", "amount",
      "--where", "currency = CNY")
    #expect(result.status == 0)
    let warning =
      "64 relations without an event repeat the amount, round and year of"
      + " another at the same target; if they are pairs of one event, it is"
      + " summed several times: give the table of events with --events"
    #expect(result.notes.contains("remark: \(warning)\n"))
    #expect(result.output.contains("warning: \(warning)\n"))
    let events = valuenet(
      "share", fixture("china-ai"), "--events",
      fixture("china-ai/published/financing_events.csv"), "--by", "round",
      "--of", "amount")
    #expect(!events.notes.contains("repeat the amount"))
  }

  @Test("a published table of names and numbers, CR4 36.53 %, HHI 467.0")
  func table() throws {
    let file = fixture("china-ai/published/bank2023_table5_listed_firms.csv")
    let result = valuenet(
      "share", file, "--by", "name", "--of", "revenue_wan_cny", "--top", "4",
      "--quiet")
    #expect(result.status == 0, "\(result.notes)")
    for number in ["CR4 36.53 %", "CR8 53.24 %", "HHI 467.0", "Gini 0.6969"] {
      #expect(result.output.contains(number), "\(number)")
    }
    #expect(
      result.output.contains("unit: revenue_wan_cny: the sum over the rows"))
    let missing = valuenet("share", file, "--by", "name", "--of", "revenue")
    #expect(missing.status == 1)
    #expect(missing.notes.contains("no column for --of 'revenue'; name one"))
    let negative = valuenet(
      "share", file, "--by", "name", "--of", "profit_wan_cny", "--quiet")
    #expect(negative.status == 1)
    #expect(negative.notes.contains("what is below 0 has no share"))
    let years = valuenet("share", file, "--by", "name", "--years", "2022")
    #expect(years.notes.contains("--years is about networks"))
  }

  @Test("numbers of one name are summed, empty cells left out")
  func sums() throws {
    try withTemporaryDirectory { directory in
      let input = try write(
        ["t.csv": "名称,金额\n甲,\"1,000\"\n乙,500\n甲,500\n,1\n丙,未披露\n"],
        into: directory)
      let result = valuenet(
        "share", input + "/t.csv", "--by", "名称", "--of", "金额", "--format",
        "csv")
      #expect(
        result.output.split(whereSeparator: \.isNewline).dropFirst()
          .map { $0.prefix(17) } == [
            ",label,甲,1500,0.7", ",label,乙,500,0.24", ",not_stated,,1,0.",
          ])
      #expect(
        result.notes.contains("remark: 1 row states no 金额 and is left out"))
    }
  }

  @Test("years outside of the data are remarked on")
  func years() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let result = valuenet(
        "share", input, "--by", "technology", "--years", "2018,2020-2022")
      #expect(
        result.notes.contains(
          "remark: relations are of 2019 to 2020; 2018, 2021–2022 are outside"
            + " of that\n"))
    }
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
    let end = valuenet("share", input, "--by", "source", "--quiet")
    #expect(
      end.notes
        == "\(input): 'source' is an end of a relation; write a field of it,"
        + " such as 'source.id'\n")
    let unit = valuenet("share", input, "--by", "layer", "--of", "entitie")
    #expect(unit.status == 2)
    #expect(
      unit.notes.hasPrefix(
        "--of cannot be 'entitie'; did you mean 'entities'?"))
    let unknown = valuenet("share", input, "--by", "cuntry", "--quiet")
    #expect(unknown.status == 1)
    #expect(
      unknown.notes
        == "\(input): there is no field 'cuntry'; did you mean 'country'?\n")
  }
}
