import Synchronization

/// Files that are there as a whole or not at all.
package enum AtomicFile {
  private static let counter = Atomic<Int>(0)

  /// Writes a file under a temporary name beside it and renames it, so that
  /// a failure leaves what was there before.
  ///
  /// A link is followed; a device or pipe is written to as it is.
  package static func write(
    _ bytes: [UInt8], to path: String
  ) throws(SystemError) {
    try write(to: path) { output throws(SystemError) in
      try output.write(bytes)
    }
  }

  /// Writes a file piece by piece, in the same way.
  package static func write(
    to path: String, _ body: (FileOutput) throws(SystemError) -> Void
  ) throws(SystemError) {
    func failure(_ reason: String) -> SystemError {
      SystemError(path: path, attempt: .write, reason: reason)
    }
    switch PathContent(at: path) {
    case .directory: throw failure("is a directory")
    case .other:
      try write(path: path, Platform.openForWriting(path), body)
      return
    case .file, .nothing: break
    }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw failure("no such file or directory")
    }
    let destination = Platform.resolved(path) ?? path
    let number = counter.add(1, ordering: .relaxed).newValue
    let temporary =
      directory(of: destination)
      + ".valuenet-\(Platform.processID)-\(number).tmp"
    guard let slot = TemporaryFiles.table.add(temporary) else {
      throw failure("too many files in the making")
    }
    defer { TemporaryFiles.table.forget(slot) }
    do throws(SystemError) {
      try write(path: path, Platform.create(temporary), body)
      if case .failure(let reason) = Platform.move(temporary, to: destination) {
        throw failure(reason)
      }
    } catch {
      Platform.remove(temporary)
      throw error
    }
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) { Platform.remove(path) }

  /// The directory part of a path, with its slash.
  private static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func write(
    path: String, _ opened: Platform.Answer<Int32>,
    _ body: (FileOutput) throws(SystemError) -> Void
  ) throws(SystemError) {
    let output = FileOutput(
      path: path, descriptor: try FileOutput.check(opened, path))
    var failure: SystemError?
    do throws(SystemError) { try body(output) } catch { failure = error }
    // Some systems report a full disk only when the file is closed.
    let closed = Platform.closeDescriptor(output.descriptor)
    if let failure { throw failure }
    try FileOutput.check(closed, path)
  }
}

/// A file in the making, to which bytes are appended.
package struct FileOutput {
  fileprivate let path: String
  fileprivate let descriptor: Int32

  /// Appends the bytes of values, in the byte order of this machine.
  package func write<Value: BitwiseCopyable>(
    _ values: [Value]
  ) throws(SystemError) {
    try Self.check(Platform.writeValues(values, to: descriptor), path)
  }

  @discardableResult
  fileprivate static func check<Value>(
    _ answer: Platform.Answer<Value>, _ path: String
  ) throws(SystemError) -> Value {
    switch answer {
    case .value(let value): return value
    case .failure(let reason):
      throw SystemError(path: path, attempt: .write, reason: reason)
    }
  }
}

/// Where results go.
package enum StandardOutput {
  private static let brokenPipesIgnored: Void = Platform.ignoreBrokenPipes()

  /// Writes bytes to standard output; a full disk or a closed pipe throws.
  package static func write(_ bytes: [UInt8]) throws(SystemError) {
    _ = brokenPipesIgnored
    if case .failure(let reason) = Platform.writeBytes(bytes.span, to: 1) {
      throw SystemError(
        path: "standard output", attempt: .write, reason: reason)
    }
  }
}
