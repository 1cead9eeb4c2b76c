import CGraphKernels

/// The rows of a graph with each two neighbors once, from the end of lower
/// degree to the other, and rows of bits for the vertices of highest degree,
/// the hubs.
///
/// No row is longer than √(2 *m*), so hubs cost no more than other vertices.
/// Two hubs are neighbors if a bit is set, and how many neighbors two of them
/// share is a matter of words, not of rows.
@safe final class OrientedRows: @unchecked Sendable {
  // Sendable: the memory is written only before `init` returns.

  /// What makes an edge weigh 2 instead of 1.
  enum Doubling {
    case none
    /// Edges both ways, or links of 2 where there are any.
    case links
  }

  /// The vertices of two edges or more, by descending degree. No triangle
  /// passes through others.
  let order: [UInt32]
  /// How many distinct neighbors the vertex at each place has.
  let neighborCounts: [Int]
  /// What was met of loops and of edges that join what is joined already.
  let repeats: vn_repeats
  private let instructions: InstructionSet
  // SAFETY: every pointer is to memory that `init` takes, of the size the
  // C header asks for, and that lives as long as the object.
  private let rows: vn_oriented_rows

  /// Vertices of fewer neighbors are no hubs.
  private static let leastHubDegree = 16
  /// A square of so many bits fits the nearest caches but the first.
  private static let mostHubs = 8_192

  /// - Precondition: There are fewer than 2^31 vertices.
  /// - Complexity: O(*n* + *m*) time and space.
  init(
    of edges: vn_linked_rows, vertexCount: Int, doubling: Doubling,
    threads: Int, instructions: InstructionSet
  ) {
    precondition(vertexCount < 1 << 31, "too many vertices")
    // SAFETY: the caller's rows live as long as this call.
    var sorted = unsafe DegreeOrder(of: edges, vertexCount: vertexCount)
    order = sorted.vertices
    self.instructions = instructions
    let count = order.count
    let endCount = sorted.degrees.reduce(0, +)
    let hubLimit = Self.hubLimit(degrees: sorted.degrees)
    let words = hubLimit * hubLimit / 64
    let hasDoubles = doubling == .links
    // SAFETY: all that C writes is one element a place, an end or a word
    // of the hubs; deinit gives back what is taken here.
    unsafe rows = vn_oriented_rows(
      starts: .allocate(capacity: max(1, count)),
      stops: .allocate(capacity: max(1, count)),
      hub_counts: .allocate(capacity: max(1, count)),
      ends: .allocate(capacity: max(1, endCount)),
      doubles: hasDoubles ? .allocate(capacity: max(1, endCount)) : nil,
      hub_limit: hubLimit, hub_bits: Self.zeros(words),
      hub_doubles: hasDoubles ? Self.zeros(words) : nil)
    let parts = OrientedPart.parts(
      degrees: sorted.degrees, count: threads == 1 ? 1 : 64)
    // SAFETY: as above, and the parts are of these rows.
    repeats = unsafe Self.fill(
      rows, with: edges, parts: parts, sorted: &sorted, threads: threads,
      instructions: instructions)
    neighborCounts = sorted.degrees
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
  private static func hubLimit(degrees: [Int]) -> Int {
    let count = degrees.prefix(mostHubs).prefix { $0 >= leastHubDegree }.count
    return (count + 511) / 512 * 512
  }

  /// Fills the rows, and takes repeats from the degrees.
  private static func fill(
    _ rows: vn_oriented_rows, with edges: vn_linked_rows,
    parts: [OrientedPart], sorted: inout DegreeOrder, threads: Int,
    instructions: InstructionSet
  ) -> vn_repeats {
    let count = sorted.vertices.count
    // The first vertex has the longest rows.
    let longest = sorted.degrees.first ?? 0
    let (order, places) = (sorted.vertices, sorted.places)
    // SAFETY: C reads the edges, and the parts divide the places, so that no
    // element of `rows` is written twice; it changes counts atomically.
    return unsafe sorted.degrees.withUnsafeMutableBufferPointer { counts in
      nonisolated(unsafe) let counts = counts.baseAddress
      nonisolated(unsafe) let (rows, edges) = unsafe (rows, edges)
      return Workers.collect(taskCount: parts.count, threads: threads) {
        nextTask in
        // SAFETY: C writes it before it reads it.
        let scratch = unsafe Scratch<UInt32>(uninitialized: longest + 16)
        var bits = [UInt64](repeating: 0, count: count / 64 + 1)
        // SAFETY: the pointer is only compared.
        let hasDoubles = unsafe rows.doubles != nil
        var doubleBits = hasDoubles ? bits : []
        var repeats = vn_repeats()
        while let task = nextTask() {
          let part = parts[task]
          var (rows, edges) = unsafe (rows, edges)
          unsafe doubleBits.withUnsafeMutableBufferPointer { doubleBits in
            unsafe vn_fill_lower(
              instructions.rawValue, &edges, order, places,
              part.places.lowerBound, part.places.upperBound, part.start,
              &rows, counts, scratch.base, &bits,
              hasDoubles ? doubleBits.baseAddress : nil, &repeats)
          }
        }
        return repeats
      }.reduce(vn_repeats()) { all, part in
        vn_repeats(
          loops: all.loops + part.loops,
          parallel: all.parallel + part.parallel,
          reciprocal: all.reciprocal + part.reciprocal)
      }
    }
  }

  /// Returns for the vertex at each place its triangles, each with the weight
  /// of the edge across.
  ///
  /// - Complexity: O(*m*√*m*) time, O(*n*) space a thread.
  func triangleSums(threads: Int) -> [Int] {
    let count = order.count
    let words = (count + 511) / 512 * 8
    let step = threads == 1 ? max(1, count) : 128
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
    var result = parts[0].map { Int($0) }
    for part in parts.dropFirst() {
      for place in part.indices { result[place] += Int(part[place]) }
    }
    return result
  }
}

/// Some neighboring places, and where their rows start.
struct OrientedPart {
  var places: Range<Int>
  /// The ends of edges at the places before.
  var start: Int

  /// Divides all places into parts of about equally many ends.
  static func parts(degrees: [Int], count: Int) -> [OrientedPart] {
    if count == 1 {
      return [OrientedPart(places: degrees.indices, start: 0)]
    }
    let size = degrees.reduce(0, +) / count + 1
    var parts: [OrientedPart] = []
    var (first, start, end) = (0, 0, 0)
    for (place, degree) in degrees.enumerated() {
      end += degree
      guard end - start >= size || place + 1 == degrees.count else { continue }
      parts.append(OrientedPart(places: first..<(place + 1), start: start))
      (first, start) = (place + 1, end)
    }
    return parts
  }
}
