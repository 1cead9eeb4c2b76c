#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Working memory that threads share; whoever uses it shares it out so that
/// no two threads write, or read and write, the same place at once.
///
/// Large ones ask the system for large pages: what is read in no order finds
/// its pages much faster.
@safe final class WorkBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  let count: Int
  // SAFETY: the memory is allocated for `count` elements when the object is
  // made, and freed when it goes.
  let base: UnsafeMutablePointer<Element>

  /// Makes memory whose elements are to be written before they are read.
  init(count: Int) {
    self.count = count
    let size = count * MemoryLayout<Element>.stride
    let pageSize = 1 << 21
    let alignment = size >= 2 * pageSize ? pageSize : 64
    // As much as the elements take, aligned to more than they need.
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(size, 1), alignment: alignment)
    #if os(Linux)
      if size >= 2 * pageSize {
        // SAFETY: advice changes no content; if refused, pages stay small.
        _ = unsafe madvise(memory, size, MADV_HUGEPAGE)
      }
    #endif
    // SAFETY: the memory is fresh and large enough.
    unsafe base = memory.bindMemory(to: Element.self, capacity: count)
  }

  convenience init(repeating value: Element, count: Int) {
    self.init(count: count)
    // SAFETY: `count` elements are allocated.
    unsafe base.initialize(repeating: value, count: count)
  }

  deinit {
    // SAFETY: the pointer came from allocate, and nobody else has the object.
    unsafe UnsafeMutableRawPointer(base).deallocate()
  }

  subscript(index: Int) -> Element {
    get {
      precondition((0..<count).contains(index), "index out of range")
      // SAFETY: the index is checked.
      return unsafe base[index]
    }
    set {
      precondition((0..<count).contains(index), "index out of range")
      // SAFETY: the index is checked.
      unsafe base[index] = newValue
    }
  }

  /// Returns a copy of the elements, all of which are written.
  func array() -> [Element] {
    // SAFETY: `count` elements are allocated.
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }
}
