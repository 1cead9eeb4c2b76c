import Foundation
import Testing

/// The built program itself: streams, exit statuses, signals.
@Suite("The program valuenet")
struct BinaryTests {
  /// The program stands beside the bundle of the tests.
  static let program: URL = {
    var directory = URL(filePath: CommandLine.arguments[0])
      .deletingLastPathComponent()
    if directory.path.contains(".xctest/") {
      directory = directory.deletingLastPathComponent()
    }
    return directory.appending(path: "valuenet")
  }()

  /// Runs a line of the shell in which `$valuenet` is the program.
  static func shell(_ line: String) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["valuenet": program.path, "fixtures": fixture("")]
    ) { $1 }
    let output = Pipe()
    let notes = Pipe()
    process.standardOutput = output
    process.standardError = notes
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let noted = notes.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandResult(
      status: process.terminationStatus,
      output: String(decoding: written, as: UTF8.self),
      notes: String(decoding: noted, as: UTF8.self))
  }

  @Test("results go to standard output, the ledger to standard error")
  func streams() throws {
    let result = try Self.shell(
      "\"$valuenet\" stats \"$fixtures/Gephi/graphs/d02_path3\""
        + " --columns nodes,edges --format csv")
    #expect(result.status == 0)
    #expect(result.output == "nodes,edges\r\n3,2\r\n")
    #expect(result.notes.contains("edges.csv"))
  }

  @Test("- reads standard input")
  func standardInput() throws {
    let result = try Self.shell(
      "printf 'a b\\nb c\\n' | \"$valuenet\" stats - --quiet --columns"
        + " nodes,edges --format csv")
    #expect(result.output == "nodes,edges\r\n3,2\r\n")
    #expect(result.notes == "")
  }

  @Test("a full disk is an error of the request, in one line")
  func fullDisk() throws {
    let result = try Self.shell(
      "\"$valuenet\" stats \"$fixtures/Gephi/graphs/d02_path3\" --quiet"
        + " > /dev/full")
    #expect(result.status == 1)
    #expect(result.notes == "standard output: no space left on device\n")
    let file = try Self.shell(
      "\"$valuenet\" stats \"$fixtures/Gephi/graphs/d02_path3\" --quiet"
        + " -o /dev/full")
    #expect(file.status == 1)
    #expect(
      file.notes == "/dev/full: cannot write it: no space left on device\n")
  }

  @Test("a reader that stops is no fault worth a line")
  func closedPipe() throws {
    let result = try Self.shell(
      "(\"$valuenet\" rank \"$fixtures/china-ai\" --top 0 --quiet; echo $? >&2)"
        + " | head -1")
    #expect(result.output == "Entities by degree\n")
    #expect(result.notes == "141\n")
  }

  @Test(
    "a closed stream is an error, whatever else is opened", arguments: 0..<8)
  func closedStream(_: Int) throws {
    let closed = try Self.shell(
      "\"$valuenet\" stats \"$fixtures/china-ai\" --quiet --threads 4 >&-")
    #expect(closed.status == 1)
    #expect(closed.notes == "standard output: it is not open\n")
  }

  @Test("two runs write the same bytes, on any number of threads")
  func deterministic() throws {
    let outputs = try ["1", "2", "3"].map { threads in
      try Self.shell(
        "\"$valuenet\" stats \"$fixtures/china-ai\" --quiet --format json"
          + " --threads \(threads)"
      ).output
    }
    #expect(outputs[0].contains("\"nodes\""))
    #expect(Set(outputs).count == 1)
    let drawings = try (0..<2).map { _ in
      try Self.shell(
        "\"$valuenet\" draw \"$fixtures/china-ai\" --quiet -o -"
      ).output
    }
    #expect(drawings[0] == drawings[1])
    #expect(drawings[0].hasPrefix("digraph"))
  }

  @Test("an interruption ends it within a second and leaves nothing behind")
  func interrupt() throws {
    try withTemporaryDirectory { directory in
      let list = (0..<60_000).map { "\($0 % 30_011) \($0 * 7919 % 30_011)" }
      let input = try write(
        ["edges.txt": list.joined(separator: "\n") + "\n"], into: directory)
      let result = try Self.shell(
        "cd '\(input)'; \"$valuenet\" draw edges.txt --all --layout neato"
          + " --quiet -o picture.svg & child=$!; sleep 2;"
          + " start=$(date +%s%N); kill -INT $child; wait $child;"
          + " echo $? $(( ($(date +%s%N) - start) / 1000000 )); ls -A '\(input)'"
      )
      let lines = result.output.split(separator: "\n")
      let parts = lines[0].split(separator: " ").compactMap { Int($0) }
      #expect(parts[0] == 130)
      #expect(parts[1] < 1_000)
      #expect(lines.dropFirst() == ["edges.txt"])
    }
  }
}
