public import NetworkModel

extension Network {
  /// Returns the network with every unit joined to the parent that owns it.
  ///
  /// A unit is an entity at which exactly one relation of the given kinds
  /// arrives, from another entity; it is joined to the parent of its parent
  /// and so on. The relations and events of a unit become its parent's; those
  /// within one family, by which it is owned among them, are left out. A
  /// unit's names become aliases of the parent. Units of two parents and
  /// families that own themselves in a circle stay as they are, and are
  /// counted.
  ///
  /// - Complexity: O(*n* *d* + *m*) for lines of *d* owners.
  public func rolledUp(
    along kinds: [RelationKind] = ["owns"]
  ) -> DerivedNetwork {
    let parents = owners(by: kinds)
    let roots = entities.indices.map { root(of: $0, parents) }
    let circles = roots.count { $0 == nil }
    let several = parents.count { $0.count > 1 }
    var merged = entities.map(\.self)
    for place in entities.indices {
      guard let root = roots[place], root != place else { continue }
      let unit = entities[place]
      for name in [unit.name, unit.id] + unit.aliases
      where name != merged[root].name && name != merged[root].id
        && !merged[root].aliases.contains(name)
      {
        merged[root].aliases.append(name)
      }
    }
    let stays = entities.indices.filter { (roots[$0] ?? $0) == $0 }
    var inner = 0
    let moved = relations.indices.compactMap { row -> Relation? in
      let source = Int(relations.sources[row])
      let target = Int(relations.targets[row])
      let newSource = roots[source] ?? source
      let newTarget = roots[target] ?? target
      if newSource == newTarget, source != target {
        inner += 1
        return nil
      }
      var relation = relations[row]
      relation.source = entities.ids[newSource]
      relation.target = entities.ids[newTarget]
      return relation
    }
    var notes = [
      "\(entities.count - stays.count) units joined to their parents;"
        + " \(inner) relations within a family left out"
    ]
    if several > 0 {
      notes.append("\(several) entities with several owners stay")
    }
    if circles > 0 {
      notes.append("\(circles) entities that are owned in a circle stay")
    }
    return DerivedNetwork(
      network: makingNetwork(
        stays.map { merged[$0] }, moved, movedEvents(roots)),
      notes: notes)
  }

  /// Returns the events with their parties replaced by their parents.
  private func movedEvents(_ roots: [Int?]) -> [Event] {
    guard !events.isEmpty else { return [] }
    var rootOfID: [Entity.ID: Entity.ID] = [:]
    for (place, id) in entities.ids.enumerated() {
      rootOfID[id] = entities.ids[roots[place] ?? place]
    }
    func moved(_ ids: [Entity.ID]) -> [Entity.ID] {
      ids.reduce(into: []) { kept, id in
        if let root = rootOfID[id], !kept.contains(root) { kept.append(root) }
      }
    }
    return events.map { event in
      var event = event
      event.sources = moved(event.sources)
      event.targets = moved(event.targets)
      return event
    }
  }

  /// The different owners of each entity.
  private func owners(by kinds: [RelationKind]) -> [[Int]] {
    var owners = [[Int]](repeating: [], count: entities.count)
    for row in relations.indices {
      let source = Int(relations.sources[row])
      let target = Int(relations.targets[row])
      guard let kind = relations.kinds[row], kinds.contains(kind),
        source != target, !owners[target].contains(source)
      else { continue }
      owners[target].append(source)
    }
    return owners
  }

  /// The last owner up the line; nil in a circle.
  private func root(of place: Int, _ owners: [[Int]]) -> Int? {
    var here = place
    var steps = 0
    while owners[here].count == 1 {
      here = owners[here][0]
      steps += 1
      // A way longer than all entities goes round.
      if here == place || steps > owners.count { return nil }
    }
    return here
  }
}
