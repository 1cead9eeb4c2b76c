import Testing

/// The inspector must see what it is there to see: each rule is shown text
/// that breaks it, and text that only looks as if it did.
@Suite("The house inspector")
struct InspectorTests {
  func file(
    _ text: String, at path: String = "Sources/GraphCore/Sample.swift"
  ) -> HouseFile {
    HouseFile(path: path, text: text)
  }

  func findings(
    _ rule: some HouseRule, _ text: String,
    at path: String = "Sources/GraphCore/Sample.swift"
  ) -> [String] {
    rule.findings(in: [file(text, at: path)]).map(\.description)
  }

  // MARK: Code and prose

  /// Blanks are left out of the expected code; the length proves them.
  @Test(
    "comments and literals are no code",
    arguments: [
      ("a // b", "a"),
      ("a // b\nc", "a\nc"),
      ("a /* b /* c */ d */ e", "ae"),
      ("a /* b\nc */ e", "a\ne"),
      (#"x = "print(1)" + y"#, "x=+y"),
      (##"x = #"a"b\(c)"# + y"##, "x=+y"),
      (##"x = #"a\#(b)c"# + y"##, "x=b+y"),
      (#"x = "a\(f("b") + c)d" + y"#, "x=f()+c+y"),
      (#"x = "a\"b" + y"#, "x=+y"),
      (#"x = "" + y"#, "x=+y"),
      ("\"unclosed\nprint", "\nprint"),
      ("\"\"\"\n \"q\" // t\n\"\"\" + y", "\n\n+y"),
    ])
  func mask(text: String, code: String) {
    let masked = SourceText(text).wholeCode
    #expect(masked.filter { $0 != " " } == code)
    #expect(masked.utf8.count == text.utf8.count)
  }

  // MARK: Imports

  static let table = """
    | Room | Uses | Outside | Never |
    |---|---|---|---|
    | `NetworkModel` | – | – | know files |
    | `GraphCore` | `NetworkModel` | – | compute |
    | `ValuenetCommand` | `GraphCore` | `Foundation` | parse |
    """
  static let manifest = """
    room("NetworkModel"),
    room(
      "GraphCore", uses: ["NetworkModel"]),
    room("ValuenetCommand", uses: ["GraphCore"]),
    .target(
      name: "TestSupport",
      dependencies: ["NetworkModel"]),
    tests(of: "GraphCore", uses: ["GraphCore", "TestSupport"]),
    """
  let imports = ImportRule(
    table: RoomTable(markdown: Self.table), manifest: Manifest(Self.manifest))

  @Test("an import against the flow is found")
  func importFindings() {
    #expect(
      findings(imports, "import NetworkModel\npublic import ValuenetCommand")
        == [
          "Sources/GraphCore/Sample.swift:2: GraphCore imports ValuenetCommand"
        ]
    )
    #expect(
      findings(imports, "@preconcurrency import struct Foundation.Data")
        == ["Sources/GraphCore/Sample.swift:1: GraphCore imports Foundation"])
    #expect(
      findings(
        imports, "import Foundation\nimport GraphCore",
        at: "Sources/ValuenetCommand/A.swift") == [])
    #expect(findings(imports, "// import Foundation") == [])
  }

  @Test("tests import what the manifest gives them, and any outside module")
  func testImports() {
    #expect(
      findings(
        imports, "import Testing\nimport GraphCore\nimport ValuenetCommand",
        at: "Tests/GraphCoreTests/A.swift")
        == [
          "Tests/GraphCoreTests/A.swift:3: "
            + "GraphCoreTests imports ValuenetCommand"
        ])
  }

  @Test("a manifest that grew apart from the table is found")
  func disagreement() {
    #expect(imports.disagreements() == [])
    let grown = ImportRule(
      table: RoomTable(markdown: Self.table),
      manifest: Manifest(
        Self.manifest + "room(\"NetworkModel\", uses: [\"GraphCore\"])"))
    #expect(
      grown.disagreements()
        == ["NetworkModel: declared [\"GraphCore\"], stated []"])
    let unlisted = ImportRule(
      table: RoomTable(markdown: Self.table),
      manifest: Manifest(Self.manifest + "room(\"Attic\", uses: [])"))
    #expect(unlisted.disagreements() == ["Attic: declared [], stated []"])
  }

  // MARK: Unsafe code

  @Test("unsafe code outside its rooms is found")
  func unsafeOutside() {
    #expect(
      findings(UnsafeRule(), "// SAFETY: sure.\nlet a = unsafe b[0]")
        == ["Sources/GraphCore/Sample.swift:2: unsafe code in GraphCore"])
    #expect(
      findings(UnsafeRule(), "nonisolated(unsafe) var a = 0").count == 1)
    #expect(findings(UnsafeRule(), "let a = \"unsafe\" // unsafe") == [])
    #expect(findings(UnsafeRule(), "let a: UnsafePointer<Int>") == [])
  }

  @Test("unsafe code without a proof close by is found")
  func unsafeWithoutProof() {
    let path = "Sources/GraphKernels/Sample.swift"
    let use = "let a = unsafe b[0]"
    let proof = "// SAFETY: b has an element.\n"
    let lines = String(repeating: "let c = 0\n", count: 5)
    let tooMany = String(repeating: "let c = 0\n", count: 6)
    #expect(findings(UnsafeRule(), proof + lines + use, at: path) == [])
    #expect(
      findings(UnsafeRule(), proof + tooMany + use, at: path)
        == [path + ":8: unsafe without a proof"])
    #expect(
      findings(UnsafeRule(), use, at: path)
        == [path + ":1: unsafe without a proof"])
    #expect(
      findings(
        UnsafeRule(), proof + use, at: "Tests/SystemFilesTests/A.swift") == [])
  }

  @Test("one proof covers the parts of one statement, but not the next")
  func proofOfStatement() {
    let path = "Sources/GraphKernels/Sample.swift"
    let part = "let a = unsafe b[0]\nlet c = 0\n"
    let proof = "// SAFETY: b has an element.\n"
    let statement = proof + String(repeating: part, count: 9)
    #expect(findings(UnsafeRule(), statement, at: path) == [])
    #expect(
      findings(UnsafeRule(), statement + "}\n" + part, at: path)
        == [path + ":21: unsafe without a proof"])
  }

  // MARK: Printing, length

  @Test("printing outside the command is found")
  func printing() {
    #expect(
      findings(PrintRule(), "if a { print(\"b\") }")
        == ["Sources/GraphCore/Sample.swift:1: prints"])
    #expect(findings(PrintRule(), "debugPrint(a)").count == 1)
    #expect(findings(PrintRule(), "page.print(a)") == [])
    #expect(findings(PrintRule(), "func print(_ a: Int) {}") == [])
    #expect(findings(PrintRule(), "let a = fingerprint(b)") == [])
    #expect(findings(PrintRule(), "// print(a)") == [])
    #expect(
      findings(PrintRule(), "print(a)", at: "Sources/valuenet/main.swift")
        == [])
  }

  @Test("a file of one line too many is found", arguments: [300, 301])
  func length(count: Int) {
    let text = String(repeating: "a\n", count: count)
    #expect(findings(LengthRule(), text).count == count - 300)
    #expect(findings(LengthRule(), text, at: "Tests/A/B.swift") == [])
  }

  @Test("a test of one line too many is found", arguments: [500, 501])
  func testLength(count: Int) {
    let text = String(repeating: "a\n", count: count)
    #expect(
      findings(LengthRule(), text, at: "Tests/A/B.swift").count == count - 500)
  }

  // MARK: Randomness

  @Test(
    "a random number without a seed is found",
    arguments: [
      "Int.random(in: 0...f(2))", "Bool.random()", "a.shuffled()",
      "a.shuffle()", "a.randomElement()", "UInt8.random(\n  in: 0...9)",
      "var g = SystemRandomNumberGenerator()",
    ])
  func randomness(code: String) {
    #expect(
      findings(RandomnessRule(), "let a = [1]\n" + code)
        == ["Sources/GraphCore/Sample.swift:2: random without a seed"])
  }

  @Test(
    "a seeded random number is welcome",
    arguments: [
      "Int.random(in: 0...f(2), using: &g)", "a.shuffled(using: &g)",
      "UInt8.random(\n  in: 0...9,\n  using: &g)", "randomGraph(seed: 1)",
      "// Bool.random()",
    ])
  func seeded(code: String) {
    #expect(findings(RandomnessRule(), code) == [])
  }

  // MARK: Wording

  @Test("unfinished work is found", arguments: WordingRule.marks)
  func marks(mark: String) {
    #expect(
      findings(WordingRule(), "a\n// \(mark): b")
        == ["Sources/GraphCore/Sample.swift:2: says \(mark)"])
    #expect(findings(WordingRule(), "// \(mark)LIST") == [])
  }

  @Test(
    "a folder of somebody's machine is found",
    arguments: WordingRule.folders)
  func folders(folder: String) {
    #expect(
      findings(WordingRule(), "see \(folder)a")
        == ["Sources/GraphCore/Sample.swift:1: says \(folder)"])
    #expect(findings(WordingRule(), "see frame\(folder)a") == [])
    #expect(findings(WordingRule(), "see ./..\(folder)a") == [])
  }

  // MARK: Pairs

  @Test("a kernel without a twin is found")
  func twins() {
    let kernel = "package func sum(_ a: Span<Int>) -> Int { 0 }"
    let files = [
      file(kernel, at: "Sources/GraphKernels/Sum.swift"),
      file(kernel, at: "Sources/GraphKernels/Paths/Levels.swift"),
      file("package struct Bitmap {}", at: "Sources/GraphKernels/Bitmap.swift"),
      file("", at: "Tests/TestSupport/Reference/Sum.swift"),
    ]
    #expect(
      TwinRule().filesWithoutTwin(among: files)
        == ["Sources/GraphKernels/Paths/Levels.swift"])
  }

  @Test("a fixture that is not listed is found, and so is a stale line")
  func fixtures() {
    let index = FixtureIndex(
      markdown: """
        | file | what |
        |---|---|
        | `a/nodes.csv`, `a/edges.csv` | two files; not `a/b.csv` |
        | `g/*/x.csv` | one in each folder |
        | `m/` | all below |
        | `t/ab*ba.txt` | a pattern |
        | `gone.csv` | nothing |
        """)
    let fixtures = [
      "a/nodes.csv", "a/edges.csv", "a/b.csv", "g/1/x.csv", "g/1/2/x.csv",
      "g/x.csv", "m/1", "m/2/3", "m", "t/abba.txt", "t/aba.txt",
    ]
    #expect(
      index.unlisted(fixtures)
        == ["a/b.csv", "g/1/2/x.csv", "g/x.csv", "m", "t/aba.txt"])
    #expect(index.stale(fixtures) == ["gone.csv"])
  }

  @Test("a link that leads nowhere is found")
  func links() {
    let page = file(
      """
      [a](B.md) [b](../README.md#top) [c](#here) [d](https://x.y/z)
      [e](Metrics/) [f](Gone.md)
      """, at: "Docs/A.md")
    let rule = LinkRule {
      ["Docs/B.md", "README.md", "Docs/Metrics"].contains($0)
    }
    #expect(
      rule.brokenLinks(in: [page]).map(\.description)
        == ["Docs/A.md:2: links to Gone.md"])
  }

  @Test("an option without a description is found, and the reverse")
  func options() {
    let source = file(
      "CommandOption(\"--top\", x),\nCommandOption(\n  \"--ego\", x)",
      at: "Sources/ValuenetCommand/Draw.swift")
    let page = file("`--top N` and `-a B`, `--all B`; see `--help`")
    let rule = OptionRule(sources: [source], page: page)
    #expect(rule.undescribed == ["--ego"])
    #expect(rule.unknown == ["--all"])
  }
}
