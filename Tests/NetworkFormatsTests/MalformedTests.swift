import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// One defect a file, with the sentence that reading it must give.
///
/// `expected.tsv` has a line for each: the input, the options of the command
/// that go with it, the message; paths are relative to the folder.
@Suite("Malformed input")
struct MalformedTests {
  struct Defect: CustomTestStringConvertible {
    var input: String
    var options: [String]
    var message: String

    var testDescription: String { ([input] + options).joined(separator: " ") }

    static let folder = packagePath("Fixtures/Malformed/")

    static let all: [Defect] =
      ((try? readText(folder + "expected.tsv")) ?? "")
      .split(separator: "\n").dropFirst().map { line in
        let cells = line.split(
          separator: "\t", omittingEmptySubsequences: false
        ).map(String.init)
        return Defect(
          input: cells[0],
          options: cells[1].split(separator: " ").map(String.init),
          message: cells.count > 2 ? cells[2] : "")
      }

    func readingOptions() throws -> ReadingOptions {
      var result = ReadingOptions()
      for (name, value) in zip(options, options.dropFirst()) {
        switch name {
        case "--encoding":
          result.encoding = try #require(TextEncoding(rawValue: value))
        case "--nodes": result.nodesFile = Self.folder + value
        default: break
        }
      }
      return result
    }
  }

  @Test("the table holds at least sixty defects, each once")
  func table() {
    #expect(Defect.all.count >= 60)
    #expect(Set(Defect.all.map(\.testDescription)).count == Defect.all.count)
  }

  @Test("each is refused in its own words", arguments: Defect.all)
  func refusal(_ defect: Defect) throws {
    let options = try defect.readingOptions()
    do throws(FormatError) {
      _ = try NetworkReader.read(Defect.folder + defect.input, options: options)
      Issue.record("it was read")
    } catch {
      let said = error.description.replacing(Defect.folder, with: "")
      #expect(said == defect.message)
      #expect(!said.contains("\n"))
      #expect(error.position.description == said.prefix(upToPlaceIn: error))
    }
  }

  @Test("the README names every input")
  func readme() throws {
    let readme = try readText(Defect.folder + "README.md")
    for defect in Defect.all where defect.input != "missing.csv" {
      let name = defect.input.split(separator: "/")[0]
      #expect(readme.contains("`\(name)`"))
    }
  }
}

extension String {
  /// Returns the start of a message that is as long as its place, with the
  /// folder of the fixtures put back.
  fileprivate func prefix(upToPlaceIn error: FormatError) -> String {
    let folder = MalformedTests.Defect.folder
    let place = error.position.description
    return place.hasPrefix(folder)
      ? folder + prefix(place.count - folder.count)
      : String(prefix(place.count))
  }
}
