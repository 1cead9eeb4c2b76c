import ValueNetwork

/// Why a command ended without its result, with the exit status that says so.
enum CommandError: Error, Equatable {
  /// The input or the request is at fault: status 1.
  case request(String)
  /// The command line is wrong: status 2.
  case usage(String)
  /// A part outside this program is missing: status 3.
  case missingPart(String)

  var exitStatus: Int32 {
    switch self {
    case .request: 1
    case .usage: 2
    case .missingPart: 3
    }
  }

  var message: String {
    switch self {
    case .request(let text), .usage(let text), .missingPart(let text): text
    }
  }

  /// The error of an option that a verb does not have.
  static func unknownOption(
    _ name: String, of command: CommandDeclaration
  ) -> CommandError {
    let names = command.options.map(\.name)
    let hint = nearest(to: name, among: names)
      .map { "did you mean \($0)?" }
    return .usage(
      "valuenet \(command.name) has no option \(name); "
        + (hint ?? "valuenet \(command.name) --help lists those it has"))
  }
}

/// Does what may be refused, and says the refusal as one of the request.
func answering<Value, Refusal: Error & CustomStringConvertible>(
  _ act: () throws(Refusal) -> Value
) throws(CommandError) -> Value {
  do {
    return try act()
  } catch {
    throw .request(error.description)
  }
}
