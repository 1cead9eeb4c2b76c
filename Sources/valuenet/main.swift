import SystemFiles
import ValuenetCommand

/// Writes a part of the result, in the words of the console.
@Sendable
func writeResult(_ bytes: [UInt8]) throws(ConsoleError) {
  do throws(SystemError) {
    try StandardOutput.write(bytes)
  } catch {
    // Who reads no more, like `head`, wants no word about it either: end as
    // SIGPIPE would have ended this process.
    if error.reason == SystemError.brokenPipe { CurrentProcess.exit(128 + 13) }
    throw ConsoleError(reason: error.reason)
  }
}

CurrentProcess.keepStandardStreams()

// A file half written when the user interrupts is worth nothing: remove it.
Interrupts.removeTemporaryFilesAndExit()

let console = Console(
  writeProgress: TerminalInfo.isTerminal(2) ? StandardError.write : nil,
  writeResult: writeResult,
  writeNote: { StandardError.write($0 + "\n") })
CurrentProcess.exit(
  Command.run(Array(CommandLine.arguments.dropFirst()), console: console))
