/// What is asked of a sample beside its fit.
public struct PowerLawRequest: Sendable {
  public var fit = PowerLawOptions()
  /// Nil for no bootstrap.
  public var bootstrap: BootstrapOptions? = BootstrapOptions()
  public var comparison = ComparisonOptions()

  public init() {}
}

extension Sample {
  /// Returns all that there is to say about a power law in a sample: the fit,
  /// how good it is, what could hold in its place, and the verdict.
  ///
  /// - Parameters:
  ///   - values: What the values are, e.g. `degree`.
  ///   - progress: Called now and then, from any thread, with the replicates
  ///     done and their number.
  /// - Throws: ``SampleError`` where nothing can be fitted.
  /// - Reference: Clauset, Shalizi & Newman 2009, doi:10.1137/070710111.
  public func powerLawAnalysis(
    of values: String, _ request: PowerLawRequest = PowerLawRequest(),
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(SampleError) -> PowerLawAnalysis {
    let fit = try powerLawFit(request.fit)
    var goodness: GoodnessOfFit?
    if let bootstrap = request.bootstrap {
      goodness = try goodnessOfFit(
        of: fit, request.fit, bootstrap, progress: progress)
    }
    let comparisons = comparisons(with: fit, options: request.comparison)
    return PowerLawAnalysis(
      values: values, sample: summary(), fit: fit, goodnessOfFit: goodness,
      comparisons: comparisons,
      verdict: PowerLawVerdict(
        sample: self, fit: fit, goodnessOfFit: goodness,
        comparisons: comparisons))
  }
}
