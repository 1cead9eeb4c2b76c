public import NetworkResults

extension Sample {
  /// Returns the power law and its alternatives as curves over the tail, each
  /// with its parameters of greatest likelihood there.
  ///
  /// The curves begin at xmin and end at the largest value of the tail. Their
  /// shares are of the whole sample: what the tail holds, and of a truncated
  /// tail what lies above. An alternative that has become the power law
  /// itself has no curve of its own.
  ///
  /// - Parameters:
  ///   - fit: A fit of this sample.
  ///   - comparison: Which alternatives, by which conventions.
  ///   - pointsPerDecade: How many points a curve has from one power of ten
  ///     to the next; of discrete samples whole numbers, each once.
  /// - Complexity: That of ``comparisons(with:options:)``.
  public func tailCurves(
    of fit: PowerLawFit, comparison: ComparisonOptions = ComparisonOptions(),
    pointsPerDecade: Int = 24
  ) -> [TailCurve] {
    let tail = Tail(self, xmin: fit.xmin, xmax: fit.xmax)
    guard tail.values.count > 1, let last = tail.values.last else { return [] }
    let places = curvePlaces(from: fit.xmin, to: last, pointsPerDecade)
    let above = zip(values, counts).reduce(0) { sum, pair in
      sum + (pair.0 > fit.xmax ?? .infinity ? pair.1 : 0)
    }
    let share = (
      tail: tail.size / Double(size),
      above: Double(above) / Double(size)
    )
    func curve(
      _ alternative: TailAlternative?, _ model: any TailDistribution
    ) -> TailCurve {
      let points = places.map { x in
        TailCurve.Point(
          value: x,
          survival: share.above + share.tail * exponential(model.lnSurvival(x)),
          density: share.tail
            * exponential(model.lnDensity(x, tail.support.t(x))))
      }
      return TailCurve(
        alternative: alternative,
        points: points.filter { $0.survival.isFinite && $0.density.isFinite })
    }
    let fits = comparison.alternatives.compactMap {
      tail.fit($0, comparison.discretization)
    }
    return [curve(nil, tail.powerLaw(of: fit))]
      + fits.filter { !$0.isPowerLaw }.map { curve($0.alternative, $0.model) }
  }

  private func curvePlaces(
    from first: Double, to last: Double, _ perDecade: Int
  ) -> [Double] {
    let factor = power(10, 1 / Double(perDecade))
    var places = [first]
    var place = first
    while place < last {
      place = max(place * factor, place.nextUp)
      let here =
        min(last, kind == .discrete ? place.rounded(.up) : place)
      if here > places[places.count - 1] { places.append(here) }
    }
    return places
  }
}

extension Tail {
  /// The power law with the exponent of a fit, whatever correction it has.
  fileprivate func powerLaw(of fit: PowerLawFit) -> FamilyTail {
    FamilyTail(
      TailFamily(support: support, statistic: .growth(rate: 1)),
      TailPoint(a: fit.alpha, b: 0))
  }
}
