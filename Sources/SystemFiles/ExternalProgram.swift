/// A program that is run beside this one: bytes in, bytes out.
///
/// It is started directly, never by a shell, with an environment that is
/// stated. If this process is interrupted the program is ended first.
package struct ExternalProgram: Sendable, Equatable {
  /// Its name, to be found along the path, or its own path.
  package var name: String
  package var arguments: [String]
  /// Names of the environment that it inherits.
  package var inherited: [String]
  /// What is added to its environment.
  package var environment: [(name: String, value: String)]
  /// How long it may take, in seconds.
  package var timeLimit: Double
  /// How many bytes it may write, results and messages each.
  package var outputLimit: Int

  package init(
    _ name: String, arguments: [String] = [], inherited: [String] = ["PATH"],
    environment: [(name: String, value: String)] = [],
    timeLimit: Double = 60, outputLimit: Int = 1 << 28
  ) {
    self.name = name
    self.arguments = arguments
    self.inherited = inherited
    self.environment = environment
    self.timeLimit = timeLimit
    self.outputLimit = outputLimit
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.name == right.name && left.arguments == right.arguments
      && left.inherited == right.inherited
      && left.environment.elementsEqual(right.environment, by: ==)
      && left.timeLimit == right.timeLimit
      && left.outputLimit == right.outputLimit
  }

  /// What a program that ended by itself left.
  package struct Result: Sendable, Equatable {
    package var output: [UInt8]
    package var messages: [UInt8]
    /// The exit status; nil where a signal ended it.
    package var status: Int32?
  }

  /// Why there is no result.
  package enum Failure: Error, Sendable, Equatable {
    case notFound
    case cannotStart(reason: String)
    case timedOut(seconds: Double)
    case tooMuchOutput(limit: Int)
  }

  /// Runs the program to its end.
  ///
  /// - Parameter input: What it reads from its standard input.
  package func run(
    input: [UInt8] = []
  ) throws(Failure) -> Result {
    guard !name.utf8.contains(0),
      !arguments.contains(where: { $0.utf8.contains(0) })
    else { throw .cannotStart(reason: "a name holds a zero byte") }
    // Else writing to a program that has ended would end this one too.
    Platform.ignoreBrokenPipes()
    switch Platform.start(
      name, arguments: arguments, environment: environmentLines)
    {
    case .notFound: throw .notFound
    case .refused(let reason): throw .cannotStart(reason: reason)
    case .started(let program):
      guard let slot = RunningPrograms.table.add(program.processID) else {
        Platform.killNow(program.processID)
        _ = Conversation(program, input: []).end()
        throw .cannotStart(reason: "too many programs run at once")
      }
      var conversation = Conversation(program, input: input)
      let failure = conversation.run(limits: self)
      if failure != nil { Platform.killNow(program.processID) }
      while !Platform.hasEnded(program.processID) {
        Platform.pause(milliseconds: 1)
      }
      RunningPrograms.table.forget(slot)
      let end = conversation.end()
      if let failure { throw failure }
      return Result(
        output: conversation.output, messages: conversation.messages,
        status: end)
    }
  }

  private var environmentLines: [String] {
    let kept = inherited.compactMap { name in
      Platform.environmentValue(name).map { "\(name)=\($0)" }
    }
    return kept + environment.map { "\($0.name)=\($0.value)" }
  }
}

/// What goes to a program and comes back from it.
private struct Conversation {
  private let program: Platform.StartedProgram
  private let input: [UInt8]
  private var written = 0
  private var isInputOpen = true
  private(set) var output: [UInt8] = []
  private(set) var messages: [UInt8] = []

  init(_ program: Platform.StartedProgram, input: [UInt8]) {
    self.program = program
    self.input = input
  }

  /// Writes and reads until the program has closed its streams and ended.
  mutating func run(
    limits: ExternalProgram
  ) -> ExternalProgram.Failure? {
    let start = ContinuousClock.now
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isOutputOpen = true
    var areMessagesOpen = true
    while isOutputOpen || areMessagesOpen
      || !Platform.hasEnded(program.processID)
    {
      if (.now - start) / .seconds(1) > limits.timeLimit {
        return .timedOut(seconds: limits.timeLimit)
      }
      writeInput()
      if isOutputOpen {
        isOutputOpen = Self.take(from: program.output, &buffer, into: &output)
      }
      if areMessagesOpen {
        areMessagesOpen = Self.take(
          from: program.messages, &buffer, into: &messages)
      }
      if max(output.count, messages.count) > limits.outputLimit {
        return .tooMuchOutput(limit: limits.outputLimit)
      }
      Platform.waitForAny(
        reading: [
          isOutputOpen ? program.output : -1,
          areMessagesOpen ? program.messages : -1,
        ], writing: isInputOpen ? program.input : -1,
        milliseconds: isOutputOpen || areMessagesOpen ? 50 : 1)
    }
    return nil
  }

  /// Closes all streams and forgets the process; gives its exit status.
  func end() -> Int32? {
    if isInputOpen { _ = Platform.closeDescriptor(program.input) }
    _ = Platform.closeDescriptor(program.output)
    _ = Platform.closeDescriptor(program.messages)
    guard case .exited(let status) = Platform.reap(program.processID) else {
      return nil
    }
    return status
  }

  private mutating func writeInput() {
    while isInputOpen, written < input.count {
      guard
        let count = Platform.writeAvailable(
          input, from: written, to: program.input)
      else { return closeInput() }
      if count == 0 { return }
      written += count
    }
    if isInputOpen { closeInput() }
  }

  private mutating func closeInput() {
    _ = Platform.closeDescriptor(program.input)
    isInputOpen = false
  }

  /// Takes what is there; says whether more may come.
  private static func take(
    from descriptor: Int32, _ buffer: inout [UInt8], into bytes: inout [UInt8]
  ) -> Bool {
    while true {
      switch Platform.readAvailable(descriptor, into: &buffer) {
      case .bytes(let count): bytes += buffer[..<count]
      case .notYet: return true
      case .end: return false
      }
    }
  }
}
