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
      if kind == .discrete, xmax != xmax.rounded() { throw .notWhole(xmax) }
    }
    switch options.xmin {
    case .smallestDistance:
      guard columns.count > 1 else {
        throw .noCandidate(from: values[0], to: options.xmax ?? maximum)
      }
      return .places(0..<(columns.count - 1))
    case .smallestDistanceWithin(let range):
      for bound in [range.lowerBound, range.upperBound] {
        guard bound.isFinite, bound > 0 else { throw .invalidXmin(bound) }
      }
      return try places(columns, range)
    case .given(let xmin):
      try check(xmin, columns, options)
      return .given(xmin)
    }
  }

  private func places(
    _ columns: TailColumns, _ range: ClosedRange<Double>
  ) throws(SampleError) -> XminCandidates {
    let lower = columns.place(from: range.lowerBound)
    let upper = min(
      columns.place(from: range.upperBound.nextUp), columns.count - 1)
    guard lower < upper else {
      throw .noCandidate(from: range.lowerBound, to: range.upperBound)
    }
    return .places(lower..<upper)
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
