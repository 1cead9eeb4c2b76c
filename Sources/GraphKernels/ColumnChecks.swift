import CGraphKernels

/// Returns the largest of some values, 0 of none.
package func largestValue(
  of values: Span<UInt32>, instructions: InstructionSet = .current
) -> UInt32 {
  // SAFETY: all values lie in the span.
  unsafe values.withUnsafeBufferPointer { values in
    unsafe vn_largest(instructions.rawValue, values.baseAddress, values.count)
  }
}

/// Returns a sum of 64 bits of all bytes and their places, the same on every
/// machine.
///
/// It tells damage, not malice: a change within eight neighboring bytes
/// always changes it, any other all but surely.
///
/// - Complexity: O(count), as fast as memory is read.
package func checksum(
  of bytes: Span<UInt8>, instructions: InstructionSet = .current
) -> UInt64 {
  // SAFETY: all bytes lie in the span.
  unsafe bytes.withUnsafeBufferPointer { bytes in
    unsafe vn_checksum(instructions.rawValue, bytes.baseAddress, bytes.count)
  }
}
