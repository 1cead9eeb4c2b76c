import CGraphKernels

/// A column of a file in memory of its own, and what was found while it was
/// copied.
package struct LoadedColumn<Element: BitwiseCopyable & Sendable>: Sendable {
  package var values: [Element]
  /// The ``checksum(of:instructions:)`` of those of all blocks, one after
  /// the other in eight bytes each.
  package var checksum: UInt64
  /// Of a column of 32 bits the ``largestValue(of:instructions:)``, else 0.
  package var largest: UInt32
}

/// What was found in one block.
private struct BlockChecks: Sendable {
  var checksum: UInt64 = 0
  var largest: UInt32 = 0
}

/// How many bytes one checksum of a column covers.
package let columnBlockSize = 1 << 20

/// Copies the elements that lie in some bytes, block by block, with the sum
/// of each block taken of the copy while a cache holds it.
///
/// What was checked is what was copied, even if a file behind the bytes
/// changes meanwhile.
///
/// - Precondition: The bytes are a whole number of elements, of a type for
///   which any bits are a value.
/// - Complexity: O(count).
package func loadColumn<Element: BitwiseCopyable & Sendable>(
  of bytes: Span<UInt8>, as type: Element.Type, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> LoadedColumn<Element> {
  let size = MemoryLayout<Element>.stride
  let (byteCount, count) = (bytes.count, bytes.count / size)
  precondition(count * size == byteCount, "whole elements")
  let blockCount = (byteCount + columnBlockSize - 1) / columnBlockSize
  var checks: [BlockChecks] = []
  // SAFETY: each task copies one block to its own place, and all of them
  // together are the whole column.
  let values = unsafe [Element](roomFor: count) { room in
    checks = unsafe bytes.withUnsafeBytes { source in
      nonisolated(unsafe) let (from, to) = (
        source.baseAddress, UnsafeMutableRawPointer(room.baseAddress)
      )
      return Workers.map(blockCount, threads: threads) { block in
        let start = block * columnBlockSize
        let length = min(columnBlockSize, byteCount - start)
        // SAFETY: the block lies inside both, which do not overlap.
        guard let from = unsafe from, let to = unsafe to else {
          return BlockChecks()
        }
        unsafe (to + start).copyMemory(from: from + start, byteCount: length)
        return unsafe blockChecks(
          UnsafeRawBufferPointer(start: to + start, count: length),
          areNumbers: Element.self == UInt32.self, instructions)
      }
    }
    return count
  }
  return LoadedColumn(
    values: values, checksum: combined(checks.map(\.checksum), instructions),
    largest: checks.map(\.largest).max() ?? 0)
}

private func blockChecks(
  _ block: UnsafeRawBufferPointer, areNumbers: Bool,
  _ instructions: InstructionSet
) -> BlockChecks {
  var checks = BlockChecks()
  let set = instructions.rawValue
  // SAFETY: the block was copied as a whole before.
  let bytes = unsafe block.bindMemory(to: UInt8.self)
  checks.checksum = unsafe vn_checksum(set, bytes.baseAddress, bytes.count)
  guard areNumbers else { return checks }
  // SAFETY: blocks begin and end with an element of four bytes.
  let values = unsafe UnsafeRawBufferPointer(bytes)
    .assumingMemoryBound(to: UInt32.self)
  checks.largest = unsafe vn_largest(set, values.baseAddress, values.count)
  return checks
}

/// Returns the sum that ``loadColumn(of:as:threads:instructions:)`` finds
/// where these elements were written.
package func columnChecksum<Element: BitwiseCopyable & Sendable>(
  of values: [Element], threads: Int? = nil,
  instructions: InstructionSet = .current
) -> UInt64 {
  let byteCount = values.count * MemoryLayout<Element>.stride
  let blockCount = (byteCount + columnBlockSize - 1) / columnBlockSize
  let sums = Workers.map(blockCount, threads: threads) { block in
    // SAFETY: the block lies in the bytes of the array; elements without
    // padding have no bytes but those of their values.
    unsafe values.withUnsafeBytes { bytes in
      let start = block * columnBlockSize
      let part = unsafe bytes[
        start..<min(start + columnBlockSize, byteCount)]
      return unsafe vn_checksum(
        instructions.rawValue,
        UnsafeRawBufferPointer(rebasing: part).baseAddress?
          .assumingMemoryBound(to: UInt8.self), part.count)
    }
  }
  return combined(sums, instructions)
}

private func combined(
  _ sums: [UInt64], _ instructions: InstructionSet
) -> UInt64 {
  let bytes = sums.flatMap { sum in
    (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
  }
  return checksum(of: bytes.span, instructions: instructions)
}
