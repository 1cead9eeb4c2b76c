/// Asks the system for large pages where it gives them on request only.
package enum LargePages {
  /// Advises it for all that an array has reserved: tens of megabytes then
  /// take dozens of page faults, not thousands.
  package static func prefer(for bytes: inout [UInt8]) {
    let capacity = bytes.capacity
    guard capacity >= 4 << 20 else { return }
    // SAFETY: an array has its reserve behind its elements, in the same piece
    // of memory; its address does not leave the closure.
    unsafe bytes.withUnsafeMutableBytes { filled in
      // SAFETY: as above.
      unsafe Platform.preferLargePages(
        UnsafeMutableRawBufferPointer(
          start: filled.baseAddress, count: capacity))
    }
  }
}
