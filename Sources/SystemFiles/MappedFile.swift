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
    guard let file = try FileInput(path) else { return nil }
    self.path = path
    count = file.count
    // SAFETY: the memory is kept as long as this object is; it needs no open
    // file.
    switch unsafe Platform.map(file.descriptor, file.count) {
    case .value(let memory): unsafe base = memory
    case .failure(let reason):
      throw SystemError(path: path, attempt: .read, reason: reason)
    }
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
