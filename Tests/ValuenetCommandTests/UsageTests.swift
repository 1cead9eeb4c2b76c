import Testing

@Suite("Command lines that are wrong")
struct UsageTests {
  struct Case: CustomTestStringConvertible {
    var arguments: [String]
    var status: Int32
    var message: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String, _ status: Int32, _ message: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.status = status
      self.message = message
    }
  }

  static let cases = [
    Case("", 2, "no command is given; valuenet --help lists the commands"),
    Case("stat x", 2, "there is no command 'stat'; did you mean 'stats'?"),
    Case(
      "xyzzy", 2,
      "there is no command 'xyzzy'; valuenet --help lists the commands"),
    Case(
      "stats", 2,
      "INPUT is missing; valuenet stats --help shows how the command is used"),
    Case(
      "stats a b", 2,
      "'b' is one operand too many; valuenet stats takes INPUT"),
    Case(
      "stats a --fromat json", 2,
      "valuenet stats has no option --fromat; did you mean --format?"),
    Case(
      "stats a --zzzzzz", 2,
      "valuenet stats has no option --zzzzzz; valuenet stats --help lists"
        + " those it has"),
    Case(
      "stats a --format jsn", 2,
      "--format cannot be 'jsn'; did you mean 'json'? it is one of text, json,"
        + " csv, markdown, latex"),
    Case(
      "stats a --format", 2,
      "--format needs a value: text|json|csv|markdown|latex"),
    Case(
      "stats a --format --quiet", 2,
      "--format needs a value, but '--quiet' is an option"),
    Case(
      "stats a --quiet=yes", 2, "--quiet takes no value, but got 'yes'"),
    Case(
      "stats a --seed 1 --seed 2", 2, "--seed is given twice, as '1' and '2'"),
    Case("stats a --seed +1", 2, "--seed '+1' is not a whole number"),
    Case("stats a --seed -1", 2, "--seed -1 is out of range; it is at least 0"),
    Case("stats a --seed 1e3", 2, "--seed '1e3' is not a whole number"),
    Case(
      "stats a --seed 99999999999999999999", 2,
      "--seed 99999999999999999999 is out of range; it is from 0 to"
        + " 9223372036854775807"),
    Case(
      "stats a --threads 0", 2,
      "--threads 0 is out of range; it is from 1 to 1024"),
    Case(
      "stats a --runs 0", 2,
      "--runs 0 is out of range; it is from 1 to 100000"),
    Case(
      "stats a --columns nodes,egdes", 2,
      "--columns: there is no measure 'egdes'; did you mean 'edges'?"),
    Case("stats a --kind firm,,x", 2, "--kind 'firm,,x' has an empty part"),
    Case("stats a --output=", 2, "--output has an empty value"),
    Case("rank a --top -3", 2, "--top -3 is out of range; it is at least 0"),
    Case(
      "rank a --by pagernk", 2,
      "--by cannot be 'pagernk'; did you mean 'pagerank'? it is one of degree,"
        + " in-degree, out-degree, strength, in-strength, out-strength,"
        + " closeness, harmonic, betweenness, eccentricity, pagerank,"
        + " eigenvector, hub, authority, core, clustering, triangles"),
    Case(
      "draw a", 2,
      "--output is missing; name the picture, such as -o network.svg, or - for"
        + " DOT on standard output"),
    Case(
      "draw a -o picture.gif", 2,
      "--output 'picture.gif' does not end in .dot, .svg, .pdf or .png, so the"
        + " kind of picture is not known"),
    Case(
      "draw a -o x.svg --top 5 --core 2", 2,
      "--top and --core are two rules of reduction; choose one"),
    Case(
      "draw a -o x.svg --radius 2", 2,
      "--radius is about --ego, which is not given"),
    Case(
      "--completions tcsh", 2,
      "--completions needs one shell: bash, zsh, fish"),
  ]

  @Test("status and sentence", arguments: cases)
  func usage(_ line: Case) {
    let result = valuenet(line.arguments)
    #expect(result.notes == line.message + "\n")
    #expect(result.status == line.status)
    #expect(result.output.isEmpty)
  }

  @Test(
    "years that are none",
    arguments: [
      (
        "20145",
        "--years '20145' is neither a year nor a range such as 2014-2021"
      ),
      ("2021-2014", "--years '2021-2014' runs backwards; write 2014-2021"),
      (
        "2014-",
        "--years '2014-' is neither a year nor a range such as 2014-2021"
      ),
      (
        "+201", "--years '+201' is neither a year nor a range such as 2014-2021"
      ),
    ])
  func years(text: String, message: String) {
    let result = valuenet(
      "stats", fixture("china-ai"), "--quiet", "--years", text)
    #expect(result.notes == message + "\n")
    #expect(result.status == 2)
  }

  @Test("a condition that is wrong names its column and exits with 1")
  func condition() {
    let result = valuenet(
      "stats", fixture("china-ai"), "--quiet", "--where", "kind = firm an x")
    #expect(result.status == 1)
    #expect(result.notes.hasPrefix("--where:1:13: "))
  }

  @Test(
    "a selection of nothing is remarked upon",
    arguments: [
      ("kind = frim", "remark: no entity of the input is selected"),
      ("relation = invest", "remark: no relation of the input is selected"),
    ])
  func emptySelection(condition: String, remark: String) {
    for verb in ["stats", "rank"] {
      let result = valuenet(
        verb, fixture("china-ai"), "--where", condition, "-o", "/dev/null")
      #expect(result.status == 0)
      #expect(result.notes.hasSuffix(remark + "\n"))
    }
  }

  @Test("kinds and the like are understood as the input's own words are")
  func words() {
    let english = valuenet(
      "stats", fixture("china-ai"), "--kind", "firm", "--relation", "invests",
      "--columns", "nodes,edges", "--format", "csv")
    let chinese = valuenet(
      "stats", fixture("china-ai"), "--kind", "企业", "--relation", "Invests",
      "--columns", "nodes,edges", "--format", "csv")
    #expect(english.output.hasPrefix("nodes,edges\r\n744,"))
    #expect(chinese == english)
    let unknown = valuenet(
      "stats", fixture("china-ai"), "--kind", "frim", "--columns", "nodes")
    #expect(unknown.notes.contains("nothing in the input has --kind 'frim'"))
  }

  @Test("a message stays on one line whatever it quotes")
  func oneLine() {
    let result = valuenet("stats", "a", "--seed", "1\n2\u{202E}")
    #expect(
      result.notes == "--seed '1\\u{A}2\\u{202E}' is not a whole number\n")
  }
}
