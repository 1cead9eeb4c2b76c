import NetworkModel
import SystemFiles

/// A stream that is passed on to one reader.
final class StreamBox {
  private var stream: ByteStream?

  init(_ stream: consuming ByteStream) { self.stream = consume stream }

  /// Gives the stream away; only once.
  func take() -> ByteStream {
    guard let stream = stream.take() else {
      preconditionFailure("a stream is read once")
    }
    return stream
  }
}

/// One input, as a coder reads it: all bytes, expanded where they were
/// compressed.
package final class FormatInput {
  /// What messages call it.
  package let name: String
  /// Where the bytes are in a file as they are; nil for standard input,
  /// memory and what is compressed.
  package let path: String?
  package let isCompressed: Bool
  private let stream: StreamBox
  private let limits: ReadingLimits

  init(
    _ stream: consuming ByteStream, path: String?, limits: ReadingLimits
  ) {
    name = stream.name
    isCompressed = stream.isCompressed
    self.path = stream.isCompressed ? nil : path
    self.limits = limits
    self.stream = StreamBox(stream)
  }

  /// An input in memory.
  package convenience init(
    bytes: [UInt8], name: String, limits: ReadingLimits = .init()
  ) throws(FormatError) {
    let stream = try reading { () throws(SystemError) in
      try ByteStream(bytes: bytes, name: name, limits: limits.expansion)
    }
    self.init(stream, path: nil, limits: limits)
  }

  /// Reads all bytes; once.
  package func bytes() throws(FormatError) -> [UInt8] {
    var stream = stream.take()
    var bytes: [UInt8] = []
    if let path, let size = try? FileSize.bytes(of: path) {
      bytes.reserveCapacity(min(size, limits.documentBytes))
      LargePages.prefer(for: &bytes)
    }
    // Small enough to be copied out of a near cache.
    var block = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = try reading { () throws(SystemError) in
        try stream.read(into: &block, at: 0)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limits.documentBytes else {
        throw .limitExceeded(
          at: .init(file: name), what: "bytes of one document",
          limit: limits.documentBytes)
      }
      bytes.append(contentsOf: block[..<count])
    }
  }

  /// What the ledger says of how the bytes were written, before the format.
  package var prefix: String { isCompressed ? "gzip, " : "" }
}

extension ReadingLimits {
  var expansion: ByteStream.ExpansionLimits {
    ByteStream.ExpansionLimits(bytes: expandedBytes, ratio: expansionRatio)
  }
}
