import Foundation
import TestSupport
import Testing

/// The defects of `Fixtures/Malformed` as a user meets them.
@Suite("Malformed input through the command")
struct MalformedTests {
  struct Defect: CustomTestStringConvertible, Sendable {
    var input: String
    var options: [String]
    var message: String

    var testDescription: String { ([input] + options).joined(separator: " ") }
  }

  static let folder = fixture("Malformed/")

  static let all: [Defect] =
    ((try? String(contentsOfFile: folder + "expected.tsv", encoding: .utf8))
    ?? "").split(separator: "\n").dropFirst().map { line in
      let cells = line.split(
        separator: "\t", omittingEmptySubsequences: false
      ).map(String.init)
      return Defect(
        input: cells[0],
        options: cells[1].split(separator: " ").map(String.init),
        message: cells[2])
    }

  @Test("there are at least forty")
  func count() { #expect(Self.all.count >= 40) }

  @Test(
    "one line on standard error, status 1, no result and no file",
    arguments: all)
  func refusal(_ defect: Defect) throws {
    try withTemporaryDirectory { directory in
      let options = defect.options.enumerated().map { place, word in
        place > 0 && defect.options[place - 1] == "--nodes"
          ? Self.folder + word : word
      }
      let result = valuenet(
        ["stats", Self.folder + defect.input] + options
          + ["-o", directory.appending(path: "out.txt").path])
      #expect(result.status == 1)
      #expect(
        result.notes.replacing(Self.folder, with: "") == defect.message + "\n")
      #expect(result.output.isEmpty)
      let left = try FileManager.default.contentsOfDirectory(
        atPath: directory.path)
      #expect(left.isEmpty)
    }
  }

  @Test("an output that cannot be written")
  func unwritable() throws {
    try withTemporaryDirectory { directory in
      let input = fixture("Gephi/graphs/d02_path3")
      let place = directory.path
      for (output, message) in [
        ("\(place)/none/out.csv", "no such file or directory"),
        (place, "is a directory"),
        (
          "\(input)/edges.csv/out.csv",
          "a part of the path is not a directory"
        ),
      ] {
        for verb in ["stats", "rank"] {
          let result = valuenet(verb, input, "--quiet", "-o", output)
          #expect(result.status == 1)
          #expect(
            result.notes == "\(output): cannot write it: \(message)\n")
        }
      }
      let picture = valuenet(
        "draw", input, "--quiet", "-o", "\(place)/none/out.svg")
      #expect(picture.status == 1)
      #expect(
        picture.notes
          == "\(place)/none/out.svg: cannot write it: no such file or"
          + " directory\n")
    }
  }
}
