/// A chain of sample nodes, each the supplier of the next, that leads into
/// the core.
///
/// It sets the longest distance: nothing else in the network is so far from
/// anything. Where the plan shortens it, the far members get a way round;
/// where the plan lengthens it, new members are put before its head.
struct SupplierChain: Sendable {
  var members: [Int] = []
  /// The steps of a member to the entry, of as many as have been laid.
  var steps: [Int] = []
  var entry = 0
}

extension Growth {
  /// Sets aside as many sample nodes as the chain will ever need: the last of
  /// the first period, so that no named node is among them.
  mutating func layChain() {
    var need = 0
    var length = 0
    for period in plan.periods {
      need += max(0, period.chain - length)
      length = max(period.chain, min(1, need))
    }
    let first = plan.periods[0].samples
    let names = plan.namedSamples.count
    need = min(need, max(0, first - names - 2))
    chain.members = (0..<need).map { first - 1 - $0 }
    chain.entry = min(names + 7, first - 1 - need)
    for member in chain.members { isInChain[member] = true }
  }

  /// Extends or shortens the chain; returns the relations that took.
  mutating func growChain() -> (core: Int, outer: Int) {
    let before = rows.count
    let aim = min(now.chain, chain.members.count)
    for place in chain.steps.indices where chain.steps[place] > max(1, aim) {
      _ = join(chain.members[place], chainEnd(at: aim - 1), stream: 0)
      chain.steps[place] = max(1, aim)
    }
    while (chain.steps.max() ?? 0) < aim,
      chain.steps.count < chain.members.count
    {
      let far = chain.steps.max() ?? 0
      _ = join(
        chain.members[chain.steps.count], chainEnd(at: far), stream: 0)
      chain.steps.append(far + 1)
    }
    let core = rows.count - before
    guard period == 0 else { return (core, 0) }
    for member in chain.members {
      let leaf = enterPartner(
        origin: 0, community: Int(communityOf[member]), isProvider: true)
      _ = join(leaf, member, stream: 0)
    }
    return (core, chain.members.count)
  }

  /// Returns the last member so many steps from the entry, or the entry.
  private func chainEnd(at steps: Int) -> Int {
    chain.steps.lastIndex { $0 == steps && steps > 0 }
      .map { chain.members[$0] } ?? chain.entry
  }
}
