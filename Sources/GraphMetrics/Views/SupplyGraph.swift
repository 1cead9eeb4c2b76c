import GraphCore
public import NetworkModel
public import NetworkResults

/// The supply relations of a network, ready to be followed from any entity.
public struct SupplyGraph: Sendable {
  /// All entities of the network and its supply relations alone.
  public let network: Network
  private let graph: CompiledGraph
  /// How many supply relations there are.
  public let relationCount: Int
  /// How many more there would be if they had a direction.
  public let undirectedCount: Int

  /// - Complexity: O(*n* + *m*).
  public init(of network: Network, rule: SupplyRule = .customary) {
    let supply = network.supplyRelations(rule)
    self.network = network.selecting(
      entities: [Bool](repeating: true, count: network.entities.count),
      relations: supply.marks)
    graph = CompiledGraph(self.network, policy: EdgePolicy(loops: .drop))
    relationCount = supply.count
    undirectedCount = supply.undirected
  }

  /// Returns the least number of relations from any of some entities to each;
  /// nil for those that none reaches.
  ///
  /// - Parameter limit: How many steps to take at most; nil for all.
  /// - Complexity: O(*n* + *m*).
  public func steps(
    from starts: [Int], _ way: SupplyWay, limit: Int? = nil
  ) -> [Int?] {
    let rows = rows(way)
    var steps = [Int?](repeating: nil, count: entities.count)
    for start in starts { steps[start] = 0 }
    var level = starts
    var step = 0
    while !level.isEmpty, step < limit ?? .max {
      step += 1
      var next: [Int] = []
      for member in level {
        for end in rows[member] where steps[Int(end)] == nil {
          steps[Int(end)] = step
          next.append(Int(end))
        }
      }
      level = next
    }
    return steps
  }

  /// Returns whom an entity reaches.
  ///
  /// Everyone stands at the first step at which it is reached, so circles of
  /// supply end where they close; rows say who is in one with the start.
  /// Relations of an entity with itself lead nowhere and are left out.
  ///
  /// - Parameters:
  ///   - start: The place of the entity.
  ///   - limit: How many steps to take at most; nil for all.
  ///   - year: The year of which the network is the snapshot.
  /// - Complexity: O(*n* + *m*), and a sort of what is reached.
  public func reach(
    from start: Int, _ way: SupplyWay, limit: Int? = nil, year: Int? = nil
  ) -> SupplyReach {
    let all = steps(from: [start], way, limit: limit.map { $0 + 1 })
    let steps = all.map { step in
      step.flatMap { $0 <= limit ?? .max ? $0 : nil }
    }
    let returning = self.steps(
      from: [start], way == .upstream ? .downstream : .upstream)
    let ahead = rows(way)
    let behind = rows(way == .upstream ? .downstream : .upstream)
    var reach = SupplyReach(
      year: year, start: EntityLabel(at: start, in: entities), way: way,
      limit: limit, rows: [], beyond: 0, sideways: 0, back: 0)
    for place in entities.indices {
      guard let step = steps[place] else {
        if all[place] != nil { reach.beyond += 1 }
        continue
      }
      for end in ahead[place] {
        guard let other = steps[Int(end)] else { continue }
        if other == step { reach.sideways += 1 }
        if other < step { reach.back += 1 }
      }
      guard step > 0 else { continue }
      let nearer = behind[place].filter { steps[Int($0)] == step - 1 }
      var via: [String] = []
      for (order, end) in nearer.enumerated()
      where order == 0 || nearer[nearer.startIndex + order - 1] != end {
        via.append(entities.ids[Int(end)])
      }
      reach.rows.append(
        SupplyReach.Row(
          entity: EntityLabel(at: place, in: entities), step: step,
          relations: nearer.count, via: via,
          isInCycle: returning[place] != nil))
    }
    reach.rows.sort { left, right in
      if left.step != right.step { return left.step < right.step }
      if left.relations != right.relations {
        return left.relations > right.relations
      }
      return left.entity.id < right.entity.id
    }
    return reach
  }

  private var entities: Network.Entities { network.entities }

  /// For each entity those one step further, once for each relation.
  private func rows(_ way: SupplyWay) -> AdjacencyRows {
    way == .upstream ? graph.incoming : graph.outgoing
  }
}
