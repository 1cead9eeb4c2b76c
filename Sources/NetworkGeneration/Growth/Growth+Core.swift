import GraphKernels

extension Growth {
  /// Returns how many of its open ends each sample node keeps for the core:
  /// by a power of their number, none more than a third of the others.
  func coreEnds(of open: [Int], count: Int) -> [Int] {
    let limit = max(2, present / 3)
    let most = open.indices.map { sample in
      isInChain[sample] ? 0 : min(open[sample], limit)
    }
    let weights = open.map { ExactPowers.power(Double($0), now.hubExponent) }
    func share(_ sample: Int, _ factor: Double) -> Double {
      min(weights[sample] * factor, Double(most[sample]))
    }
    var low = 0.0
    var high = 1.0
    func total(_ factor: Double) -> Double {
      open.indices.reduce(0) { $0 + share($1, factor) }
    }
    while total(high) < Double(count), high < 1e12 { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if total(middle) < Double(count) { low = middle } else { high = middle }
    }
    var ends = [Int](repeating: 0, count: open.count)
    var carry = 0.0
    var left = count
    for sample in open.indices {
      carry += share(sample, high)
      ends[sample] = min(min(open[sample], Int(carry)), left)
      carry -= Double(ends[sample])
      left -= ends[sample]
    }
    topUp(&ends, of: open, by: left)
    return ends
  }

  /// Gives what rounding left over to nodes with ends to spare, those without
  /// a name first.
  private func topUp(_ ends: inout [Int], of open: [Int], by count: Int) {
    let names = plan.namedSamples.count
    let order = Array(names..<open.count) + Array(0..<names)
    var left = count
    while left > 0 {
      var found = false
      for sample in order where left > 0 && ends[sample] < open[sample] {
        ends[sample] += 1
        left -= 1
        found = true
      }
      precondition(found, "the core has no more ends than are open")
    }
  }

  /// Joins sample nodes by their core ends, within a community as often as
  /// fidelity says; returns the ends that found none.
  mutating func joinCore(_ open: inout [Int], count: Int) -> [UInt32] {
    let all = plan.communities
    var lists = [[UInt32]](repeating: [], count: all + 1)
    for sample in open.indices {
      for _ in 0..<open[sample] {
        lists[all].append(UInt32(sample))
        lists[Int(communityOf[sample])].append(UInt32(sample))
      }
    }
    var leftover: [UInt32] = []
    var made = 0
    while made < count, let sample = draw(from: &lists[all], open) {
      open[sample] -= 1
      if joinCore(sample, &open, &lists) {
        made += 1
      } else {
        leftover.append(UInt32(sample))
      }
    }
    for sample in open.indices {
      for _ in 0..<open[sample] { leftover.append(UInt32(sample)) }
    }
    return leftover
  }

  private mutating func joinCore(
    _ sample: Int, _ open: inout [Int], _ lists: inout [[UInt32]]
  ) -> Bool {
    for attempt in 0..<24 {
      let isInside = attempt < 16 && uniform() < now.fidelity
      let list = isInside ? Int(communityOf[sample]) : plan.communities
      guard let other = draw(from: &lists[list], open), other != sample,
        !(isNamed(sample) && isNamed(other)), !pairs.joins(sample, other)
      else { continue }
      if attempt < 20, refusesCore(sample, other) { continue }
      let strongFirst = uniform() < now.hubSources
      let isStronger = degrees[sample] > degrees[other]
      let (source, target) =
        isStronger == strongFirst ? (sample, other) : (other, sample)
      guard join(source, target, stream: 0) else { continue }
      open[other] -= 1
      return true
    }
    return false
  }

  /// Draws the owner of an open end; entries of owners without any left are
  /// dropped on the way.
  private mutating func draw(
    from list: inout [UInt32], _ open: [Int]
  ) -> Int? {
    while !list.isEmpty {
      let place = random.next(below: list.count)
      let sample = Int(list[place])
      if open[sample] > 0 { return sample }
      list.swapAt(place, list.count - 1)
      list.removeLast()
    }
    return nil
  }

  /// Makes up for core ends that met nobody: as many relations, each for two
  /// open ends of nodes without a name.
  ///
  /// At first between owners of such ends that are strangers. Where these run
  /// out, as they do in small networks, between any two nodes without a name.
  mutating func fillCore(
    _ count: Int, from open: inout [Int]
  ) throws(GrowthError) {
    var owners = open.indices.filter { open[$0] > 0 && !isNamed($0) }
    let free = (0..<present).filter { !isNamed($0) && !isInChain[$0] }
    var left = owners.reduce(0) { $0 + open[$1] }
    guard count <= room(among: free) else {
      throw .crowded(year: now.year, what: "relations of the core")
    }
    let patience = 20 * count + 2000
    var made = 0
    var tries = 0
    while made < count {
      tries += 1
      guard tries < 100 * patience, left > 1 else {
        throw .crowded(year: now.year, what: "relations of the core")
      }
      let isEasy = tries > patience
      let list = isEasy ? free : owners
      let source = list[random.next(below: list.count)]
      let target = list[random.next(below: list.count)]
      guard source != target else { continue }
      guard isEasy || open[source] > 0 && open[target] > 0 else { continue }
      guard isEasy || !pairs.contains(target, source),
        join(source, target, stream: 0)
      else { continue }
      if isEasy {
        for _ in 0..<2 { payEnd(of: &owners, &open) }
      } else {
        open[source] -= 1
        open[target] -= 1
      }
      left -= 2
      made += 1
    }
  }

  /// Returns how many ordered pairs of some sample nodes are not joined.
  private func room(among free: [Int]) -> Int {
    var isFree = [Bool](repeating: false, count: sampleCount)
    for sample in free { isFree[sample] = true }
    let joined = rows.sources.indices.count { row in
      isCore(row) && isFree[Int(rows.sources[row])]
        && isFree[Int(rows.targets[row])]
    }
    return free.count * (free.count - 1) - joined
  }

  /// Takes an open end of the last owner that has any.
  private func payEnd(of owners: inout [Int], _ open: inout [Int]) {
    while let last = owners.last {
      if open[last] > 0 {
        open[last] -= 1
        return
      }
      owners.removeLast()
    }
  }
}
