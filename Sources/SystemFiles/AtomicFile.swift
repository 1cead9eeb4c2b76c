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
    func failure(_ reason: String) -> SystemError {
      SystemError(path: path, attempt: .write, reason: reason)
    }
    switch PathContent(at: path) {
    case .directory: throw failure("is a directory")
    case .other:
      try write(bytes, path: path, Platform.openForWriting(path))
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
      try write(bytes, path: path, Platform.create(temporary))
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
    _ bytes: [UInt8], path: String, _ opened: Platform.Answer<Int32>
  ) throws(SystemError) {
    func check<Value>(
      _ answer: Platform.Answer<Value>
    ) throws(SystemError) -> Value {
      switch answer {
      case .value(let value): return value
      case .failure(let reason):
        throw SystemError(path: path, attempt: .write, reason: reason)
      }
    }
    let descriptor = try check(opened)
    let written = Platform.writeBytes(bytes.span, to: descriptor)
    // Some systems report a full disk only when the file is closed.
    let closed = Platform.closeDescriptor(descriptor)
    try check(written)
    try check(closed)
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
