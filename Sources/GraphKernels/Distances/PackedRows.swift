/// Rows of numbers, one after the other.
struct PackedRows {
  private(set) var offsets: [UInt32] = [0]
  private(set) var heads: [UInt32] = []

  init() {}

  /// Gathers the pairs (`ends[i]`, `heads[i]`) into rows by end.
  ///
  /// - Complexity: O(*n* + *m*).
  init(count: Int, ends: [UInt32], heads: [UInt32]) {
    offsets = [UInt32](repeating: 0, count: count + 1)
    for end in ends { offsets[Int(end) + 1] += 1 }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var next = offsets
    self.heads = [UInt32](repeating: 0, count: heads.count)
    for (end, head) in zip(ends, heads) {
      self.heads[Int(next[Int(end)])] = head
      next[Int(end)] += 1
    }
  }

  /// Makes room for rows that are to be added.
  mutating func reserve(rows: Int, heads count: Int) {
    offsets.reserveCapacity(rows + 1)
    heads.reserveCapacity(count)
  }

  /// Adds to the row that was begun last.
  mutating func append(_ head: UInt32) { heads.append(head) }

  mutating func endRow() { offsets.append(UInt32(heads.count)) }

  subscript(row: Int) -> ArraySlice<UInt32> {
    heads[Int(offsets[row])..<Int(offsets[row + 1])]
  }
}
