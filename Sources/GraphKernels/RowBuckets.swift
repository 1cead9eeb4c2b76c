import CGraphKernels

/// How edges are dealt out to buckets of neighboring rows, and the buckets
/// sorted.
struct RowBuckets: Sendable {
  let vertexCount: Int
  let edgeCount: Int
  let form: vn_pair_form
  let bucketCount: Int
  private let threads: Int?
  private let instructions: InstructionSet

  /// More buckets than this are more streams than a core can write to.
  private static let bucketLimit = 1_024
  /// Fewer edges than this are not worth a bucket or a task.
  private static let smallest = 1 << 12
  private static let partSize = 1 << 20

  init(
    vertexCount: Int, edgeCount: Int, threads: Int?,
    instructions: InstructionSet
  ) {
    precondition(
      0...Int(UInt32.max) ~= vertexCount, "vertices of 32 bits")
    precondition(vertexCount > 0 || edgeCount == 0, "ends that are vertices")
    self.vertexCount = vertexCount
    self.edgeCount = edgeCount
    self.threads = threads
    self.instructions = instructions
    let bits = max(
      1, Int.bitWidth - max(0, vertexCount - 1).leadingZeroBitCount)
    let limit = min(Self.bucketLimit, max(1, edgeCount / Self.smallest))
    var shift = 0
    // A shift by all 32 bits is none in C.
    while shift < 31, max(0, vertexCount - 1) >> shift >= limit { shift += 1 }
    form = vn_pair_form(
      shift: UInt32(shift), column_bits: UInt32(bits),
      is_wide: shift + bits > 32 ? 1 : 0)
    bucketCount = (max(0, vertexCount - 1) >> shift) + 1
  }

  // MARK: Counting

  /// Returns ranges of so many edges, one a task.
  func parts(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: Self.partSize).map {
      $0..<min(count, $0 + Self.partSize)
    }
  }

  /// Returns ranges of rows that hold about as many edges each.
  func parts(ofRows offsets: [Int]) -> [Range<Int>] {
    precondition(
      offsets[0] == 0 && offsets[vertexCount] == edgeCount,
      "rows of all targets")
    var parts: [Range<Int>] = []
    var first = 0
    for row in 0..<vertexCount {
      let isLast = row + 1 == vertexCount
      if isLast || offsets[row + 1] - offsets[first] >= Self.partSize {
        parts.append(first..<(row + 1))
        first = row + 1
      }
    }
    return parts
  }

  func areVertices(_ ends: Span<UInt32>) -> Bool {
    ends.isEmpty
      || Int(largestValue(of: ends, instructions: instructions)) < vertexCount
  }

  /// Returns how many of some rows fall into each bucket.
  ///
  /// - Precondition: All are vertices.
  func counts(of rows: Span<UInt32>) -> [UInt64] {
    var counts = [UInt64](repeating: 0, count: bucketCount)
    // SAFETY: a vertex shifted is less than the number of buckets.
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe vn_count_buckets(
        instructions.rawValue, rows.baseAddress, rows.count, form.shift,
        &counts)
    }
    return counts
  }

  /// Turns what tasks have counted into the places where each may write, and
  /// those where the buckets begin and the last ends.
  func places(
    for counts: [[UInt64]]
  ) -> (tasks: [[UInt64]], starts: [Int]) {
    var places = counts
    var starts: [Int] = []
    var sum: UInt64 = 0
    for bucket in 0..<bucketCount {
      starts.append(Int(sum))
      for task in places.indices {
        let own = places[task][bucket]
        places[task][bucket] = sum
        sum += own
      }
    }
    precondition(Int(sum) == edgeCount, "every edge is counted")
    return (places, starts + [Int(sum)])
  }

  // MARK: Sorting

  /// Lets tasks write the pairs of all edges, then sorts each bucket.
  ///
  /// - Parameter areSorted: Whether the columns of each row are written in
  ///   ascending order.
  func rows(
    starts: [Int], taskCount: Int, areSorted: Bool,
    _ scatter: @Sendable (Int, UnsafeMutableRawPointer?) -> Void
  ) -> (offsets: [Int], targets: [UInt32]) {
    let words = form.is_wide != 0 ? edgeCount : (edgeCount + 1) / 2
    var offsets: [Int] = []
    // SAFETY: the tasks together write each pair before any is read; the
    // last half of a word, which is none, is not read.
    let targets = unsafe [UInt32](roomFor: edgeCount) { columns in
      var pairs = unsafe [UInt64](roomFor: words) { room in
        // SAFETY: no two tasks write the same place.
        nonisolated(unsafe) let base = UnsafeMutableRawPointer(
          room.baseAddress)
        Workers.share(taskCount: taskCount, threads: threads) { nextTask in
          while let task = nextTask() { unsafe scatter(task, base) }
        }
        return words
      }
      // SAFETY: each bucket writes the places of its rows and edges, which
      // together are all.
      unsafe offsets = [Int](roomFor: vertexCount + 1) { begins in
        // SAFETY: the pairs and both columns stay where they are meanwhile.
        unsafe pairs.withUnsafeMutableBytes { pairs in
          unsafe sortBuckets(
            starts, pairs.baseAddress, begins.baseAddress,
            columns.baseAddress, areSorted: areSorted)
        }
        // SAFETY: the last of so many and one.
        unsafe begins[vertexCount] = edgeCount
        return vertexCount + 1
      }
      return edgeCount
    }
    return (offsets, targets)
  }

  private func sortBuckets(
    _ starts: [Int], _ pairs: UnsafeMutableRawPointer?,
    _ offsets: UnsafeMutablePointer<Int>?,
    _ columns: UnsafeMutablePointer<UInt32>?, areSorted: Bool
  ) {
    let rowLimit = min(vertexCount, 1 << Int(form.shift))
    let largest =
      (0..<bucketCount).map { starts[$0 + 1] - starts[$0] }.max() ?? 0
    // SAFETY: what one bucket reads and writes no other one does.
    nonisolated(unsafe) let memory = unsafe (pairs, offsets, columns)
    Workers.share(taskCount: bucketCount, threads: threads) { nextBucket in
      var counters = [UInt64](repeating: 0, count: 3 * 2_048 + rowLimit)
      var scratch = [UInt64](repeating: 0, count: areSorted ? 0 : largest)
      while let bucket = nextBucket() {
        let firstRow = bucket << Int(form.shift)
        // SAFETY: the bucket's pairs lie from its start to the next one's,
        // its rows from `firstRow` on; scratch and counters have room for
        // the largest bucket.
        unsafe scratch.withUnsafeMutableBytes { scratch in
          unsafe vn_sort_bucket(
            instructions.rawValue, memory.0, starts[bucket],
            starts[bucket + 1], areSorted ? nil : scratch.baseAddress, form,
            min(rowLimit, vertexCount - firstRow), &counters,
            // SAFETY: a row of the graph.
            memory.1.map { unsafe $0 + firstRow }, memory.2)
        }
      }
    }
  }
}
