import CGraphKernels

/// A column of a file in memory of its own, and what was found on the way.
package struct LoadedColumn<
  Element: BitwiseCopyable & Sendable, Note: Sendable
>: Sendable {
  package var values: [Element]
  /// The ``checksum(of:instructions:)`` of those of all blocks, one after
  /// the other in eight bytes each.
  package var checksum: UInt64
  /// What the caller noted of each block.
  package var notes: [Note]
}

/// How many bytes one checksum of a column covers.
package let columnBlockSize = 1 << 20

/// How many blocks a thread loads in one go: more than a large page has, so
/// that threads seldom wait for the same page, or clear it twice.
private let blocksAtOnce = 4

/// What was found of one block.
private struct BlockFinding<Note: Sendable>: Sendable {
  var checksum: UInt64
  var note: Note
}

/// Reads a column block by block; the sum of a block is taken, and the caller
/// looks at it, while a cache holds it.
///
/// - Parameters:
///   - read: Fills a block with the bytes of the column from a place on.
///   - note: Looks at the elements of a block, the first of which has a
///     number in the column.
/// - Precondition: The bytes are a whole number of elements, of a type for
///   which any bits are a value.
/// - Complexity: O(count).
package func loadColumn<Element: BitwiseCopyable & Sendable, Note, Failure>(
  byteCount: Int, as type: Element.Type, threads: Int? = nil,
  instructions: InstructionSet = .current,
  read:
    @Sendable (_ place: Int, inout OutputSpan<UInt8>) throws(Failure) ->
    Void,
  note: @Sendable (_ block: Span<Element>, _ first: Int) -> Note
) throws(Failure) -> LoadedColumn<Element, Note> {
  let size = MemoryLayout<Element>.stride
  let count = byteCount / size
  precondition(count * size == byteCount, "whole elements")
  let taskSize = blocksAtOnce * columnBlockSize
  let taskCount = (byteCount + taskSize - 1) / taskSize
  var findings: [BlockFinding<Note>] = []
  var failure: Failure?
  // SAFETY: each task fills one part, and all of them together are the whole
  // column; without one that failed all elements are there.
  let values = unsafe [Element](roomFor: count) { room in
    nonisolated(unsafe) let memory = UnsafeMutableRawBufferPointer(room)
    let outcomes = Workers.map(taskCount, threads: threads) {
      task -> Result<[BlockFinding<Note>], Failure> in
      let part = task * taskSize..<min((task + 1) * taskSize, byteCount)
      do throws(Failure) {
        // SAFETY: the parts of two tasks have nothing in common.
        return .success(
          try unsafe loadBlocks(part, of: memory, instructions, read, note))
      } catch { return .failure(error) }
    }
    for outcome in outcomes {
      switch outcome {
      case .success(let found): findings += found
      case .failure(let error): failure = error
      }
    }
    return failure == nil ? count : 0
  }
  if let failure { throw failure }
  return LoadedColumn(
    values: values, checksum: combined(findings.map(\.checksum), instructions),
    notes: findings.map(\.note))
}

/// Loads the blocks of a part of a column to their places in memory.
// SAFETY: unsafe to call; the part must lie in the memory, and nobody else
// touch it.
@unsafe private func loadBlocks<Element: BitwiseCopyable, Note, Failure>(
  _ part: Range<Int>, of memory: UnsafeMutableRawBufferPointer,
  _ instructions: InstructionSet,
  _ read: (Int, inout OutputSpan<UInt8>) throws(Failure) -> Void,
  _ note: (Span<Element>, Int) -> Note
) throws(Failure) -> [BlockFinding<Note>] {
  var findings: [BlockFinding<Note>] = []
  for start in stride(
    from: part.lowerBound, to: part.upperBound, by: columnBlockSize)
  {
    let end = min(start + columnBlockSize, part.upperBound)
    // SAFETY: the caller says that the part is ours, so the block is.
    let block = unsafe UnsafeMutableRawBufferPointer(
      rebasing: memory[start..<end])
    let bytes = unsafe block.bindMemory(to: UInt8.self)
    var output = unsafe OutputSpan(buffer: bytes, initializedCount: 0)
    try read(start, &output)
    precondition(output.isFull, "all bytes of the block")
    // SAFETY: the output was made of this buffer, all of which is written.
    _ = unsafe output.finalize(for: bytes)
    let sum = checksum(
      of: unsafe Span(_unsafeElements: bytes), instructions: instructions)
    // SAFETY: the block is written, and begins and ends with an element.
    let elements = unsafe Span<Element>(
      _unsafeElements: block.bindMemory(to: Element.self))
    findings.append(
      BlockFinding(
        checksum: sum,
        note: note(elements, start / MemoryLayout<Element>.stride)))
  }
  return findings
}

/// Returns the sum that
/// ``loadColumn(byteCount:as:threads:instructions:read:note:)`` finds
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
