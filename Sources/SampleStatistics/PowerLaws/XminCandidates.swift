import NetworkResults

/// Where a tail may begin, as places of the columns or as a number.
enum XminCandidates: Sendable {
  case places(Range<Int>)
  case given(Double)
}

extension Sample {
  /// Returns where a tail may begin under the options.
  func candidates(
    _ columns: TailColumns, _ options: PowerLawOptions
  ) throws(SampleError) -> XminCandidates {
    if let xmax = options.xmax {
      guard xmax.isFinite, xmax > values[0] else {
        throw .invalidXmax(xmax, xmin: values[0])
      }
      if kind == .discrete {
        guard xmax <= Self.largestWholeNumber else {
          throw .tooLarge(xmax, limit: Self.largestWholeNumber)
        }
        guard xmax == xmax.rounded() else { throw .notWhole(xmax) }
      }
    }
    switch options.xmin {
    case .smallestDistance:
      guard columns.count > 1 else {
        throw .noCandidate(from: values[0], to: options.xmax ?? maximum)
      }
      try checkWidth(from: values[0], columns, options)
      return .places(0..<(columns.count - 1))
    case .smallestDistanceWithin(let range):
      for bound in [range.lowerBound, range.upperBound] {
        guard bound.isFinite, bound > 0 else { throw .invalidXmin(bound) }
      }
      let places = try places(columns, range)
      try checkWidth(
        from: columns.values[places.lowerBound], columns, options)
      return .places(places)
    case .given(let xmin):
      try check(xmin, columns, options)
      try checkWidth(from: xmin, columns, options)
      return .given(xmin)
    }
  }

  private func places(
    _ columns: TailColumns, _ range: ClosedRange<Double>
  ) throws(SampleError) -> Range<Int> {
    let lower = columns.place(from: range.lowerBound)
    let upper = min(
      columns.place(from: range.upperBound.nextUp), columns.count - 1)
    guard lower < upper else {
      throw .noCandidate(from: range.lowerBound, to: range.upperBound)
    }
    return lower..<upper
  }

  /// Wider tails would overflow in squares of values; nothing measured comes
  /// near.
  private static var mostDecades: Int { 100 }

  private func checkWidth(
    from xmin: Double, _ columns: TailColumns, _ options: PowerLawOptions
  ) throws(SampleError) {
    let last = options.xmax ?? columns.values[columns.count - 1]
    guard logarithm(of: last, over: xmin) <= 230.258_509_299_404_57 else {
      throw .tooWide(from: xmin, to: last, decades: Self.mostDecades)
    }
  }

  private func check(
    _ xmin: Double, _ columns: TailColumns, _ options: PowerLawOptions
  ) throws(SampleError) {
    guard xmin.isFinite, xmin > 0 else { throw .invalidXmin(xmin) }
    if kind == .discrete, xmin != xmin.rounded() { throw .notWhole(xmin) }
    if let xmax = options.xmax, xmax <= xmin {
      throw .invalidXmax(xmax, xmin: xmin)
    }
    let distinct = columns.count - columns.place(from: xmin)
    guard distinct > 1 else {
      throw .shortTail(
        xmin: xmin, maximum: maximum, distinctValues: distinct)
    }
  }
}
