extension GrowthPlan {
  /// Returns the plan of a network so many times as large, with the same
  /// shape: counts and the degrees of named nodes are multiplied and rounded;
  /// shares, knobs, ceilings and the chain stay, and so do the degrees of
  /// those that follow the named, of whom there are so many more.
  ///
  /// Below 1, names whose relations round to none are left out, and so are
  /// those past the first quarter of the sample nodes; communities hold eight
  /// sample nodes or more.
  public func scaled(by factor: Double) -> GrowthPlan {
    precondition(factor > 0 && factor.isFinite, "a factor is positive")
    guard factor != 1 else { return self }
    func scaled(_ count: Int) -> Int {
      Int((Double(count) * factor).rounded())
    }
    var plan = self
    for place in plan.periods.indices {
      plan.periods[place].samples = max(4, scaled(periods[place].samples))
      plan.periods[place].partners = scaled(periods[place].partners)
      plan.periods[place].relations = scaled(periods[place].relations)
      plan.periods[place].coreRelations = scaled(periods[place].coreRelations)
    }
    plan.communities = min(communities, max(2, plan.periods[0].samples / 8))
    let names = Names(
      of: self, factor: factor, samples: plan.periods[0].samples / 4)
    plan.namedSamples = names.samples.map {
      namedSamples[$0].scaled(by: factor)
    }
    plan.namedPartners = names.partners.map {
      namedPartners[$0].scaled(by: factor)
    }
    plan.followingSamples = Self.resampled(followingSamples, by: factor)
    plan.followingPartners = Self.resampled(followingPartners, by: factor)
    plan.streams = streams.map { stream in
      var result = stream
      result.relations = stream.relations.map(scaled)
      result.sources = stream.sources.map(scaled)
      result.namedSamples = names.kept(
        stream.namedSamples, among: names.samples)
      result.namedPartners = names.kept(
        stream.namedPartners, among: names.partners)
      return result
    }
    return plan
  }

  /// Returns a list so many times as long, along the same curve.
  private static func resampled(
    _ list: [[Int]], by factor: Double
  ) -> [[Int]] {
    (0..<Int((Double(list.count) * factor).rounded())).map { place in
      list[min(list.count - 1, Int((Double(place) + 0.5) / factor))]
    }
  }

  /// Which names are left at another scale.
  private struct Names {
    let factor: Double
    var samples: [Int] = []
    var partners: [Int] = []

    init(of plan: GrowthPlan, factor: Double, samples limit: Int) {
      self.factor = factor
      samples = plan.namedSamples.indices.filter {
        Double(plan.namedSamples[$0].degrees.last ?? 0) * factor >= 1
      }
      samples = Array(samples.prefix(limit))
      partners = plan.namedPartners.indices.filter { place in
        let technology = plan.namedPartners[place].degrees.first ?? 0
        let sources = plan.streams.flatMap(\.namedPartners)
        let most = sources.filter { $0.place == place }.map(\.relations).max()
        return Double(technology) * factor >= 1
          || Double(most ?? 0) * factor >= 1
      }
    }

    /// Returns the sources that are left, with their new places.
    func kept(_ sources: [NamedSource], among places: [Int]) -> [NamedSource] {
      sources.compactMap { source in
        let relations = Int((Double(source.relations) * factor).rounded())
        guard relations > 0,
          let place = places.firstIndex(of: source.place)
        else { return nil }
        return NamedSource(place: place, relations: relations)
      }
    }
  }
}

extension NamedNode {
  fileprivate func scaled(by factor: Double) -> NamedNode {
    var node = self
    let isLeft = Double(degrees.last ?? 0) * factor >= 0.5
    node.degrees = degrees.map {
      let degree = Int((Double($0) * factor).rounded())
      return isLeft && $0 > 0 ? max(1, degree) : degree
    }
    return node
  }
}
