import GraphKernels

extension Growth {
  /// Joins the named relation nodes with sample nodes without a name, which
  /// pay with open ends.
  mutating func joinNamedPartners(
    _ open: inout [Int]
  ) throws(GrowthError) {
    var free = open
    for sample in plan.namedSamples.indices { free[sample] = 0 }
    var ends = shuffledEnds(free, count: free.reduce(0, +))
    for (place, node) in plan.namedPartners.enumerated() {
      let partner = sampleCount + place
      var left = growth(of: node.degrees)
      let patience = 1000 * left + 100_000
      var tries = 0
      while left > 0 {
        tries += 1
        guard !ends.isEmpty, tries < patience else {
          throw .crowded(year: now.year, what: "relations of \(node.name)")
        }
        let end = random.next(below: ends.count)
        let sample = Int(ends[end])
        let provides = uniform() < 0.5
        guard !pairs.joins(sample, partner),
          join(sample, partner, provides: provides)
        else { continue }
        ends.swapAt(end, ends.count - 1)
        ends.removeLast()
        open[sample] -= 1
        left -= 1
      }
    }
  }

  /// Lets new partners enter, each with the owner of an open end; the first
  /// of all are those that follow the named ones.
  mutating func joinNewPartners(_ ends: inout [UInt32], count: Int) {
    if period == 0 {
      let first = degrees.count
      let followers = min(count, plan.followingPartners.count)
      self.followers = first..<first + followers
    }
    for _ in 0..<count {
      let sample = Int(ends.removeLast())
      let community = Int(communityOf[sample])
      let provides = uniform() >= now.outwardShare
      let partner = enterPartner(
        origin: 0, community: community, isProvider: provides)
      _ = join(sample, partner, provides: provides)
      known[community].append(UInt32(partner))
      known[plan.communities].append(UInt32(partner))
    }
  }

  /// Gives the partners that follow the named ones what is planned of them,
  /// within their communities as often as fidelity says, as far as there are
  /// open ends of others.
  mutating func joinFollowingPartners(_ ends: inout [UInt32]) {
    for (partner, planned) in zip(followers, plan.followingPartners) {
      let left = planned[period] - Int(degrees[partner])
      for _ in 0..<max(0, left) {
        guard let place = end(for: partner, in: ends) else { break }
        let keepsRole = uniform() < plan.roleFidelity
        _ = join(
          Int(ends[place]), partner,
          provides: isProvider[partner] == keepsRole)
        ends.swapAt(place, ends.count - 1)
        ends.removeLast()
      }
    }
  }

  /// Returns the place of an open end whose owner a partner has not met.
  private mutating func end(for partner: Int, in ends: [UInt32]) -> Int? {
    let limit = 8 * plan.communities
    let isInside = uniform() < now.fidelity
    for attempt in 0..<limit where !ends.isEmpty {
      let place = random.next(below: ends.count)
      let sample = Int(ends[place])
      let isFree = 2 * attempt > limit
      guard
        !isInside || isFree || communityOf[sample] == communityOf[partner],
        !pairs.joins(sample, partner),
        isFree || !refuses(sample, with: partner)
      else { continue }
      return place
    }
    return nil
  }

  /// The most technology relations of a relation node without a name.
  private func ceiling(of partner: Int) -> Int {
    followers.contains(partner)
      ? plan.followingPartners[partner - followers.lowerBound][period]
      : now.partnerCeiling
  }

  /// Joins the owners of what is still open with known partners: with one of
  /// their own again, with one that closes a triangle, or with one of the
  /// community or of all.
  mutating func joinKnownPartners(
    _ ends: inout [UInt32]
  ) throws(GrowthError) {
    while let end = ends.popLast() {
      let sample = Int(end)
      guard
        repeatsPartner(of: sample) || closesTriangle(of: sample)
          || findsPartner(for: sample)
      else {
        guard takesAnyPartner(for: sample) else {
          throw .crowded(year: now.year, what: "technology relations")
        }
        continue
      }
    }
  }

  private mutating func repeatsPartner(of sample: Int) -> Bool {
    guard uniform() < plan.repeats, !partners[sample].isEmpty else {
      return false
    }
    let partner = pick(from: partners[sample])
    guard Int(degrees[partner]) < ceiling(of: partner) else { return false }
    return join(
      sample, partner, provides: !pairs.contains(partner, sample))
  }

  private mutating func closesTriangle(of sample: Int) -> Bool {
    guard uniform() < now.closure, !neighbors[sample].isEmpty else {
      return false
    }
    for _ in 0..<8 {
      let neighbor = pick(from: neighbors[sample])
      guard !partners[neighbor].isEmpty else { continue }
      // Of a few the one with the fewest relations: small circles close.
      var partner = pick(from: partners[neighbor])
      for _ in 0..<3 {
        let other = pick(from: partners[neighbor])
        if degrees[other] < degrees[partner] { partner = other }
      }
      if takes(partner, for: sample) { return true }
    }
    return false
  }

  private mutating func findsPartner(for sample: Int) -> Bool {
    for attempt in 0..<60 {
      let isInside = uniform() < now.fidelity && attempt < 30
      let list = isInside ? Int(communityOf[sample]) : plan.communities
      let isPreferred = uniform() < now.preference
      guard !known[list].isEmpty else { continue }
      let partner =
        isPreferred && !knownByRelation[list].isEmpty
        ? pick(from: knownByRelation[list]) : pick(from: known[list])
      if attempt < 50, refuses(sample, with: partner) { continue }
      if takes(partner, for: sample) { return true }
    }
    return false
  }

  /// Takes the next partner that is free at all, whatever its relations.
  private mutating func takesAnyPartner(for sample: Int) -> Bool {
    let all = known[plan.communities]
    guard !all.isEmpty else { return false }
    let start = random.next(below: all.count)
    for step in all.indices {
      let partner = Int(all[(start + step) % all.count])
      if join(sample, partner, provides: isProvider[partner])
        || join(sample, partner, provides: !isProvider[partner])
      {
        return true
      }
    }
    return false
  }

  private mutating func takes(_ partner: Int, for sample: Int) -> Bool {
    guard Int(degrees[partner]) < ceiling(of: partner),
      !pairs.joins(sample, partner)
    else { return false }
    let keepsRole = uniform() < plan.roleFidelity
    return join(
      sample, partner, provides: isProvider[partner] == keepsRole)
  }

  /// Joins a sample node with a technology partner.
  private mutating func join(
    _ sample: Int, _ partner: Int, provides: Bool
  ) -> Bool {
    let joined =
      provides
      ? join(partner, sample, stream: 0) : join(sample, partner, stream: 0)
    guard joined, !isNamed(partner) else { return joined }
    knownByRelation[Int(communityOf[partner])].append(UInt32(partner))
    knownByRelation[plan.communities].append(UInt32(partner))
    partners[sample].append(UInt32(partner))
    return true
  }
}
