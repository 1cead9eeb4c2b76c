import NetworkModel

/// The links between two sorts of entities, each pair once.
struct TwoModeLinks {
  /// The places of the entities of the mode that is kept, in order.
  let kept: [Int]
  /// How many entities of the other mode have a link.
  let otherCount: Int
  /// For each kept entity its neighbors, ascending, as numbers below
  /// ``otherCount``.
  let othersOfKept: [[Int]]
  /// The converse.
  let keptOfOthers: [[Int]]
  /// How many relations join the two modes, repeated ones included.
  let relationCount: Int

  init(
    _ network: Network, from: (Int) -> Bool, onto: (Int) -> Bool
  ) {
    let entities = network.entities
    kept = entities.indices.filter(onto)
    var numberOfKept = [Int?](repeating: nil, count: entities.count)
    for (number, place) in kept.enumerated() { numberOfKept[place] = number }
    var numberOfOther = [Int?](repeating: nil, count: entities.count)
    var others: [[Int]] = []
    var joined = 0
    for row in network.relations.indices {
      let ends = (
        Int(network.relations.sources[row]),
        Int(network.relations.targets[row])
      )
      for (one, other) in [ends, (ends.1, ends.0)]
      where onto(one) && from(other) && one != other {
        guard let number = numberOfKept[one] else { continue }
        joined += 1
        let place = numberOfOther[other] ?? others.count
        if place == others.count {
          numberOfOther[other] = place
          others.append([])
        }
        others[place].append(number)
      }
    }
    keptOfOthers = others.map { Set($0).sorted() }
    relationCount = joined
    otherCount = others.count
    var rows = [[Int]](repeating: [], count: kept.count)
    for (other, row) in keptOfOthers.enumerated() {
      for number in row { rows[number].append(other) }
    }
    othersOfKept = rows
  }

  /// Calls `body` with each pair of kept entities that have something in
  /// common, its first ascending, then its second.
  ///
  /// - Complexity: O(Σ *k*²) for the *k* neighbors of each of the others.
  func forEachPair(
    _ body: (_ first: Int, _ second: Int, _ count: Int, _ newman: Double) ->
      Void
  ) {
    var counts = [Int](repeating: 0, count: kept.count)
    var strengths = [Double](repeating: 0, count: kept.count)
    var touched: [Int] = []
    for first in kept.indices {
      for other in othersOfKept[first] {
        let row = keptOfOthers[other]
        guard row.count > 1 else { continue }
        let strength = 1 / Double(row.count - 1)
        for second in row where second > first {
          if counts[second] == 0 { touched.append(second) }
          counts[second] += 1
          strengths[second] += strength
        }
      }
      for second in touched.sorted() {
        body(first, second, counts[second], strengths[second])
        counts[second] = 0
        strengths[second] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
  }
}
