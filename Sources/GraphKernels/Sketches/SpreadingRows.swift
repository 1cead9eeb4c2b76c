import CGraphKernels

/// Rows of 64, 128 or 256 bytes, one for each vertex, that spread against the
/// edges round by round: after *d* rounds a vertex's row joins the rows that
/// the vertices within *d* steps from it had at first.
///
/// Only neighbors that changed in the round before are taken up where they
/// are few, and a vertex whose row can no longer grow is not looked at again.
/// The rows of a round are made of those of the round before alone, so
/// nothing depends on which thread makes which.
struct SpreadingRows: ~Copyable {
  /// What one task of a round did.
  struct Part {
    var changedCount = 0
    var gain: Int64 = 0
  }

  let rows: WalkableRows
  let threads: Int?
  /// How many times 64 bytes a row has.
  let width: Int
  private var old: RowBuffer
  private var new: RowBuffer
  /// Which vertices changed in the last round: all of them at first, because
  /// their rows are new.
  private var changed: [UInt64]
  private var done: [UInt64]
  private var changedCount: Int
  /// The vertices whose rows cannot grow beyond `bound`.
  private let bounded: [UInt64]
  private let bound: [UInt8]

  /// How many words of 64 vertices a task has.
  private static let taskSize = 32

  /// - Parameters:
  ///   - width: 1, 2 or 4.
  ///   - bounded: A bit for each vertex whose row stays within `bound`.
  init(
    _ rows: WalkableRows, width: Int, bounded: [UInt64], bound: [UInt8],
    threads: Int?
  ) {
    let wordCount = (rows.vertexCount + 63) / 64
    precondition(
      bounded.count == wordCount && bound.count == 64 * width
        && [1, 2, 4].contains(width), "rows of another shape")
    self.rows = rows
    self.width = width
    self.threads = threads
    self.bounded = bounded
    self.bound = bound
    old = RowBuffer(byteCount: rows.vertexCount * 64 * width)
    new = RowBuffer(byteCount: rows.vertexCount * 64 * width)
    changed = [UInt64](repeating: .max, count: wordCount)
    done = [UInt64](repeating: 0, count: wordCount)
    changedCount = rows.vertexCount
  }

  /// Returns the row of a vertex.
  func row(of vertex: Int) -> [UInt8] {
    let size = 64 * width
    precondition((0..<rows.vertexCount).contains(vertex), "no such vertex")
    // SAFETY: the buffer has a row for each vertex, and only mutating
    // functions write it.
    return unsafe Array(old.bytes[vertex * size..<(vertex + 1) * size])
  }

  /// Sets a bit of a vertex's row.
  mutating func setBit(_ bit: Int, of vertex: Int) {
    precondition(
      (0..<rows.vertexCount).contains(vertex)
        && (0..<512 * width).contains(bit), "no such bit")
    // SAFETY: the row has the bit, and the buffer has the row.
    unsafe old.bytes[vertex * 64 * width + bit / 8] |= 1 << UInt8(bit % 8)
  }

  /// Makes a round and returns what it did; `step` makes the part of it that
  /// two numbers of words bound.
  mutating func advance(
    _ step: @Sendable (UnsafePointer<vn_spread>, Int, Int) -> Part
  ) -> Part {
    let wordCount = changed.count
    let taskCount = (wordCount + Self.taskSize - 1) / Self.taskSize
    var changing = [UInt64](repeating: 0, count: wordCount)
    let isSelective = changedCount < rows.vertexCount / 2
    // SAFETY: the pointers hold as long as the closures run, which is until
    // all tasks are done. Every task writes the rows and the words of its own
    // vertices alone, and what all read (old rows, `changed`, the graph) none
    // writes, but for the first round, in which none reads old rows of
    // others. Targets are vertices, offsets bound the targets.
    let parts = unsafe rows.offsets.withUnsafeBufferPointer { offsets in
      // SAFETY: as above.
      unsafe rows.targets.withUnsafeBufferPointer { targets in
        // SAFETY: as above.
        unsafe bound.withUnsafeBufferPointer { bound in
          // SAFETY: as above.
          unsafe bounded.withUnsafeBufferPointer { bounded in
            // SAFETY: as above.
            unsafe changed.withUnsafeBufferPointer { changed in
              // SAFETY: as above.
              unsafe changing.withUnsafeMutableBufferPointer { changing in
                // SAFETY: as above.
                unsafe done.withUnsafeMutableBufferPointer { done in
                  // SAFETY: as above.
                  var spread = unsafe vn_spread(
                    vertex_count: rows.vertexCount,
                    offsets: offsets.baseAddress,
                    targets: targets.baseAddress, width: width,
                    old_rows: old.bytes.baseAddress,
                    new_rows: new.bytes.baseAddress,
                    changed: changed.baseAddress,
                    changing: changing.baseAddress,
                    is_selective: isSelective ? 1 : 0,
                    bound: bound.baseAddress, bounded: bounded.baseAddress,
                    done: done.baseAddress)
                  // SAFETY: as above.
                  return unsafe Self.share(
                    &spread, wordCount: wordCount, taskCount: taskCount,
                    threads: threads, step)
                }
              }
            }
          }
        }
      }
    }
    changed = changing
    swap(&old, &new)
    changedCount = parts.reduce(0) { $0 + $1.changedCount }
    return Part(
      changedCount: changedCount, gain: parts.reduce(0) { $0 + $1.gain })
  }

  private static func share(
    _ spread: UnsafePointer<vn_spread>, wordCount: Int, taskCount: Int,
    threads: Int?,
    _ step: @Sendable (UnsafePointer<vn_spread>, Int, Int) -> Part
  ) -> [Part] {
    // SAFETY: the caller keeps what is pointed at until this returns.
    nonisolated(unsafe) let spread = unsafe spread
    return Workers.collect(taskCount: taskCount, threads: threads) { nextTask in
      var sum = Part()
      while let task = nextTask() {
        // SAFETY: as above.
        let part = unsafe step(
          spread, task * taskSize, min(wordCount, (task + 1) * taskSize))
        sum.changedCount += part.changedCount
        sum.gain += part.gain
      }
      return sum
    }
  }
}
