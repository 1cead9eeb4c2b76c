import SystemFiles
import ValuenetCommand

// A file half written when the user interrupts is worth nothing: remove it.
Interrupts.removeTemporaryFilesAndExit()

let console = Console(
  writeProgress: TerminalInfo.isTerminal(2)
    ? { StandardError.write($0) } : nil,
  writeResult: { bytes throws(ConsoleError) in
    do {
      try StandardOutput.write(bytes)
    } catch {
      throw ConsoleError(reason: error.reason)
    }
  },
  writeNote: { StandardError.write($0 + "\n") })
CurrentProcess.exit(
  Command.run(Array(CommandLine.arguments.dropFirst()), console: console))
