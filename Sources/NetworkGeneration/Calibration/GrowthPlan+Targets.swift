extension GrowthPlan {
  /// Returns the plan with the counts and diameters of targets, and the
  /// choices that were made where these contradict themselves.
  ///
  /// Years that are left out keep their counts, as far as all go on growing.
  /// The parts of the core and of the streams move with the relations, and
  /// so do the sources of streams with the relation nodes; degrees of named
  /// nodes stay.
  ///
  /// - Throws: ``TargetError`` for a year that the plan has not, and for
  ///   counts that fall or are too large.
  public func aimed(
    at targets: GrowthTargets
  ) throws(TargetError) -> (plan: GrowthPlan, remarks: [TargetRemark]) {
    let counts = try TargetCounts(targets, for: self)
    var plan = self
    for (place, period) in periods.enumerated() {
      let target = targets.years.first { $0.year == period.year }
      plan.periods[place].samples = counts.samples[place]
      plan.periods[place].partners = counts.partners[place]
      plan.periods[place].relations = counts.relations[place]
      if let diameter = target?.count(.diameter) {
        plan.periods[place].diameter = diameter
      }
    }
    for place in periods.indices { plan.shareRelations(of: place, as: self) }
    return (plan, counts.remarks)
  }

  /// Divides the relations of a period among streams and core as another
  /// plan does; no part falls or grows by more than all relations do.
  private mutating func shareRelations(of place: Int, as other: GrowthPlan) {
    let period = other.periods[place]
    let factor =
      Double(periods[place].relations) / Double(max(1, period.relations))
    let sourceFactor =
      Double(periods[place].partners) / Double(max(1, period.partners))
    var left = growth(of: \.relations, in: place)
    func step(from before: Int, to count: Int) -> Int {
      let aim = Int((Double(count) * factor).rounded())
      let step = min(left, max(0, aim - before))
      left -= step
      return before + step
    }
    for stream in streams.indices {
      let relations = other.streams[stream].relations
      let sources = other.streams[stream].sources
      streams[stream].relations[place] = step(
        from: place > 0 ? streams[stream].relations[place - 1] : 0,
        to: relations[place])
      streams[stream].sources[place] = Int(
        (Double(sources[place]) * sourceFactor).rounded())
    }
    periods[place].coreRelations = step(
      from: place > 0 ? periods[place - 1].coreRelations : 0,
      to: period.coreRelations)
  }

  /// Refuses streams that are too thin for what their named sources send,
  /// where another plan had room for them.
  func checkSources(against other: GrowthPlan) throws(GrowthError) {
    for (stream, known) in zip(streams, other.streams) {
      for place in periods.indices {
        let (planned, available) = stream.named(in: place)
        let (wanted, given) = known.named(in: place)
        guard planned <= available || wanted > given else {
          throw .namedExceed(
            year: periods[place].year, planned: planned, available: available)
        }
      }
    }
  }
}

extension SourceStream {
  /// Returns what the named sources send in a period and what there is.
  fileprivate func named(in period: Int) -> (planned: Int, available: Int) {
    let planned = (namedSamples + namedPartners).reduce(0) { sum, source in
      sum + StreamBudget.sent(source, of: self, by: period)
        - (period > 0
          ? StreamBudget.sent(source, of: self, by: period - 1) : 0)
    }
    let available =
      relations[period] - (period > 0 ? relations[period - 1] : 0)
    return (planned, available)
  }
}
