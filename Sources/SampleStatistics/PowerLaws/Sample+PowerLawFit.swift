public import NetworkResults

extension Sample {
  /// Returns the power law of the tail of the sample.
  ///
  ///     discrete     sum of c ln x / n = -ζ'(alpha, xmin)/ζ(alpha, xmin)
  ///     continuous   alpha = 1 + n / sum of ln(x/xmin)
  ///
  /// Among the candidates for xmin the one is taken whose fit has the
  /// smallest Kolmogorov–Smirnov distance, the smallest such value in a tie.
  /// The largest value is no candidate, as it would have no tail. alpha may
  /// be any number above 1, or any number at all with an xmax.
  ///
  /// - Complexity: O(*d*²) for *d* distinct values at worst; most candidates
  ///   are given up after a few looks, so that it is about O(*d*) for usual
  ///   data.
  /// - Throws: ``SampleError`` where xmin or xmax are none, or the tail has
  ///   fewer than two distinct values.
  /// - Reference: Clauset, Shalizi & Newman 2009, doi:10.1137/070710111.
  public func powerLawFit(
    _ options: PowerLawOptions = PowerLawOptions()
  ) throws(SampleError) -> PowerLawFit {
    let columns = TailColumns(self, xmax: options.xmax)
    let candidates = try candidates(columns, options)
    switch (kind, options.xmax) {
    case (.discrete, nil):
      return try PowerLawFitter<ZetaTail>(self, columns, options)
        .fit(candidates)
    case (.discrete, _):
      return try PowerLawFitter<TruncatedZetaTail>(self, columns, options)
        .fit(candidates)
    case (.continuous, nil):
      return try PowerLawFitter<ParetoTail>(self, columns, options)
        .fit(candidates)
    case (.continuous, _):
      return try PowerLawFitter<TruncatedParetoTail>(self, columns, options)
        .fit(candidates)
    }
  }

  /// Returns the fit at every candidate for xmin, ascending: the curve whose
  /// lowest point ``powerLawFit(_:)`` finds.
  ///
  /// Where there are more candidates than `limit`, so many of them, evenly
  /// spread over their order; the curve then need not hold the lowest point.
  ///
  /// - Complexity: O(*limit* · *distinct values*), on all threads.
  /// - Throws: As ``powerLawFit(_:)``.
  public func xminCandidates(
    _ options: PowerLawOptions = PowerLawOptions(), limit: Int = 1_000
  ) throws(SampleError) -> [XminCandidate] {
    let columns = TailColumns(self, xmax: options.xmax)
    let candidates = try candidates(columns, options)
    return switch (kind, options.xmax) {
    case (.discrete, nil):
      PowerLawFitter<ZetaTail>(self, columns, options)
        .curve(candidates, limit: limit)
    case (.discrete, _):
      PowerLawFitter<TruncatedZetaTail>(self, columns, options)
        .curve(candidates, limit: limit)
    case (.continuous, nil):
      PowerLawFitter<ParetoTail>(self, columns, options)
        .curve(candidates, limit: limit)
    case (.continuous, _):
      PowerLawFitter<TruncatedParetoTail>(self, columns, options)
        .curve(candidates, limit: limit)
    }
  }

  /// Returns the values of the tail of a fit as a sample of their own, from
  /// its xmin to its xmax.
  ///
  /// - Precondition: The fit is one of this sample.
  public func tail(of fit: PowerLawFit) -> Sample {
    let places = values.indices.filter {
      values[$0] >= fit.xmin && values[$0] <= fit.xmax ?? .infinity
    }
    let counts = places.map { self.counts[$0] }
    return Sample(
      kind: kind, values: places.map { values[$0] }, counts: counts,
      size: counts.reduce(0, +), dropped: DroppedValues())
  }
}
