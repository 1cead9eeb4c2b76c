import Foundation
import TestSupport
import Testing

@Suite("valuenet check")
struct CheckTests {
  static let files = [
    "nodes.csv": "id,name,country\nst,商汤科技,CN\nb,甲,CN\n",
    "edges.csv": "source,target,relation\n商汤集团,b,supplies\nb,st,supplies\n",
    "table.csv": "rank,name,value\n1,商汤科技,9\n2,甲,8\n3,商汤,7\n4,乙,6\n",
    "aliases.csv": "alias,id\n商汤,st\n",
    "distinct.csv": "name_a,name_b\n商汤科技,商汤集团\n商汤,商汤集团\n",
  ]

  @Test("a network and a table that it explains")
  func text() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let result = valuenet(
        "check", input, input + "/table.csv", "--quiet")
      #expect(result.status == 0, "\(result.notes)")
      let lines = result.output.replacingOccurrences(of: input, with: "IN")
        .split(whereSeparator: \.isNewline)
      #expect(lines.contains { $0.contains("IN/table.csv:4") })
      #expect(
        lines.contains {
          $0.contains("商汤 is the 商汤科技 of line 2 by another name")
        })
      #expect(
        lines.contains {
          $0.contains("商汤集团 may be 商汤科技 (st): the same but for 中国 in front")
        })
      #expect(lines.last == "Found: 1 certain, 2 likely.")
    }
  }

  @Test("suggested aliases can be given back, and settle it")
  func suggest() throws {
    try withTemporaryDirectory { directory in
      var files = Self.files
      files["aliases.csv"] = nil
      let input = try write(files, into: directory)
      let suggested = input + "/suggested.csv"
      let first = valuenet(
        "check", input, "--quiet", "--suggest", suggested, "--format", "json")
      #expect(first.status == 0, "\(first.notes)")
      let text = try String(contentsOfFile: suggested, encoding: .utf8)
      #expect(
        text.split(whereSeparator: \.isNewline) == [
          "alias,id,certainty,evidence,name",
          "商汤集团,st,likely,designation,商汤科技",
        ])
      let second = valuenet(
        "check", input, "--quiet", "--aliases", suggested, "--format", "csv")
      #expect(second.output.contains("names understood by an alias"))
      #expect(!second.output.contains("similar_names"))
    }
  }

  @Test("a suggestion replaces no file unless it is told to")
  func existing() throws {
    try withTemporaryDirectory { directory in
      var files = Self.files
      files["aliases.csv"] = "alias,id\n甲公司,b\n"
      let input = try write(files, into: directory)
      let file = input + "/aliases.csv"
      let suggest = ["check", input, "--quiet", "--suggest", file]
      let refused = valuenet(suggest)
      #expect(refused.status == 1)
      #expect(
        refused.notes
          == "'\(file)': --suggest names a file that is there already; name a"
          + " new one, or add --existing replace\n")
      #expect(
        try String(contentsOfFile: file, encoding: .utf8)
          == files["aliases.csv"])
      #expect(valuenet(suggest + ["--existing", "replace"]).status == 0)
      #expect(
        try String(contentsOfFile: file, encoding: .utf8).contains("商汤集团"))
    }
  }

  @Test("where there is nothing to suggest nothing is written")
  func nothing() throws {
    try withTemporaryDirectory { directory in
      let input = try write(
        ["edges.csv": "source,target\na,b\n"], into: directory)
      let file = input + "/suggested.csv"
      let result = valuenet("check", input, "--suggest", file)
      #expect(result.status == 0)
      #expect(
        result.notes.contains(
          "remark: there is no alias to suggest, so '\(file)' is not written"))
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }

  @Test("pairs known to differ are not proposed; --fail-on decides the status")
  func status() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let quiet = ["check", input, "--quiet", "--fail-on"]
      let known = ["--distinct", input + "/distinct.csv"]
      #expect(valuenet(quiet + ["certain"]).status == 0)
      let failed = valuenet(quiet + ["likely"])
      #expect(failed.status == 1)
      #expect(
        failed.notes
          == "2 findings are likely or surer; --fail-on likely ends with an"
          + " error then\n")
      let result = valuenet(quiet + ["certain", "--format", "csv"] + known)
      #expect(!result.output.contains("similar_names"))
    }
  }

  @Test("a file that is none, a range that is none")
  func errors() throws {
    let missing = valuenet("check", "/nowhere/table.csv")
    #expect(missing.status == 1)
    let years = valuenet("check", "-", "--expected-years", "20")
    #expect(years.status == 2)
    #expect(
      years.notes
        == "--expected-years '20' is no range of years, such as 2000-2025\n")
  }
}
