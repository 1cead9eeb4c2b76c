import Synchronization

/// Returns what the distances among all ordered pairs of vertices add up to.
///
/// A path leads from a vertex to the targets of its row. Searches run
/// backward from 512 targets at a time, one bit each: a vertex reaches a
/// target in *d* steps if a neighbor does in *d* − 1 and it did not before.
/// Counting the new bits of a vertex gives its own totals at once. All sums
/// are of integers, so they do not depend on the number of threads.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The rows, one after the other; loops and repeats change
///     nothing.
///   - threads: How many threads to use at most; nil for one a core.
/// - Complexity: O(*n* *m* *d* / 512) word operations for longest distance
///   *d* in the worst case; 192 *n* bytes a thread.
package func allPairsDistances(
  offsets: [Int], targets: [UInt32], threads: Int? = nil
) -> DistanceTotals {
  let graph = ComponentOrder(offsets: offsets, targets: targets)
  let batches = DistanceBatch.batches(over: graph.bounds)
  let totals = Mutex(DistanceTotals(vertexCount: graph.order.count))
  Workers.share(taskCount: batches.count, threads: threads) { nextTask in
    var search = BackwardSearch(
      graph: graph, width: batches.map(\.vertices.count).max() ?? 0)
    while let task = nextTask() { search.run(batches[task]) }
    totals.withLock { $0.add(search.totals) }
  }
  return totals.withLock { $0 }.restored(to: graph.order)
}

/// Up to 512 targets, with the components they stand in.
struct DistanceBatch: Sendable {
  /// A component: its vertices, and the bits of the targets among them.
  struct Part: Sendable {
    var vertices: Range<Int>
    var bits: SIMD8<UInt64>
  }

  var targets: Range<Int>
  var parts: [Part]

  var vertices: Range<Int> {
    (parts.first?.vertices.lowerBound ?? 0)..<(parts.last?.vertices.upperBound
      ?? 0)
  }

  /// Returns batches that hold every vertex with company once, given the
  /// bounds of components that come largest first.
  static func batches(over bounds: [Int]) -> [DistanceBatch] {
    var batches: [DistanceBatch] = []
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      // Those that follow are alone, too.
      if end - start == 1 { break }
      var place = start
      while place < end {
        if batches.last.map({ $0.targets.count == 512 }) ?? true {
          batches.append(DistanceBatch(targets: place..<place, parts: []))
        }
        let last = batches.count - 1
        let first = batches[last].targets.lowerBound
        let stop = min(end, first + 512)
        batches[last].targets = first..<stop
        batches[last].parts.append(
          Part(vertices: start..<end, bits: bits(place - first..<stop - first)))
        place = stop
      }
    }
    return batches
  }

  /// Returns a row with the bits of a range set.
  private static func bits(_ range: Range<Int>) -> SIMD8<UInt64> {
    var row = SIMD8<UInt64>.zero
    for bit in range { row[bit / 64] |= 1 << UInt64(bit % 64) }
    return row
  }
}

/// One worker's searches and what they found.
private struct BackwardSearch {
  let graph: ComponentOrder
  var totals: DistanceTotals
  /// For each vertex of the batch the targets that it reaches in exactly as
  /// many steps as were made, in one step more, and in any number up to now.
  private var frontier: [SIMD8<UInt64>]
  private var next: [SIMD8<UInt64>]
  private var seen: [SIMD8<UInt64>]

  init(graph: ComponentOrder, width: Int) {
    self.graph = graph
    totals = DistanceTotals(vertexCount: graph.order.count)
    frontier = [SIMD8<UInt64>](repeating: .zero, count: width)
    next = frontier
    seen = frontier
  }

  mutating func run(_ batch: DistanceBatch) {
    let base = batch.vertices.lowerBound
    for place in 0..<batch.vertices.count {
      frontier[place] = .zero
      seen[place] = .zero
    }
    for (bit, target) in batch.targets.enumerated() {
      frontier[target - base][bit / 64] |= 1 << UInt64(bit % 64)
      seen[target - base][bit / 64] |= 1 << UInt64(bit % 64)
    }
    var parts = batch.parts
    var distance = 1
    while !parts.isEmpty {
      parts = parts.filter { advance(over: $0, base: base, to: distance) }
      swap(&frontier, &next)
      distance += 1
    }
  }

  /// Makes one step in a component; returns whether it led anywhere new.
  private mutating func advance(
    over part: DistanceBatch.Part, base: Int, to distance: Int
  ) -> Bool {
    var found = false
    for vertex in part.vertices {
      let known = seen[vertex - base]
      var new = SIMD8<UInt64>.zero
      if known != part.bits {
        for edge in graph.offsets[vertex]..<graph.offsets[vertex + 1] {
          new |= frontier[Int(graph.targets[edge]) - base]
        }
        new &= ~known
      }
      next[vertex - base] = new
      if new != .zero {
        seen[vertex - base] = known | new
        let count = Int(truncatingIfNeeded: new.nonzeroBitCount.wrappedSum())
        totals.note(count, at: distance, from: vertex)
        found = true
      }
    }
    return found
  }
}
