import GraphKernels

extension Growth {
  /// Grows a stream by its share of a period: named sources, new ones, and
  /// known ones by what they have sent.
  mutating func growStream(
    _ stream: Int, by share: StreamBudget.Share
  ) throws(GrowthError) {
    let plan = plan.streams[stream]
    for (source, count) in zip(plan.namedSamples, share.samples) {
      for _ in 0..<count { try send(from: source.place, stream) }
    }
    for (source, count) in zip(plan.namedPartners, share.partners) {
      for _ in 0..<count {
        try send(from: sampleCount + source.place, stream)
      }
    }
    for _ in 0..<share.fresh {
      let source = enterPartner(
        origin: stream + 1, community: 0, isProvider: true)
      sources[stream].append(UInt32(source))
      try sendAgain(from: source, stream)
    }
    guard share.rest == 0 || !sources[stream].isEmpty else {
      throw .crowded(year: now.year, what: "relations of \(plan.title)")
    }
    var misses = 0
    for _ in 0..<share.rest {
      var source: Int
      repeat {
        let isPreferred = uniform() < now.preference
        source = pick(
          from: isPreferred ? sourcesByRelation[stream] : sources[stream])
        misses += 1
      } while Int(sent[source]) >= plan.ceiling
        && misses < 100 * share.relations
      try sendAgain(from: source, stream)
    }
  }

  private mutating func sendAgain(
    from source: Int, _ stream: Int
  ) throws(GrowthError) {
    try send(from: source, stream)
    sent[source] += 1
    sourcesByRelation[stream].append(UInt32(source))
  }

  /// Sends one relation from a source to a sample node that it has not yet;
  /// none to a named one, of which no such relation is printed.
  private mutating func send(
    from source: Int, _ stream: Int
  ) throws(GrowthError) {
    let limit = 100_000 + 20 * present
    for attempt in 0..<limit {
      let target = attempt < 20 ? target(of: source) : nil
      let sample = target ?? random.next(below: present)
      guard !isInChain[sample], !isNamed(sample),
        !pairs.contains(sample, source)
      else { continue }
      if source >= sampleCount, attempt < 30, refuses(sample, with: source) {
        continue
      }
      let isFirst = source >= sampleCount && ends[source].isEmpty
      guard join(source, sample, stream: stream + 1) else { continue }
      if isFirst { communityOf[source] = communityOf[sample] }
      return
    }
    throw .crowded(
      year: now.year, what: "relations of \(plan.streams[stream].title)")
  }

  /// Returns a sample node that a source has reason to find: one that closes
  /// a triangle, or one of its community.
  private mutating func target(of source: Int) -> Int? {
    if source >= sampleCount {
      guard !ends[source].isEmpty else { return nil }
      if uniform() < now.closure {
        let anchor = pick(from: ends[source])
        return neighbors[anchor].isEmpty ? nil : pick(from: neighbors[anchor])
      }
    }
    let list = Int(communityOf[source])
    guard uniform() < now.fidelity, !members[list].isEmpty else { return nil }
    return pick(from: members[list])
  }
}
