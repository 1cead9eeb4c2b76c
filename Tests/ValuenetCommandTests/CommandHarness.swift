import Foundation
import Synchronization
import TestSupport
import ValuenetCommand

/// What a command line gave.
struct CommandResult: Equatable {
  var status: Int32
  var output: String
  var notes: String
}

/// Runs a command line in this process, its streams collected.
func valuenet(_ arguments: String...) -> CommandResult {
  valuenet(arguments)
}

func valuenet(_ arguments: [String]) -> CommandResult {
  let output = Mutex<[UInt8]>([])
  let notes = Mutex("")
  let console = Console(
    writeResult: { bytes throws(ConsoleError) in
      output.withLock { $0 += bytes }
    },
    writeNote: { note in notes.withLock { $0 += note + "\n" } })
  let status = Command.run(arguments, console: console)
  return CommandResult(
    status: status,
    output: String(decoding: output.withLock { $0 }, as: UTF8.self),
    notes: notes.withLock { $0 })
}

/// The path of a fixture.
func fixture(_ path: String) -> String {
  packagePath("Fixtures/\(path)")
}

/// Runs a body with a new directory that is removed afterwards.
func withTemporaryDirectory<Result>(
  _ body: (URL) throws -> Result
) throws -> Result {
  let directory = FileManager.default.temporaryDirectory
    .appending(path: "valuenet-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(
    at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  return try body(directory)
}

/// Writes files into a directory and returns its path.
func write(_ files: [String: String], into directory: URL) throws -> String {
  for (name, text) in files {
    let file = directory.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return directory.path
}

/// The first snapshot of a `stats` document.
func firstSnapshot(_ result: CommandResult) throws -> [String: Any] {
  let document =
    try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    as? [String: Any]
  let snapshots = document?["snapshots"] as? [[String: Any]]
  return snapshots?.first ?? [:]
}
