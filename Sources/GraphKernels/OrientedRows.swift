import CGraphKernels

/// The rows of a simple undirected graph with each edge once, from the end of
/// lower degree to the other, and rows of bits for the vertices of highest
/// degree, the hubs.
///
/// No row is longer than √(2 *m*), so hubs cost no more than other vertices.
/// Two hubs are neighbors if a bit is set, and how many neighbors two of them
/// share is a matter of words, not of rows.
@safe final class OrientedRows: @unchecked Sendable {
  // Sendable: the memory is written only before `init` returns.

  /// The vertex at each place, by descending degree.
  let order: [UInt32]
  /// How many places have rows: vertices of fewer than two neighbors come
  /// last, and no triangle passes through them.
  let rowCount: Int
  private let instructions: InstructionSet
  // SAFETY: every pointer is to memory that `init` takes, of the size the
  // C header asks for, and that lives as long as the object.
  private let rows: vn_oriented_rows

  /// Vertices of fewer neighbors are no hubs.
  private static let leastHubDegree = 16
  /// A square of so many bits fits the nearest caches but the first.
  private static let mostHubs = 8_192

  /// - Parameters:
  ///   - links: Which elements of `targets` count double: 1 or 2 for each;
  ///     empty if none.
  /// - Precondition: There are fewer than 2^31 vertices.
  /// - Complexity: O(*n* + *m*) time and space.
  init(
    offsets: Span<Int>, targets: Span<UInt32>, links: Span<UInt32>,
    threads: Int, instructions: InstructionSet
  ) {
    let count = offsets.count - 1
    precondition(count < 1 << 31, "too many vertices")
    let sorted = DegreeOrder(offsets: offsets)
    order = sorted.vertices
    rowCount = order.partitioningIndex { vertex in
      offsets[Int(vertex) + 1] - offsets[Int(vertex)] < 2
    }
    self.instructions = instructions
    let edgeCount = targets.count / 2
    let hubLimit = Self.hubLimit(offsets: offsets, order: order)
    let words = hubLimit * hubLimit / 64
    let hasDoubles = !links.isEmpty
    // SAFETY: all that C writes is one element a place, an edge or a word
    // of the hubs; deinit gives back what is taken here.
    unsafe rows = vn_oriented_rows(
      starts: .allocate(capacity: max(1, rowCount)),
      stops: .allocate(capacity: max(1, rowCount)),
      hub_counts: .allocate(capacity: max(1, rowCount)),
      ends: .allocate(capacity: max(1, edgeCount)),
      doubles: hasDoubles ? .allocate(capacity: edgeCount) : nil,
      hub_limit: hubLimit, hub_bits: Self.zeros(words),
      hub_doubles: hasDoubles ? Self.zeros(words) : nil)
    fill(
      offsets: offsets, targets: targets, links: links, places: sorted.places,
      threads: threads)
  }

  deinit {
    // SAFETY: taken in `init`, and nobody else has these pointers.
    unsafe rows.starts.deallocate()
    unsafe rows.stops.deallocate()
    unsafe rows.hub_counts.deallocate()
    unsafe rows.ends.deallocate()
    unsafe rows.doubles?.deallocate()
    unsafe rows.hub_bits.deallocate()
    unsafe rows.hub_doubles?.deallocate()
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    // SAFETY: all elements are initialized before anybody sees them.
    let start = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, count))
    unsafe start.initialize(repeating: 0, count: count)
    return unsafe start
  }

  /// Returns how many vertices are to be hubs: a multiple of 512, as rows of
  /// bits are read.
  private static func hubLimit(offsets: Span<Int>, order: [UInt32]) -> Int {
    var count = 0
    while count < min(order.count, mostHubs) {
      let vertex = Int(order[count])
      if offsets[vertex + 1] - offsets[vertex] < leastHubDegree { break }
      count += 1
    }
    return (count + 511) / 512 * 512
  }

  /// Makes the rows.
  private func fill(
    offsets: Span<Int>, targets: Span<UInt32>, links: Span<UInt32>,
    places: [UInt32], threads: Int
  ) {
    let bounds = bounds(offsets: offsets, parts: threads == 1 ? 1 : 64)
    let longest = order.first.map { vertex in
      offsets[Int(vertex) + 1] - offsets[Int(vertex)]
    }
    // SAFETY: the spans outlive the call and are only read; `bounds` divide
    // the places, so that no element of `rows` is written twice.
    unsafe offsets.withUnsafeBufferPointer { offsets in
      unsafe targets.withUnsafeBufferPointer { targets in
        unsafe links.withUnsafeBufferPointer { links in
          nonisolated(unsafe) let offsets = offsets.baseAddress
          nonisolated(unsafe) let targets = targets.baseAddress
          nonisolated(unsafe) let links =
            links.isEmpty ? nil : links.baseAddress
          // Only where many fill need each know where it starts.
          let counts = Workers.map(bounds.count - 2, threads: threads) {
            // SAFETY: as above; C reads what `bounds` name.
            unsafe vn_count_lower(
              instructions.rawValue, offsets, targets, order, places,
              bounds[$0], bounds[$0 + 1])
          }
          var starts = [0]
          for count in counts {
            starts.append(starts[starts.count - 1] + count)
          }
          Workers.share(taskCount: starts.count, threads: threads) {
            [starts] nextTask in
            var scratch = [UInt32](repeating: 0, count: (longest ?? 0) + 16)
            while let task = nextTask() {
              // SAFETY: as above, with 16 elements to spare in `scratch`.
              var rows = unsafe self.rows
              unsafe vn_fill_lower(
                instructions.rawValue, offsets, targets, links, order, places,
                bounds[task], bounds[task + 1], starts[task], &rows, &scratch)
            }
          }
        }
      }
    }
  }

  /// Returns places that divide all into parts of about equally many ends.
  private func bounds(offsets: Span<Int>, parts: Int) -> [Int] {
    var bounds = [0]
    let total = offsets[offsets.count - 1] - offsets[0]
    var sum = 0
    for (place, vertex) in order[..<rowCount].enumerated() where parts > 1 {
      sum += offsets[Int(vertex) + 1] - offsets[Int(vertex)]
      if sum * parts >= total * bounds.count, place + 1 < rowCount {
        bounds.append(place + 1)
      }
    }
    return bounds + [rowCount]
  }

  /// Returns for each vertex its triangles, each with the weight of the edge
  /// across.
  ///
  /// - Complexity: O(*m*√*m*) time, O(*n*) space a thread.
  func triangleSums(threads: Int) -> [Int] {
    let count = rowCount
    let words = (count + 511) / 512 * 8
    let step = 128
    // SAFETY: the pointer is only compared.
    let hasDoubles = unsafe rows.doubles != nil
    let parts = Workers.collect(
      taskCount: (count + step - 1) / step, threads: threads
    ) { nextTask in
      var sums = [UInt64](repeating: 0, count: count)
      var bits = [UInt64](repeating: 0, count: words)
      var doubleBits = [UInt64](repeating: 0, count: hasDoubles ? words : 0)
      // SAFETY: C reads the rows, which are complete, and writes within the
      // three arrays: a bit, or a sum, a place.
      var rows = unsafe self.rows
      while let task = nextTask() {
        unsafe vn_count_triangles(
          instructions.rawValue, &rows, task * step,
          min(count, (task + 1) * step), &bits, &doubleBits, &sums)
      }
      return sums
    }
    var result = [Int](repeating: 0, count: order.count)
    for part in parts {
      for place in part.indices {
        result[Int(order[place])] += Int(part[place])
      }
    }
    return result
  }
}

extension [UInt32] {
  /// Returns the first index whose element and all behind it fulfill a
  /// condition, where those that do come last.
  fileprivate func partitioningIndex(
    _ isLate: (UInt32) -> Bool
  ) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isLate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
