/// How many values lie in each of several half-open bands.
public struct BandCount: Sendable, Equatable {
  /// A band from a lower end, which is in it, to an upper end, which is not.
  public struct Band: Sendable, Equatable {
    /// Nil for the band below the first end.
    public var from: Double?
    /// Nil for the band above the last end.
    public var to: Double?
    public var count: Int

    public init(from: Double?, to: Double?, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }
  }

  /// The bands, ascending; the lowest only where a value lies in it.
  public var bands: [Band]
  public var total: Int

  /// Counts values in the bands that begin at `ends`.
  ///
  /// - Precondition: `ends` rise.
  /// - Complexity: O(*v* log *b*) for *v* values and *b* bands.
  public init(of values: [Double], ends: [Double]) {
    precondition(
      zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 }, "rising ends")
    var counts = [Int](repeating: 0, count: ends.count + 1)
    for value in values {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] <= value { low = middle + 1 } else { high = middle }
      }
      counts[low] += 1
    }
    bands = counts.indices.map { place in
      Band(
        from: place > 0 ? ends[place - 1] : nil,
        to: place < ends.count ? ends[place] : nil, count: counts[place])
    }
    if bands[0].count == 0, bands.count > 1 { bands.removeFirst() }
    total = values.count
  }
}
