import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Platform {
  #if canImport(Darwin)
    private typealias SpawnActions = posix_spawn_file_actions_t?
    private typealias SpawnAttributes = posix_spawnattr_t?
  #else
    private typealias SpawnActions = posix_spawn_file_actions_t
    private typealias SpawnAttributes = posix_spawnattr_t
  #endif

  /// A program that was started, with this side of its three streams.
  struct StartedProgram {
    var processID: Int32
    var input: Int32
    var output: Int32
    var messages: Int32
  }

  /// What became of starting a program.
  enum Start {
    case started(StartedProgram)
    case notFound
    case refused(String)
  }

  /// What a process that has ended left.
  enum ProcessEnd: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Starts a program that is found by its name along the path, its standard
  /// streams tied to pipes. No shell has a part in it.
  static func start(
    _ program: String, arguments: [String], environment: [String]
  ) -> Start {
    // One at a time, so that no program gets the pipes of another.
    starting.withLock { _ in
      startAlone(program, arguments, environment)
    }
  }

  private static let starting = Mutex(())

  private static func startAlone(
    _ program: String, _ arguments: [String], _ environment: [String]
  ) -> Start {
    var pipes: [(read: Int32, write: Int32)] = []
    defer {
      // The ends of the child; the others are taken out of the list below.
      for pipe in pipes {
        for end in [pipe.read, pipe.write] where end >= 0 { close(end) }
      }
    }
    for _ in 0..<3 {
      guard let pipe = makePipe() else { return .refused(lastReason()) }
      pipes.append(pipe)
    }
    var processID: pid_t = 0
    let code = spawn(
      program, [program] + arguments, environment, pipes, &processID)
    guard code == 0 else {
      errno = code
      return code == ENOENT ? .notFound : .refused(lastReason())
    }
    let started = StartedProgram(
      processID: processID, input: pipes[0].write, output: pipes[1].read,
      messages: pipes[2].read)
    pipes[0].write = -1
    pipes[1].read = -1
    pipes[2].read = -1
    for end in [started.input, started.output, started.messages] {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return .started(started)
  }

  /// Makes a pipe of which a program that is started gets only what it is
  /// given.
  private static func makePipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    // SAFETY: there is room for two numbers.
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Returns 0 or the number of the error.
  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String],
    _ pipes: [(read: Int32, write: Int32)], _ processID: inout pid_t
  ) -> Int32 {
    // SAFETY: both are initialized by the next calls, used by the last one
    // and destroyed after it; nothing keeps a pointer to them.
    #if canImport(Darwin)
      var actions: SpawnActions = nil
      var attributes: SpawnAttributes = nil
    #else
      var actions = unsafe SpawnActions()
      var attributes = SpawnAttributes()
    #endif
    // SAFETY: as above.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      // SAFETY: as above.
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    let ends = [pipes[0].read, pipes[1].write, pipes[2].write]
    for (stream, end) in ends.enumerated() {
      // SAFETY: as above.
      unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(stream))
    }
    // What this process ignores or blocks is nothing to the child.
    var heard = sigset_t()
    var none = sigset_t()
    // SAFETY: the sets outlive the calls, which fill and copy them.
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&heard)
    for number in [SIGPIPE, SIGINT, SIGTERM] {
      // SAFETY: as above.
      unsafe sigaddset(&heard, number)
    }
    // SAFETY: as above.
    unsafe posix_spawnattr_setsigdefault(&attributes, &heard)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    // SAFETY: as above.
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // SAFETY: both lists end with nil and outlive the call, which copies them.
    return unsafe withCStrings(arguments) { arguments in
      unsafe withCStrings(environment) { environment in
        unsafe posix_spawnp(
          &processID, program, &actions, &attributes, arguments, environment)
      }
    }
  }

  /// Calls a body with a list of C strings that ends with nil.
  private static func withCStrings(
    _ texts: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    // SAFETY: each copy is freed here, after the body.
    var copies = unsafe texts.map { unsafe strdup($0) }
    defer {
      // SAFETY: as above.
      unsafe copies.forEach { unsafe free($0) }
    }
    unsafe copies.append(nil)
    // SAFETY: the list is not empty, so it has an address.
    return unsafe copies.withUnsafeMutableBufferPointer { list in
      guard let first = list.baseAddress else { return EINVAL }
      return unsafe body(first)
    }
  }

  /// Waits until one of the descriptors can be used, or a time is over.
  ///
  /// - Parameter descriptors: Those to read from, then the one to write to;
  ///   negative ones are not looked at.
  static func waitForAny(
    reading: [Int32], writing: Int32, milliseconds: Int32
  ) {
    var entries = reading.map { end in
      pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    }
    entries.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0))
    // SAFETY: the list holds as many entries as are said to be in it.
    _ = unsafe poll(&entries, nfds_t(entries.count), milliseconds)
  }

  /// What can be read at once: bytes, nothing yet, or the end.
  enum Available: Equatable {
    case bytes(Int)
    case notYet
    case end
  }

  static func readAvailable(
    _ descriptor: Int32, into buffer: inout [UInt8]
  ) -> Available {
    let room = buffer.count
    // SAFETY: `room` bytes lie in the buffer.
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe read(descriptor, bytes.baseAddress, room)
    }
    if count > 0 { return .bytes(count) }
    if count < 0, [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) {
      return .notYet
    }
    return .end
  }

  /// Writes what a pipe takes at once; nil where nobody reads it any more.
  static func writeAvailable(
    _ bytes: [UInt8], from place: Int, to descriptor: Int32
  ) -> Int? {
    precondition(0...bytes.count ~= place, "a place of the bytes")
    // SAFETY: the bytes from `place` on lie in the array.
    let count = unsafe bytes.withUnsafeBytes { all in
      unsafe write(
        descriptor, all.baseAddress.map { unsafe $0 + place },
        all.count - place)
    }
    if count >= 0 { return count }
    return [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? 0 : nil
  }

  /// Whether a child has ended; it is not forgotten by this.
  static func hasEnded(_ processID: Int32) -> Bool {
    // SAFETY: `found` outlives the call, which fills it; which member of its
    // union holds does not matter to the number of the signal.
    var found = unsafe siginfo_t()
    let result = unsafe waitid(
      P_PID, id_t(processID), &found, WEXITED | WNOWAIT | WNOHANG)
    // SIGCHLD where there is something to tell, 0 where there is not.
    return unsafe result == 0 && found.si_signo != 0
  }

  /// Waits for a child that has ended or is about to, and forgets it.
  static func reap(_ processID: Int32) -> ProcessEnd {
    var status: Int32 = 0
    // SAFETY: `status` outlives the call, which fills it.
    while unsafe waitpid(processID, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0
      ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  /// Ends a process at once; safe in a signal handler.
  static func killNow(_ processID: Int32) { _ = kill(processID, SIGKILL) }

  /// Returns what a name stands for in the environment.
  static func environmentValue(_ name: String) -> String? {
    // SAFETY: the text is copied before anything can change it.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func pause(milliseconds: Int) {
    _ = usleep(useconds_t(milliseconds * 1_000))
  }
}
