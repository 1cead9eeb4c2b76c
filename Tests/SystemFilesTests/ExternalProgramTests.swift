import SystemFiles
import Testing

@Suite("Programs beside this one")
struct ExternalProgramTests {
  private func shell(
    _ line: String, input: [UInt8] = [], timeLimit: Double = 20,
    outputLimit: Int = 1 << 20
  ) throws(ExternalProgram.Failure) -> ExternalProgram.Result {
    try ExternalProgram(
      "/bin/sh", arguments: ["-c", line], timeLimit: timeLimit,
      outputLimit: outputLimit
    ).run(input: input)
  }

  @Test("bytes go in, bytes and messages come out, with the status")
  func streams() throws {
    let result = try shell(
      "cat; echo said >&2; exit 7", input: Array("given".utf8))
    #expect(result.output == Array("given".utf8))
    #expect(result.messages == Array("said\n".utf8))
    #expect(result.status == 7)
  }

  @Test("more than a pipe holds goes through in both directions")
  func large() throws {
    let input = (0..<1_000_000).map { UInt8($0 % 251) }
    let result = try shell("cat", input: input)
    #expect(result.output == input)
    #expect(result.status == 0)
  }

  @Test("input that nobody reads is no fault")
  func unread() throws {
    let input = [UInt8](repeating: 65, count: 1_000_000)
    let result = try shell("exit 0", input: input)
    #expect(result.status == 0)
    #expect(result.output == [])
  }

  @Test("arguments are data: no shell looks at them")
  func arguments() throws {
    let hostile = "`id` $(id) 'a' \"b\" ; rm x \\ 中 \n*"
    let result = try ExternalProgram("/bin/echo", arguments: [hostile]).run()
    #expect(result.output == Array((hostile + "\n").utf8))
  }

  @Test("the environment holds what is stated and nothing else")
  func environment() throws {
    let program = ExternalProgram(
      "/usr/bin/env", inherited: ["PATH", "NO_SUCH_NAME"],
      environment: [("LC_ALL", "C"), ("A", "b=c")])
    let lines = try String(decoding: program.run().output, as: UTF8.self)
      .split(separator: "\n").map { String($0) }
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("PATH="))
    #expect(Array(lines[1...]) == ["LC_ALL=C", "A=b=c"])
  }

  @Test("a program that is not there")
  func notFound() {
    #expect(throws: ExternalProgram.Failure.notFound) {
      try ExternalProgram("no-such-program-anywhere").run()
    }
    #expect(throws: ExternalProgram.Failure.notFound) {
      try ExternalProgram("/nowhere/program").run()
    }
  }

  @Test("a file that is no program, and a name with a zero byte")
  func notStartable() {
    #expect(
      throws: ExternalProgram.Failure.cannotStart(reason: "permission denied")
    ) { try ExternalProgram("/etc/passwd").run() }
    #expect(
      throws: ExternalProgram.Failure.cannotStart(
        reason: "a name holds a zero byte")
    ) { try ExternalProgram("/bin/sh", arguments: ["a\0b"]).run() }
  }

  @Test("one that takes too long is ended, also if it has closed its streams")
  func timeLimit() {
    #expect(throws: ExternalProgram.Failure.timedOut(seconds: 0.2)) {
      try shell("exec sleep 30", timeLimit: 0.2)
    }
    #expect(throws: ExternalProgram.Failure.timedOut(seconds: 0.2)) {
      try shell("exec sleep 30 >&- 2>&-", timeLimit: 0.2)
    }
  }

  @Test("one that writes too much is ended")
  func outputLimit() {
    #expect(throws: ExternalProgram.Failure.tooMuchOutput(limit: 10_000)) {
      try shell("exec yes", outputLimit: 10_000)
    }
  }

  @Test("a signal that ends it leaves no status")
  func killed() throws {
    #expect(try shell("kill -KILL $$").status == nil)
  }

  @Test("many at once do not get in each other's way")
  func concurrent() async throws {
    let results = await withTaskGroup(of: [UInt8]?.self) { group in
      for number in 0..<24 {
        group.addTask {
          try? shell("cat", input: Array("\(number)".utf8)).output
        }
      }
      var all: Set<[UInt8]> = []
      for await output in group { if let output { all.insert(output) } }
      return all
    }
    #expect(results.count == 24)
  }
}
