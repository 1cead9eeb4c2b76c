public import NetworkResults

extension Sample {
  /// Compares the power law with alternatives on its tail.
  ///
  /// Every distribution, the power law too, has its parameters of maximum
  /// likelihood on the values from xmin to xmax of the fit, whatever
  /// correction the fit carries: the ratio test holds for those. A fit that
  /// ends up at the power law itself has R = 0 and p = 1.
  ///
  /// - Returns: One for each alternative that is asked for, in that order;
  ///   Poisson for discrete samples only, and those with two parameters not
  ///   where xmin lies far below a narrow tail. Empty if the tail holds fewer than
  ///   two distinct values.
  /// - Complexity: O(*distinct values*) for each step of a fit, about ten
  ///   steps for each alternative.
  /// - Reference: Clauset, Shalizi & Newman 2009, doi:10.1137/070710111,
  ///   section 5; Vuong 1989, doi:10.2307/1912557.
  public func comparisons(
    with fit: PowerLawFit, options: ComparisonOptions = ComparisonOptions()
  ) -> [TailComparison] {
    let tail = Tail(self, xmin: fit.xmin, xmax: fit.xmax)
    guard tail.values.count > 1 else { return [] }
    let powerLaw = tail.powerLaw()
    let logarithms = zip(tail.values, tail.logarithms).map {
      powerLaw.lnDensity($0, $1)
    }
    return options.alternatives.compactMap { alternative in
      tail.fit(alternative, options.discretization).map { fit in
        TailComparison(
          fit, on: tail, powerLaw: logarithms, options: options)
      }
    }
  }
}

extension Tail {
  /// Fits one alternative; nil where it does not apply.
  func fit(
    _ alternative: TailAlternative, _ discretization: TailDiscretization
  ) -> TailFit? {
    switch alternative {
    case .exponential: return exponentialFit()
    case .poisson: return support.kind == .discrete ? poissonFit() : nil
    case .lognormal, .stretchedExponential, .powerLawWithCutoff: break
    }
    if isSaturated { return limitFit(of: alternative) }
    if isRemote { return nil }
    return switch alternative {
    case .lognormal: lognormalFit(discretization)
    case .stretchedExponential: stretchedExponentialFit(discretization)
    case .powerLawWithCutoff: cutoffFit()
    case .exponential, .poisson: nil
    }
  }
}

extension Tail {
  fileprivate func ratio(of first: [Double], to fit: TailFit)
    -> LikelihoodRatio
  {
    LikelihoodRatio(
      first,
      zip(values, logarithms).map { fit.model.lnDensity($0, $1) },
      counts: counts, size: size)
  }
}

extension TailComparison {
  init(
    _ fit: TailFit, on tail: Tail, powerLaw: [Double],
    options: ComparisonOptions
  ) {
    let isNested = fit.alternative == .powerLawWithCutoff
    var fit = fit
    var ratio = tail.ratio(of: powerLaw, to: fit)
    if fit.holdsPowerLaw, !(ratio.total <= 0) {
      // The search ended beside the maximum, and the power law is better.
      fit = tail.powerLawFit(of: fit.alternative)
      ratio = tail.ratio(of: powerLaw, to: fit)
    }
    let isTie = fit.isPowerLaw || ratio.isTie
    // Of two distinct values no scatter can be estimated.
    let isScattered = tail.values.count > 2 && !ratio.isIndistinct
    let pValue =
      if isTie { 1.0 } else if isNested { ratio.nestedPValue } else {
        isScattered ? ratio.vuongPValue : 1
      }
    var favors = Favored.neither
    if pValue <= options.significance {
      favors = ratio.total > 0 ? .powerLaw : .alternative
    }
    let isContinuous =
      fit.alternative == .lognormal
      || fit.alternative == .stretchedExponential
    self.init(
      alternative: fit.alternative, parameters: fit.parameters,
      logLikelihood: ratio.logLikelihood,
      logLikelihoodRatio: isTie ? 0 : ratio.total,
      normalizedRatio: isTie || isNested || !isScattered
        ? nil : ratio.normalized,
      pValue: pValue, favors: favors, isNested: isNested,
      discretization: isContinuous && tail.support.kind == .discrete
        ? options.discretization : nil,
      note: fit.note
        ?? (isTie || isNested || isScattered
          ? nil : TailFit.unscatteredNote))
  }
}

extension TailFit {
  static let limitNote =
    "the tail has too few distinct values for a maximum of the likelihood; "
    + "its limit is taken"

  static let unscatteredNote =
    "the ratio hardly differs from value to value, so that Vuong's test does "
    + "not hold and p is set to 1"

  /// What a reader must know of the fit.
  var note: String? {
    if isAtLimit { return Self.limitNote }
    if isPowerLaw { return "the best fit is the power law itself" }
    if isRoundedPowerLaw {
      return "the best fit is a power law of rounded values, so that R "
        + "measures the rounding alone"
    }
    return nil
  }
}
