#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A block of memory for the rows of all vertices, aligned for vectors, on
/// large pages where the system has them: rows are read in no order.
@safe final class RowBuffer {
  // SAFETY: allocated by init for as long as the object lives.
  let bytes: UnsafeMutableBufferPointer<UInt8>

  init(byteCount: Int) {
    let page = 1 << 21
    let size = max(byteCount, 64)
    // SAFETY: the memory is this object's alone until deinit gives it back,
    // and is filled with zeros before anything reads it. madvise changes how
    // it is kept, not what is in it.
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: size, alignment: size < page ? 64 : page)
    #if os(Linux)
      if size >= page, let start = memory.baseAddress {
        // SAFETY: as above.
        _ = unsafe madvise(start, size, MADV_HUGEPAGE)
      }
    #endif
    // SAFETY: as above.
    unsafe bytes = memory.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    // SAFETY: allocated by init, and nothing holds a part of it beyond this
    // object's life.
    unsafe bytes.deallocate()
  }
}
