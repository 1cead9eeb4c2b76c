// With its extensions the only code that names a C library; all other code
// asks `Platform`.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls to the C library, with Swift values on the outside.
///
/// A call that fails returns the text of its reason.
enum Platform {
  /// The reason of the last failure on this thread, in lower case.
  static func lastReason() -> String {
    // The common ones are spelled out, so that messages are the same
    // everywhere; strerror also depends on the locale.
    switch errno {
    case ENOENT: "no such file or directory"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a directory"
    case ENOTDIR: "a part of the path is not a directory"
    case ENOSPC: "no space left on device"
    case EPIPE: SystemError.brokenPipe
    case EBADF: "it is not open"
    case EROFS: "the file system is read-only"
    case EMFILE, ENFILE: "too many open files"
    case ENAMETOOLONG: "the name is too long"
    case EFBIG: "the file is too large"
    case ELOOP: "too many symbolic links"
    case EEXIST: "there is something of this name"
    case let code: "system error \(code)"
    }
  }

  // MARK: Files

  static func openForReading(_ path: String) -> Answer<Int32> {
    // SAFETY: the path is a string for the length of the call.
    descriptor { unsafe open(path, O_RDONLY | O_CLOEXEC) }
  }

  /// Opens a file that must not exist yet.
  static func create(_ path: String) -> Answer<Int32> {
    // SAFETY: the path is a string for the length of the call.
    descriptor {
      unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
  }

  /// Opens something that exists already: a device, a pipe.
  static func openForWriting(_ path: String) -> Answer<Int32> {
    // SAFETY: the path is a string for the length of the call.
    descriptor { unsafe open(path, O_WRONLY | O_CLOEXEC) }
  }

  private static func descriptor(_ open: () -> Int32) -> Answer<Int32> {
    while true {
      let result = open()
      if result >= 0 { return .value(result) }
      if errno != EINTR { return .failure(lastReason()) }
    }
  }

  static func closeDescriptor(_ descriptor: Int32) -> Answer<Void> {
    close(descriptor) == 0 || errno == EINTR
      ? .value(()) : .failure(lastReason())
  }

  /// Reads at most `buffer.count - place` bytes to a place of a buffer.
  static func readBytes(
    _ descriptor: Int32, into buffer: inout [UInt8], at place: Int
  ) -> Answer<Int> {
    precondition(0...buffer.count ~= place, "a place of the buffer")
    let room = buffer.count - place
    guard room > 0 else { return .value(0) }
    while true {
      // SAFETY: `room` bytes lie in the buffer from `place` on.
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(
          descriptor, bytes.baseAddress.map { unsafe $0 + place }, room)
      }
      if count >= 0 { return .value(count) }
      if errno != EINTR { return .failure(lastReason()) }
    }
  }

  static func writeBytes(
    _ bytes: Span<UInt8>, to descriptor: Int32
  ) -> Answer<Void> {
    var written = 0
    while written < bytes.count {
      // SAFETY: the bytes from `written` on lie in the span.
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe write(
          descriptor, all.baseAddress.map { unsafe $0 + written },
          all.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return .failure(lastReason())
      }
    }
    return .value(())
  }

  static func move(_ path: String, to destination: String) -> Answer<Void> {
    // SAFETY: both paths are strings for the length of the call.
    unsafe rename(path, destination) == 0 ? .value(()) : .failure(lastReason())
  }

  static func remove(_ path: String) {
    // SAFETY: the path is a string for the length of the call.
    _ = unsafe unlink(path)
  }

  // MARK: The process

  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  static var processID: Int32 { getpid() }

  /// The processor time that this process has used; POSIX counts it in
  /// microseconds.
  static var processorSeconds: Double { Double(clock()) * 1e-6 }

  /// Makes a write to a broken pipe fail instead of ending the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Calls a handler, which must be safe as such, on SIGINT and SIGTERM.
  static func onInterrupt(_ handler: @convention(c) (Int32) -> Void) {
    var heard = sigset_t()
    // A parent may have started this process with its signals blocked.
    // SAFETY: `heard` outlives the calls, which fill and read it.
    unsafe sigemptyset(&heard)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number, handler)
      unsafe sigaddset(&heard, number)
    }
    unsafe sigprocmask(SIG_UNBLOCK, &heard, nil)
  }

  /// Occupies each standard stream that is closed, the wrong way round, so
  /// that using it still fails and nothing else that opens gets its number.
  static func occupyClosedStreams() {
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) < 0 {
      // SAFETY: the path is a string for the length of the call.
      _ = unsafe open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Ends the process at once; safe in a signal handler.
  static func exitNow(_ status: Int32) -> Never { _exit(status) }

  // MARK: Names that a signal handler may remove

  /// Returns the address of a copy of a path that stays until `forget`.
  static func remember(_ path: String) -> UInt {
    // SAFETY: strdup gives nil or memory of its own.
    guard let copy = unsafe strdup(path) else { return 0 }
    return UInt(bitPattern: copy)
  }

  static func forget(_ address: UInt) {
    // SAFETY: the address came from `remember` and is given back once.
    unsafe free(UnsafeMutableRawPointer(bitPattern: address))
  }

  /// Removes the file of a remembered path; safe in a signal handler.
  static func removeRemembered(_ address: UInt) {
    // SAFETY: the address came from `remember` and was not given back.
    guard let path = unsafe UnsafePointer<CChar>(bitPattern: address) else {
      return
    }
    unsafe unlink(path)
  }

  // MARK: Encodings

  /// A conversion between two encodings.
  @safe final class Converter {
    // SAFETY: opened in `init`, closed in `deinit`, used by one thread.
    private let handle: iconv_t

    init?(from source: String, to target: String) {
      // SAFETY: both names are strings for the length of the call.
      let opened: iconv_t? = unsafe iconv_open(target, source)
      // iconv_open says -1, as a pointer, where it knows no such encoding.
      guard let opened = unsafe opened, UInt(bitPattern: opened) != UInt.max
      else { return nil }
      unsafe handle = opened
    }

    // SAFETY: the handle is open until here.
    deinit { unsafe iconv_close(handle) }

    /// Converts what fits; says how far it came in either buffer.
    func convert(
      _ input: inout [UInt8], from: Int, to end: Int,
      into output: inout [UInt8], at place: Int
    ) -> (used: Int, made: Int, end: ConversionEnd) {
      precondition(0...end ~= from && end <= input.count, "a part of the input")
      precondition(0...output.count ~= place, "a place of the output")
      var inLeft = end - from
      var outLeft = output.count - place
      let (inCount, outCount) = (inLeft, outLeft)
      // SAFETY: both cursors start inside their buffers and iconv moves them
      // by no more than the bytes left, which end with the buffers.
      let result = unsafe input.withUnsafeMutableBytes { inBytes in
        unsafe output.withUnsafeMutableBytes { outBytes in
          var inCursor = unsafe inBytes.baseAddress.map {
            unsafe ($0 + from).assumingMemoryBound(to: CChar.self)
          }
          var outCursor = unsafe outBytes.baseAddress.map {
            unsafe ($0 + place).assumingMemoryBound(to: CChar.self)
          }
          return unsafe iconv(
            handle, &inCursor, &inLeft, &outCursor, &outLeft)
        }
      }
      let code = errno
      let progress = (inCount - inLeft, outCount - outLeft)
      // iconv says -1, as a size, where it stopped early.
      guard Int(bitPattern: UInt(bitPattern: result)) == -1 else {
        return (progress.0, progress.1, .inputUsed)
      }
      let reason: ConversionEnd =
        switch code {
        case E2BIG: .outputFull
        case EINVAL: .incomplete
        default: .invalid
        }
      return (progress.0, progress.1, reason)
    }
  }
}
