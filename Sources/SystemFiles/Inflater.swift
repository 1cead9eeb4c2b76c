import CZlib

/// Expands gzip data, member after member.
@safe final class Inflater {
  // SAFETY: zlib keeps the address of its stream, so it lies in memory of
  // its own from `init` to `deinit`, used by one thread.
  private let stream: UnsafeMutablePointer<z_stream>
  private let source: Source
  private let limits: ByteStream.ExpansionLimits
  private var input: [UInt8]
  private var inputStart = 0
  private var inputEnd: Int
  private var compressed: Int
  private var expanded = 0
  private var isInsideMember = true

  /// From here on the ratio is looked at: a short run of one byte may
  /// honestly shrink a thousand times.
  private static let ratioStart = 16 << 20

  init(
    source: Source, head: [UInt8], limits: ByteStream.ExpansionLimits
  ) throws(SystemError) {
    self.source = source
    self.limits = limits
    input = head
    inputEnd = head.count
    compressed = head.count
    // SAFETY: room for one stream, filled at once, freed in `deinit`.
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window; 16 more ask for the gzip format.
    let code = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      throw SystemError(
        path: source.name, attempt: .expand, reason: "not enough memory")
    }
  }

  deinit {
    // SAFETY: the stream was initialized in `init`; zlib accepts the end of
    // one whose start failed.
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Fills a buffer from a place on; gives 0 only at the end.
  func read(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    while true {
      if inputStart == inputEnd, try !refill() {
        if isInsideMember { throw failure("the gzip data ends too early") }
        return 0
      }
      if !isInsideMember, try !beginMember() { return 0 }
      let made = try expand(into: &buffer, at: place)
      if made > 0 {
        try count(made)
        return made
      }
    }
  }

  private func refill() throws(SystemError) -> Bool {
    if input.count < 1 << 16 {
      input = [UInt8](repeating: 0, count: 1 << 16)
    }
    inputStart = 0
    inputEnd = try source.read(into: &input, at: 0)
    compressed += inputEnd
    return inputEnd > 0
  }

  /// Starts the next member; says whether there is one.
  private func beginMember() throws(SystemError) -> Bool {
    // Some writers fill the last block up with zeros.
    while true {
      while inputStart < inputEnd, input[inputStart] == 0 { inputStart += 1 }
      if inputStart < inputEnd { break }
      guard try refill() else { return false }
    }
    guard input[inputStart] == 0x1F else {
      throw failure("something other than gzip data follows it")
    }
    // SAFETY: the stream is initialized.
    unsafe inflateReset(stream)
    isInsideMember = true
    return true
  }

  private func expand(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    let available = inputEnd - inputStart
    // zlib counts in 32 bits.
    let room = min(buffer.count - place, 1 << 30)
    // SAFETY: zlib reads `available` bytes from `inputStart` and writes at
    // most `room` bytes from `place`, all inside the two buffers.
    let code = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress.map {
          unsafe $0 + inputStart
        }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress.map {
          unsafe $0 + place
        }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    // SAFETY: the stream was filled in `init`, here and below.
    inputStart = inputEnd - Int(unsafe stream.pointee.avail_in)
    switch code {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInsideMember = false
    default: throw failure("the gzip data is damaged")
    }
    // SAFETY: as above.
    return room - Int(unsafe stream.pointee.avail_out)
  }

  private func count(_ made: Int) throws(SystemError) {
    expanded += made
    if expanded > limits.bytes {
      throw failure("it expands to more than \(limits.bytes) bytes")
    }
    let (allowed, overflow) = compressed.multipliedReportingOverflow(
      by: limits.ratio)
    if expanded > Self.ratioStart, !overflow, expanded > allowed {
      throw failure("it expands to more than \(limits.ratio) times its size")
    }
  }

  private func failure(_ reason: String) -> SystemError {
    SystemError(path: source.name, attempt: .expand, reason: reason)
  }
}
