import TestSupport
import Testing

/// Reads the package and looks for what the compiler cannot see.
@Suite("The house")
struct HouseTests {
  let files: [HouseFile]

  init() throws { files = try SourceTree.swiftFiles() }

  @Test("imports follow the table of the rooms")
  func imports() throws {
    let rule = try ImportRule(
      table: RoomTable(
        markdown: SourceTree.file("Docs/Architecture.md").text),
      manifest: Manifest(SourceTree.file("Package.swift").text))
    #expect(rule.disagreements() == [])
    #expect(rule.findings(in: files) == [])
  }

  @Test("unsafe code stays in its rooms, each use proved")
  func unsafeCode() { #expect(UnsafeRule().findings(in: files) == []) }

  @Test("only the command prints")
  func printing() { #expect(PrintRule().findings(in: files) == []) }

  @Test("no file holds more than it should")
  func length() { #expect(LengthRule().findings(in: files) == []) }

  @Test("nothing is random without a seed")
  func randomness() { #expect(RandomnessRule().findings(in: files) == []) }

  @Test("nothing is left undone, and no machine is named")
  func wording() throws {
    let all = try files + SourceTree.documents()
    #expect(WordingRule().findings(in: all) == [])
  }

  @Test("every kernel has a twin")
  func twins() { #expect(TwinRule().filesWithoutTwin(among: files) == []) }

  @Test("Fixtures/README.md lists every fixture, and nothing else")
  func fixtures() throws {
    let index = try FixtureIndex(
      markdown: SourceTree.file("Fixtures/README.md").text)
    let fixtures = try SourceTree.paths(under: "Fixtures")
      .map { String($0.dropFirst("Fixtures/".count)) }
      .filter { $0 != "README.md" }
    #expect(fixtures.count > 80, "the fixtures were found")
    #expect(index.unlisted(fixtures) == [])
    #expect(index.stale(fixtures) == [])
  }

  @Test("links between documents lead somewhere")
  func links() throws {
    let broken = try LinkRule().brokenLinks(in: SourceTree.documents())
    #expect(broken == [])
  }

  @Test("Docs/Command.md describes every option, and no other")
  func options() throws {
    let rule = try OptionRule(
      sources: files, page: SourceTree.file("Docs/Command.md"))
    #expect(rule.declared.count > 30, "the declarations were found")
    #expect(rule.undescribed == [])
    #expect(rule.unknown == [])
  }
}
