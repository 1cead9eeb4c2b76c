import CGraphKernels

/// Edges by column: each leads from an element of `sources` to that of
/// `targets` at the same place.
package struct EdgePiece: Sendable {
  package let sources: [UInt32]
  package let targets: [UInt32]

  package init(sources: [UInt32], targets: [UInt32]) {
    precondition(sources.count == targets.count, "each edge has two ends")
    self.sources = sources
    self.targets = targets
  }
}

/// Gathers edges into a row for each source, in which the targets ascend.
///
/// Edges are first dealt out to buckets of neighboring sources, which fit in
/// a cache, and each bucket is then sorted by radix. The result depends on
/// nothing but the set of edges: not on their order, the pieces, the threads.
///
/// - Returns: Row *v* is `targets[offsets[v]..<offsets[v + 1]]`.
/// - Precondition: All ends are less than `vertexCount`.
/// - Complexity: O(*n* + *m*) time; beside the result 4 bytes an edge, 8 for
///   more than two million vertices.
package func sortedRows(
  vertexCount: Int, pieces: [EdgePiece], threads: Int? = nil,
  instructions: InstructionSet = .current
) -> (offsets: [Int], targets: [UInt32]) {
  let plan = RowBuckets(
    vertexCount: vertexCount,
    edgeCount: pieces.reduce(0) { $0 + $1.sources.count },
    threads: threads, instructions: instructions)
  let parts = pieces.indices.flatMap { piece in
    plan.parts(of: pieces[piece].sources.count).map { (piece, $0) }
  }
  let counts = Workers.map(parts.count, threads: threads) { task in
    let (piece, range) = parts[task]
    let (sources, targets) = (pieces[piece].sources, pieces[piece].targets)
    precondition(
      plan.areVertices(sources.span.extracting(range))
        && plan.areVertices(targets.span.extracting(range)),
      "ends that are vertices")
    return plan.counts(of: sources.span.extracting(range))
  }
  let (places, starts) = plan.places(for: counts)
  // SAFETY: the tasks write the pairs of all edges, each once.
  return unsafe plan.rows(
    starts: starts, taskCount: parts.count, areSorted: false
  ) { task, pairs in
    let (piece, range) = parts[task]
    var next = places[task]
    let (sources, targets) = (pieces[piece].sources, pieces[piece].targets)
    // SAFETY: all ends are vertices, as checked above, and `next` leads to as
    // many places of each bucket, for this task alone, as it was counted.
    unsafe sources.withUnsafeBufferPointer { rows in
      unsafe targets.withUnsafeBufferPointer { columns in
        unsafe vn_scatter_pairs(
          instructions.rawValue,
          rows.baseAddress.map { unsafe $0 + range.lowerBound },
          columns.baseAddress.map { unsafe $0 + range.lowerBound },
          range.count, plan.form, &next, pairs)
      }
    }
  }
}

/// Returns the rows of the same edges by target: row *v* holds, ascending,
/// each row in which *v* stands.
///
/// - Precondition: `offsets` ascend from 0 to the number of targets, which
///   are rows themselves.
/// - Complexity: As of ``sortedRows(vertexCount:pieces:threads:instructions:)``,
///   in half the time.
package func transposedRows(
  offsets: [Int], targets: [UInt32], threads: Int? = nil,
  instructions: InstructionSet = .current
) -> (offsets: [Int], targets: [UInt32]) {
  let plan = RowBuckets(
    vertexCount: offsets.count - 1, edgeCount: targets.count,
    threads: threads, instructions: instructions)
  let parts = plan.parts(ofRows: offsets)
  let counts = Workers.map(parts.count, threads: threads) { task in
    let rows = parts[task]
    let ends = targets.span.extracting(
      offsets[rows.lowerBound]..<offsets[rows.upperBound])
    precondition(plan.areVertices(ends), "ends that are vertices")
    for row in rows {
      precondition(offsets[row] <= offsets[row + 1], "offsets that ascend")
    }
    return plan.counts(of: ends)
  }
  let (places, starts) = plan.places(for: counts)
  // SAFETY: the tasks write the pairs of all edges, each once.
  return unsafe plan.rows(
    starts: starts, taskCount: parts.count, areSorted: true
  ) { task, pairs in
    var next = places[task]
    // SAFETY: the offsets ascend and end with the targets, which are
    // vertices, as checked above; `next` leads to as many places of each
    // bucket, for this task alone, as it was counted.
    unsafe offsets.withUnsafeBufferPointer { offsets in
      unsafe targets.withUnsafeBufferPointer { targets in
        unsafe vn_scatter_transposed(
          instructions.rawValue, offsets.baseAddress, targets.baseAddress,
          parts[task].lowerBound, parts[task].upperBound, plan.form, &next,
          pairs)
      }
    }
  }
}

/// Returns the number of each row once for each of its places.
///
/// - Precondition: `offsets` ascend from 0, to rows of 32 bits.
/// - Complexity: O(*n* + *m*).
package func rowNumbers(offsets: [Int], threads: Int? = nil) -> [UInt32] {
  let rowCount = offsets.count - 1
  let count = offsets[rowCount]
  precondition(
    offsets[0] == 0 && rowCount <= Int(UInt32.max)
      && zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 },
    "offsets that ascend")
  let taskCount = max(1, count >> 20)
  // SAFETY: each task writes the places of its share of them, which together
  // are all.
  return unsafe [UInt32](roomFor: count) { room in
    nonisolated(unsafe) let numbers = unsafe room
    Workers.share(taskCount: taskCount, threads: threads) { nextTask in
      while let task = nextTask() {
        let end = count * (task + 1) / taskCount
        var place = count * task / taskCount
        var row = firstRow(in: offsets, endingAfter: place)
        while place < end {
          while offsets[row + 1] <= place { row += 1 }
          let stop = min(end, offsets[row + 1])
          let number = UInt32(truncatingIfNeeded: row)
          while place < stop {
            // SAFETY: `place` is less than the end of this task.
            unsafe numbers[place] = number
            place += 1
          }
        }
      }
    }
    return count
  }
}

/// Returns the first row that ends behind a place.
func firstRow(in offsets: [Int], endingAfter place: Int) -> Int {
  var low = 0
  var high = offsets.count - 1
  while low < high {
    let middle = (low + high) / 2
    if offsets[middle + 1] > place { high = middle } else { low = middle + 1 }
  }
  return low
}
