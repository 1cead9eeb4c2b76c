import CZlib

/// Expands deflated data a step at a time; keeps no data of its own.
@safe final class Inflation {
  /// What stands around the deflated data.
  enum Wrapping { case gzip, none }
  enum Status { case unfinished, ended, damaged }

  // SAFETY: zlib keeps the address of its stream, so it lies in memory of
  // its own from `init` to `deinit`, used by one thread.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ wrapping: Wrapping, for path: String) throws(SystemError) {
    // SAFETY: room for one stream, filled at once, freed in `deinit`.
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window; 16 more ask for the gzip format, less than none for
    // data without any header.
    let bits: Int32 = wrapping == .gzip ? 15 + 16 : -15
    let code = unsafe inflateInit2_(
      stream, bits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      throw SystemError(
        path: path, attempt: .expand, reason: "not enough memory")
    }
  }

  deinit {
    // SAFETY: the stream was initialized in `init`; zlib accepts the end of
    // one whose start failed.
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Forgets what was expanded, for data that begins anew.
  func restart() {
    // SAFETY: the stream is initialized.
    unsafe inflateReset(stream)
  }

  /// Expands a part of the input to a place of the buffer.
  ///
  /// - Returns: The bytes used and made, and whether the data has ended.
  func step(
    _ input: [UInt8], _ part: Range<Int>, into buffer: inout [UInt8],
    at place: Int
  ) -> (used: Int, made: Int, status: Status) {
    precondition(
      part.lowerBound >= 0 && part.upperBound <= input.count
        && 0...buffer.count ~= place, "parts of the buffers")
    // zlib counts in 32 bits.
    let available = min(part.count, 1 << 30)
    let room = min(buffer.count - place, 1 << 30)
    // SAFETY: zlib reads `available` bytes from the start of the part, which
    // it does not change, and writes at most `room` bytes from `place`, all
    // inside the two buffers.
    let code = unsafe input.withUnsafeBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + part.lowerBound)
        }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress.map {
          unsafe $0 + place
        }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    // SAFETY: the stream was filled in `init` and above.
    let used = available - Int(unsafe stream.pointee.avail_in)
    // SAFETY: as above.
    let made = room - Int(unsafe stream.pointee.avail_out)
    switch code {
    case Z_OK, Z_BUF_ERROR: return (used, made, .unfinished)
    case Z_STREAM_END: return (used, made, .ended)
    default: return (used, made, .damaged)
    }
  }
}

/// The checksum of ZIP and gzip.
struct Checksum: Equatable {
  private(set) var value: UInt32 = 0

  /// Goes on over a part of some bytes.
  mutating func add(_ bytes: [UInt8], _ part: Range<Int>) {
    precondition(
      part.lowerBound >= 0 && part.upperBound <= bytes.count, "a part")
    var start = part.lowerBound
    while start < part.upperBound {
      // zlib counts in 32 bits.
      let count = min(part.upperBound - start, 1 << 30)
      // SAFETY: `count` bytes lie in the array from `start` on.
      value = unsafe bytes.withUnsafeBufferPointer { bytes in
        UInt32(
          truncatingIfNeeded: unsafe crc32(
            UInt(value), bytes.baseAddress.map { unsafe $0 + start },
            UInt32(count)))
      }
      start += count
    }
  }
}
