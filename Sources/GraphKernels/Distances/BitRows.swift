/// Rows of 512 bits, each in a cache line of its own.
@safe
struct BitRows: ~Copyable {
  static let wordsPerRow = 8

  let count: Int
  /// The words of all rows, for code in C.
  private(set) var words: UnsafeMutablePointer<UInt64>

  /// Makes rows without a bit.
  init(count: Int) {
    self.count = count
    let wordCount = max(1, count) * Self.wordsPerRow
    // SAFETY: the memory is initialized to the last word, freed by deinit
    // alone, and reached through functions that check the row.
    unsafe words =
      UnsafeMutableRawPointer.allocate(
        byteCount: wordCount * MemoryLayout<UInt64>.stride, alignment: 64
      ).bindMemory(to: UInt64.self, capacity: wordCount)
    unsafe words.initialize(repeating: 0, count: wordCount)
  }

  deinit {
    // SAFETY: allocated by init, and nobody else frees it.
    unsafe words.deallocate()
  }

  mutating func clear(_ rows: Range<Int>) {
    precondition(
      rows.lowerBound >= 0 && rows.upperBound <= count, "no such rows")
    // SAFETY: the rows were checked.
    unsafe (words + Self.wordsPerRow * rows.lowerBound)
      .update(repeating: 0, count: Self.wordsPerRow * rows.count)
  }

  mutating func set(_ bit: Int, of row: Int) {
    precondition((0..<count).contains(row), "no such row")
    precondition((0..<64 * Self.wordsPerRow).contains(bit), "no such bit")
    // SAFETY: row and bit were checked.
    unsafe words[Self.wordsPerRow * row + bit / 64] |= 1 << UInt64(bit % 64)
  }
}
