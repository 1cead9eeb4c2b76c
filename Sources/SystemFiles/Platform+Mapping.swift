#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Platform {
  static func size(of descriptor: Int32) -> Answer<Int> {
    var status = stat()
    // SAFETY: `status` outlives the call, which fills it.
    return unsafe fstat(descriptor, &status) == 0
      ? .value(Int(status.st_size)) : .failure(lastReason())
  }

  /// Maps the first bytes of a file for reading; nil for none.
  static func map(
    _ descriptor: Int32, _ count: Int
  ) -> Answer<UnsafeMutableRawPointer?> {
    // SAFETY: no memory, no address.
    guard count > 0 else { return unsafe .value(nil) }
    var flags = MAP_PRIVATE
    #if os(Linux)
      // All pages at once, not a fault for each few.
      flags |= MAP_POPULATE
    #endif
    // SAFETY: the system chooses where, so nothing else is overlaid.
    let memory = unsafe mmap(nil, count, PROT_READ, flags, descriptor, 0)
    return unsafe memory == MAP_FAILED
      ? .failure(lastReason()) : .value(memory)
  }

  /// Asks for large pages for the whole ones in a piece of memory.
  static func preferLargePages(_ memory: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      let pageSize = 4_096
      // SAFETY: the address is only looked at.
      guard let base = memory.baseAddress else { return }
      let skipped = -Int(bitPattern: base) & (pageSize - 1)
      let length = (memory.count - skipped) & ~(pageSize - 1)
      guard length > 0 else { return }
      // SAFETY: the pages lie in the memory; the advice does not change what
      // they hold, and it may be ignored.
      _ = unsafe madvise(base + skipped, length, 14 /* MADV_HUGEPAGE */)
    #endif
  }

  static func unmap(_ memory: UnsafeMutableRawPointer?, _ count: Int) {
    // SAFETY: the caller mapped the memory and holds no part of it.
    guard let memory = unsafe memory else { return }
    unsafe munmap(memory, count)
  }

  /// Reads the bytes of a file from a place on until a buffer is full.
  static func readBytes(
    _ descriptor: Int32, from place: Int, into bytes: inout OutputSpan<UInt8>
  ) -> Answer<Void> {
    let before = bytes.count
    while !bytes.isFull {
      // SAFETY: the bytes behind the filled ones lie in the buffer, and the
      // system has filled as many as it says.
      let count = unsafe bytes.withUnsafeMutableBufferPointer { all, filled in
        let count = unsafe pread(
          descriptor, all.baseAddress.map { unsafe $0 + filled },
          all.count - filled, off_t(place + filled - before))
        filled += max(0, count)
        return count
      }
      if count == 0 { return .failure("it has become shorter") }
      if count < 0, errno != EINTR { return .failure(lastReason()) }
    }
    return .value(())
  }

  /// Writes the bytes of values that have no padding.
  static func writeValues<Value: BitwiseCopyable>(
    _ values: [Value], to descriptor: Int32
  ) -> Answer<Void> {
    // SAFETY: the bytes of the array are initialized, and written before it
    // is given back.
    unsafe values.withUnsafeBytes { bytes in
      unsafe writeBytes(
        Span(_unsafeElements: bytes.bindMemory(to: UInt8.self)),
        to: descriptor)
    }
  }
}
