public import NetworkModel
public import NetworkResults

extension Network {
  /// Returns what in a network is wrong or doubtful, its names apart.
  ///
  /// Relations of an entity with itself; relations that say the same but for
  /// their amount or round; years outside of what is expected, or before the
  /// year of an end; two entities that own or take over each other; sample
  /// entities without a relation, and how many others have none.
  ///
  /// - Complexity: O(*n* + *m*).
  public func findings(
    _ options: NetworkCheckOptions = .init()
  ) -> [Finding] {
    selfRelations() + contradictions() + mutualOwnership()
      + yearFindings(options) + isolateFindings()
  }

  /// How a relation is called in a finding.
  private func label(_ place: Int) -> String {
    let ends =
      "\(name(relations.sources[place])) to \(name(relations.targets[place]))"
    let words =
      [
        relations.kinds[place]?.rawValue,
        relations.years[place].map(String.init),
      ]
      .compactMap(\.self)
    return words.isEmpty ? ends : "\(ends) (\(words.joined(separator: ", ")))"
  }

  private func name(_ entity: UInt32) -> String {
    entities.names[Int(entity)] ?? entities.ids[Int(entity)]
  }

  private func selfRelations() -> [Finding] {
    relations.indices.filter {
      relations.sources[$0] == relations.targets[$0]
    }
    .map { place in
      Finding(
        .selfRelation, .likely, subject: label(place),
        message: "\(name(relations.sources[place])) is related to itself",
        remedy: "correct an end, or leave loops out with --loops drop")
    }
  }

  /// What two relations have to share before they can contradict.
  private struct Statement: Hashable {
    var source, target: UInt32
    var kind: RelationKind?
    var year: Int
    var round: String?
    var currency: String?
  }

  private func contradictions() -> [Finding] {
    var first: [Statement: Int] = [:]
    return relations.indices.compactMap { place in
      guard let year = relations.years[place],
        let amount = relations.amounts[place]
      else { return nil }
      let statement = Statement(
        source: relations.sources[place], target: relations.targets[place],
        kind: relations.kinds[place], year: year,
        round: relations.rounds[place], currency: relations.currencies[place])
      guard let earlier = first[statement] else {
        first[statement] = place
        return nil
      }
      guard let other = relations.amounts[earlier], other != amount,
        relations.events[place] == nil
          || relations.events[place] == relations.events[earlier]
      else { return nil }
      return Finding(
        .contradiction, .possible, subject: label(place),
        message: "the same relation has the amounts \(other) and \(amount)",
        stated: "\(amount)", recomputed: "\(other)",
        remedy: "keep the right one, or say how the two differ")
    }
  }

  private func mutualOwnership() -> [Finding] {
    let kinds: Set<RelationKind> = ["owns", "acquires"]
    struct Ends: Hashable { var source, target: UInt32 }
    var seen: Set<Ends> = []
    return relations.indices.compactMap { place in
      let source = relations.sources[place]
      let target = relations.targets[place]
      guard source != target, let kind = relations.kinds[place],
        kinds.contains(kind)
      else { return nil }
      seen.insert(Ends(source: source, target: target))
      guard seen.contains(Ends(source: target, target: source)) else {
        return nil
      }
      return Finding(
        .mutualOwnership, .likely, subject: label(place),
        message: "\(name(source)) and \(name(target)) own each other",
        remedy: "turn the relation that points the wrong way")
    }
  }

  private func yearFindings(_ options: NetworkCheckOptions) -> [Finding] {
    relations.indices.compactMap { place in
      guard let year = relations.years[place] else { return nil }
      if !options.years.contains(year) {
        return Finding(
          .yearOutOfRange, .likely, subject: label(place),
          message: "the year \(year) is outside of"
            + " \(options.years.lowerBound) to \(options.years.upperBound)",
          stated: "\(year)", remedy: "correct the year")
      }
      let ends = [relations.sources[place], relations.targets[place]]
      let late = ends.first { end in
        entities.years[Int(end)].map { $0 > year } ?? false
      }
      guard let late, let since = entities.years[Int(late)] else { return nil }
      return Finding(
        .yearOutOfRange, .possible, subject: label(place),
        message: "the relation is of \(year), but \(name(late)) is there only"
          + " from \(since) on",
        stated: "\(year)", recomputed: "\(since)",
        remedy: "correct one of the years")
    }
  }

  private func isolateFindings() -> [Finding] {
    var isRelated = [Bool](repeating: false, count: entities.count)
    for place in relations.indices
    where relations.sources[place] != relations.targets[place] {
      isRelated[Int(relations.sources[place])] = true
      isRelated[Int(relations.targets[place])] = true
    }
    let alone = isRelated.indices.filter { !isRelated[$0] }
    let samples = alone.filter { entities.roles[$0] == .sample }
    var findings = samples.map { place in
      Finding(
        .isolatedSample, .possible, subject: name(UInt32(place)),
        message: "\(name(UInt32(place))) is a sample entity without a relation",
        remedy: "add its relations, or say that it has none")
    }
    if alone.count > samples.count {
      findings.append(
        Finding(
          .isolates, .remark, subject: "entities",
          message: "\(alone.count - samples.count) of \(entities.count)"
            + " entities have no relation, such as"
            + " \(name(UInt32(alone.first { entities.roles[$0] != .sample } ?? 0)))",
          remedy: "add their relations, or leave them out with"
            + " --isolates drop"))
    }
    return findings
  }
}
