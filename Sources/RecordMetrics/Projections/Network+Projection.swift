public import NetworkModel

extension Network {
  /// Returns the projection of two modes onto one: entities of `onto`, joined
  /// where they have a neighbor of `from` in common.
  ///
  ///     count   w(i, j) = |Γ(i) ∩ Γ(j)|
  ///     newman  w(i, j) = Σ_{a ∈ Γ(i) ∩ Γ(j)} 1/(k_a − 1)
  ///
  /// Γ(*i*) are the neighbors of kind `from`, whatever the direction and
  /// however many the relations; *k* counts those of kind `onto`. Ties are
  /// undirected, of the kind `shares`, in the order of the entities, with the
  /// attributes `common` and, for a backbone, `p_value`. A backbone keeps a
  /// tie if P(X ≥ w) ≤ α/*t* under the hypergeometric distribution of two
  /// random sets, with Bonferroni's correction for all *t* pairs that have
  /// anything in common.
  ///
  /// - Parameters:
  ///   - from: The kinds of the mode that is dissolved, such as firms whose
  ///     common investors are looked for.
  ///   - onto: The kinds of the mode that stays. Entities without a tie stay.
  /// - Complexity: O(Σ *k*²) over the dissolved entities.
  /// - Reference: Newman 2001, doi:10.1103/PhysRevE.64.016132; Tumminello,
  ///   Miccichè, Lillo, Piilo & Mantegna 2011,
  ///   doi:10.1371/journal.pone.0017994.
  public func projected(
    from: [EntityKind], onto: [EntityKind],
    options: ProjectionOptions = .init()
  ) -> DerivedNetwork {
    func isOne(of kinds: [EntityKind]) -> (Int) -> Bool {
      let codes = entities.kinds.values.map { kind in
        kind.map(kinds.contains) ?? false
      }
      return { codes[Int(self.entities.kinds.codes[$0])] }
    }
    let links = TwoModeLinks(self, from: isOne(of: from), onto: isOne(of: onto))
    var pairs: [(first: Int, second: Int, count: Int, newman: Double)] = []
    links.forEachPair { pairs.append(($0, $1, $2, $3)) }
    var chances: [Double]?
    var notes = [
      "\(links.relationCount) relations join \(links.otherCount) entities"
        + " to \(links.othersOfKept.count { !$0.isEmpty }) of"
        + " \(links.kept.count); \(pairs.count) pairs have one in common"
    ]
    if options.weighting == .backbone {
      let tail = HypergeometricTail(population: links.otherCount)
      let found = pairs.map { pair in
        tail.probability(
          ofAtLeast: pair.count, links.othersOfKept[pair.first].count,
          links.othersOfKept[pair.second].count)
      }
      let bound = options.significance / Double(max(1, pairs.count))
      let kept = pairs.indices.filter { found[$0] <= bound }
      notes.append(
        "\(kept.count) have more in common than chance explains:"
          + " p at most \(options.significance)/\(pairs.count)")
      pairs = kept.map { pairs[$0] }
      chances = kept.map { found[$0] }
    }
    let relations = pairs.enumerated().map { place, pair in
      var tie = Relation(
        source: entities.ids[links.kept[pair.first]],
        target: entities.ids[links.kept[pair.second]], kind: "shares",
        weight: options.weighting == .newman
          ? pair.newman : Double(pair.count))
      tie.direction = .undirected
      tie.attributes = [Attribute("common", .integer(pair.count))]
      if let chances {
        tie.attributes.append(Attribute("p_value", .real(chances[place])))
      }
      return tie
    }
    return DerivedNetwork(
      network: makingNetwork(
        entities.gathering(links.kept).map(\.self), relations),
      notes: notes)
  }

  /// Makes a network of parts that fit by construction.
  func makingNetwork(
    _ entities: [Entity], _ relations: [Relation], _ events: [Event] = []
  ) -> Network {
    do {
      return try Network(
        entities: entities, relations: relations, events: events)
    } catch {
      preconditionFailure("parts of a network fit: \(error)")
    }
  }
}
