import CZlib

/// Compresses data a part at a time, as entries of archives are.
@safe final class Deflation {
  // SAFETY: zlib keeps the address of its stream, so it lies in memory of
  // its own from `init` to `deinit`, used by one thread.
  private let stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  init() {
    // SAFETY: room for one stream, filled at once, freed in `deinit`.
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // Less than no bits of window: no header around the data.
    let code = unsafe deflateInit2_(
      stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "memory for a quarter of a megabyte")
  }

  deinit {
    // SAFETY: the stream was initialized in `init`.
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Appends what a part comes to; the last part ends the data.
  func add(_ bytes: [UInt8], isLast: Bool, to output: inout [UInt8]) {
    var start = 0
    while true {
      // zlib counts in 32 bits.
      let count = min(bytes.count - start, 1 << 30)
      let ends = isLast && start + count == bytes.count
      let (used, made) = step(bytes, start..<(start + count), ends: ends)
      start += used
      output.append(contentsOf: room[..<made])
      if start == bytes.count, made < room.count { return }
    }
  }

  private func step(
    _ bytes: [UInt8], _ part: Range<Int>, ends: Bool
  ) -> (used: Int, made: Int) {
    let capacity = room.count
    // SAFETY: zlib reads the part, which it does not change, and writes at
    // most `capacity` bytes, all inside the two buffers.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe room.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + part.lowerBound)
        }
        unsafe stream.pointee.avail_in = UInt32(part.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(capacity)
        _ = unsafe deflate(stream, ends ? Z_FINISH : Z_NO_FLUSH)
      }
    }
    // SAFETY: the stream was filled in `init` and above.
    let used = part.count - Int(unsafe stream.pointee.avail_in)
    // SAFETY: as above.
    return (used, capacity - Int(unsafe stream.pointee.avail_out))
  }
}
