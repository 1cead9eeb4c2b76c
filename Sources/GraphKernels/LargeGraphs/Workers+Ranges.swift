extension Workers {
  /// Calls `work` for the ranges of some length that make up `0..<count`, and
  /// returns the results in the order of the ranges.
  static func collect<Result: Sendable>(
    ranges count: Int, length: Int, threads: Int?,
    _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    map((count + length - 1) / length, threads: threads) { index in
      work(index * length..<min(count, (index + 1) * length))
    }
  }
}
