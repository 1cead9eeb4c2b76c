import Foundation
import TestSupport
import Testing

@Suite("The folder of a report", .enabled(if: ReportTests.hasGnuplot))
struct ReportFolderTests {
  func report(_ input: String, _ output: String, _ more: String...)
    -> CommandResult
  {
    valuenet(
      ["report", input, "-o", output, "--quiet", "--replicates", "0"] + more)
  }

  @Test("a folder of an earlier report is replaced as a whole")
  func earlier() throws {
    try withTemporaryDirectory { directory in
      let input = try write(
        ReportTests.files, into: directory.appending(path: "in"))
      let output = directory.appending(path: "out").path
      #expect(report(input, output).status == 0)
      let flows = output + "/tables/flows.csv"
      #expect(FileManager.default.fileExists(atPath: flows))
      let again = report(input, output, "--dimension", "investment")
      #expect(again.status == 0, "\(again.notes)")
      #expect(!FileManager.default.fileExists(atPath: flows))
      let sums = try String(
        contentsOfFile: output + "/SHA256SUMS", encoding: .utf8)
      #expect(!sums.contains("flows"))
      for line in sums.split(separator: "\n").dropFirst() {
        let name = String(line.dropFirst(66))
        #expect(
          FileManager.default.fileExists(atPath: output + "/" + name),
          "\(name)")
      }
      #expect(sums.contains("  index.html\n"))
    }
  }

  @Test("what no report wrote is left alone")
  func foreign() throws {
    try withTemporaryDirectory { directory in
      let input = try write(
        ReportTests.files, into: directory.appending(path: "in"))
      let output = try write(
        ["index.html": "mine"], into: directory.appending(path: "out"))
      let refused = report(input, output)
      #expect(refused.status == 1)
      #expect(
        refused.notes
          == "'\(output)' holds files that valuenet report did not write"
          + " (index.html); name a new or an empty folder, or add --existing"
          + " replace\n")
      #expect(
        try String(contentsOfFile: output + "/index.html", encoding: .utf8)
          == "mine")
      #expect(report(input, output, "--existing", "replace").status == 0)
      // A file put beside an earlier report is nobody's to remove.
      _ = try write(["notes.txt": "mine"], into: URL(filePath: output))
      #expect(report(input, output).status == 1)
    }
  }

  @Test("a list that names files elsewhere removes none of them")
  func hostileList() throws {
    try withTemporaryDirectory { directory in
      let input = try write(
        ReportTests.files, into: directory.appending(path: "in"))
      let none = String(repeating: "0", count: 64)
      let output = try write(
        [
          "SHA256SUMS": "# Files of valuenet report\n\(none)  ../kept.txt\n"
            + "\(none)  tables/../../kept.csv\n"
        ], into: directory.appending(path: "out"))
      _ = try write(["kept.txt": "1", "kept.csv": "2"], into: directory)
      #expect(report(input, output).status == 0)
      for name in ["kept.txt", "kept.csv"] {
        #expect(
          FileManager.default.fileExists(
            atPath: directory.appending(path: name).path))
      }
    }
  }

  @Test("a folder that cannot be made is said before anything is computed")
  func parent() {
    let result = valuenet("report", "nowhere", "-o", "/nowhere/out")
    #expect(result.status == 1)
    #expect(
      result.notes
        == "'/nowhere': there is no such folder to make '/nowhere/out' in;"
        + " make it first, or name another --output\n")
  }
}
