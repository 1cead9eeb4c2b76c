/// A file of which the bytes are looked at where the system keeps them.
///
/// Nobody else may change the file while it is mapped: what is read could
/// change under the reader, and where the file gets shorter the system ends
/// the process.
@safe package final class MappedFile: Sendable {
  package let path: String
  package let count: Int
  // SAFETY: `count` bytes mapped for reading in `init`, unmapped in `deinit`;
  // nil if there are none.
  nonisolated(unsafe) private let base: UnsafeMutableRawPointer?

  /// Maps a file; nil for what is none, such as a pipe.
  package init?(_ path: String) throws(SystemError) {
    switch PathContent(at: path) {
    case .directory, .other: return nil
    case .file, .nothing: break
    }
    // The C library would stop reading the path at a zero byte.
    guard !path.utf8.contains(0) else {
      throw SystemError(
        path: path, attempt: .open, reason: "no such file or directory")
    }
    func check<Value>(
      _ answer: Platform.Answer<Value>, _ attempt: SystemError.Attempt
    ) throws(SystemError) -> Value {
      switch answer {
      case .value(let value): return value
      case .failure(let reason):
        throw SystemError(path: path, attempt: attempt, reason: reason)
      }
    }
    let descriptor = try check(Platform.openForReading(path), .open)
    defer { _ = Platform.closeDescriptor(descriptor) }
    self.path = path
    count = try check(Platform.size(of: descriptor), .read)
    // SAFETY: the memory is kept as long as this object is.
    unsafe base = try check(unsafe Platform.map(descriptor, count), .read)
  }

  deinit {
    // SAFETY: mapped in `init`, and nobody holds a part of it longer.
    unsafe Platform.unmap(base, count)
  }

  /// Calls a function with all bytes.
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // SAFETY: the bytes stay mapped during the call, as `self` does, and the
    // span cannot be kept.
    let bytes = unsafe UnsafeRawBufferPointer(start: base, count: count)
    return try unsafe body(
      Span(_unsafeElements: bytes.bindMemory(to: UInt8.self)))
  }
}
