/// A file of which any part can be read at any time, on any thread.
///
/// What is read is a copy, so nothing that happens to the file afterwards can
/// change it; a file that has become shorter is an error.
package final class FileInput: Sendable {
  package let path: String
  package let count: Int
  let descriptor: Int32

  /// Opens a file; nil for what is none, such as a pipe.
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
    self.path = path
    switch Platform.openForReading(path) {
    case .failure(let reason):
      throw SystemError(path: path, attempt: .open, reason: reason)
    case .value(let opened): descriptor = opened
    }
    switch Platform.size(of: descriptor) {
    case .failure(let reason):
      _ = Platform.closeDescriptor(descriptor)
      throw SystemError(path: path, attempt: .read, reason: reason)
    case .value(let size): count = size
    }
  }

  deinit { _ = Platform.closeDescriptor(descriptor) }

  /// Reads the bytes from a place on until a buffer is full.
  package func read(
    from place: Int, into bytes: inout OutputSpan<UInt8>
  ) throws(SystemError) {
    if case .failure(let reason) = Platform.readBytes(
      descriptor, from: place, into: &bytes)
    {
      throw SystemError(path: path, attempt: .read, reason: reason)
    }
  }

  /// Returns the bytes of a part.
  package func bytes(_ part: Range<Int>) throws(SystemError) -> [UInt8] {
    try [UInt8](capacity: part.count) { bytes throws(SystemError) in
      try read(from: part.lowerBound, into: &bytes)
    }
  }
}
