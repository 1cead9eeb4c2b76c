import GraphKernels

/// A chain of sample nodes, each the supplier of the next, that leads into
/// the core.
///
/// It sets the longest distance: from the provider of its head through the
/// chain to its entry, and on to what is farthest from there. Where the plan
/// wants the distance shorter, far members get a way round; where longer, new
/// members are put before the head.
struct SupplierChain: Sendable {
  var members: [Int] = []
  /// The steps of a member to the entry, of as many as have been laid.
  var steps: [Int] = []
  var entry = 0
  /// Relations of the core that a period keeps for the chain.
  static let reserve = 24
  /// Sample nodes that are set aside.
  static let size = 40
}

extension Growth {
  /// Sets sample nodes aside for the chain: the last of the first period, so
  /// that no named node is among them.
  mutating func layChain() {
    let first = plan.periods[0].samples
    chain.members = (0..<plan.chainSize).map { first - 1 - $0 }
    for member in chain.members { isInChain[member] = true }
  }

  /// Gives each member of the chain a provider of its own, in the first
  /// period; returns how many.
  mutating func growChainProviders() -> Int {
    guard period == 0 else { return 0 }
    for member in chain.members {
      let leaf = enterPartner(
        origin: 0, community: Int(communityOf[member]), isProvider: true)
      _ = join(leaf, member, stream: 0)
    }
    return chain.members.count
  }

  /// Relations of the core that the period keeps for the chain.
  var chainReserve: Int {
    chain.members.isEmpty
      ? 0 : min(SupplierChain.reserve, growth(of: \.coreRelations))
  }

  /// Lays the chain so long that the longest distance is as planned, with the
  /// relations that were kept for it; what it does not need joins others in a
  /// way that changes no distance from its entry.
  mutating func growChain(_ reserve: Int) throws(GrowthError) {
    guard reserve > 0 else { return }
    if period == 0 { chain.entry = strongestProvider() }
    let levels = levels(from: chain.entry)
    let depth = levels.max() ?? 0
    var left = reserve
    layChain(steps: max(0, now.diameter - 1 - Int(depth)), &left)
    let patience = 100_000 + 1000 * reserve
    var tries = 0
    while left > 0 {
      tries += 1
      guard tries < patience else {
        throw .crowded(year: now.year, what: "relations beside the chain")
      }
      let source = random.next(below: present)
      let target = random.next(below: present)
      guard !isNamed(source), !isNamed(target), !isInChain[source],
        !isInChain[target], levels[source] >= 0,
        levels[target] <= levels[source] + 1, levels[target] >= 0,
        // Where there are more ends than ceilings hold, nobody is below.
        2 * tries > patience
          || Int(max(degrees[source], degrees[target])) < now.sampleCeiling,
        join(source, target, stream: 0)
      else { continue }
      left -= 1
    }
  }

  /// Returns the sample node without a name from which the most relations of
  /// the core leave: the ways from it lead everywhere.
  private func strongestProvider() -> Int {
    var leaving = [Int](repeating: 0, count: present)
    for row in rows.sources.indices where isCore(row) {
      leaving[Int(rows.sources[row])] += 1
    }
    let free = leaving.indices.filter { !isNamed($0) && !isInChain[$0] }
    return free.max { leaving[$0] < leaving[$1] } ?? 0
  }

  private mutating func layChain(steps aim: Int, _ left: inout Int) {
    for place in chain.steps.indices
    where chain.steps[place] > max(1, aim) && left > 0 {
      if join(chain.members[place], chainEnd(at: aim - 1), stream: 0) {
        left -= 1
      }
      chain.steps[place] = max(1, aim)
    }
    while (chain.steps.max() ?? 0) < aim, left > 0,
      chain.steps.count < chain.members.count
    {
      let far = chain.steps.max() ?? 0
      guard
        join(chain.members[chain.steps.count], chainEnd(at: far), stream: 0)
      else { return }
      left -= 1
      chain.steps.append(far + 1)
    }
  }

  /// Returns the last member so many steps from the entry, or the entry.
  private func chainEnd(at steps: Int) -> Int {
    chain.steps.lastIndex { $0 == steps && steps > 0 }
      .map { chain.members[$0] } ?? chain.entry
  }

  /// Returns the distance of each vertex from one along the relations so far;
  /// -1 where there is no way.
  func levels(from start: Int) -> [Int32] {
    var starts = [UInt32](repeating: 0, count: degrees.count + 1)
    for source in rows.sources { starts[Int(source) + 1] += 1 }
    for vertex in degrees.indices { starts[vertex + 1] += starts[vertex] }
    var places = starts
    var targets = [UInt32](repeating: 0, count: rows.count)
    for row in rows.sources.indices {
      let source = Int(rows.sources[row])
      targets[Int(places[source])] = rows.targets[row]
      places[source] += 1
    }
    var levels = [Int32](repeating: -1, count: degrees.count)
    levels[start] = 0
    var queue = [start]
    var next = 0
    while next < queue.count {
      let vertex = queue[next]
      next += 1
      for place in starts[vertex]..<starts[vertex + 1] {
        let target = Int(targets[Int(place)])
        guard levels[target] < 0 else { continue }
        levels[target] = levels[vertex] + 1
        queue.append(target)
      }
    }
    return levels
  }
}
