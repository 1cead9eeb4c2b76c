public import NetworkModel
public import NetworkResults

extension Network {
  /// Returns pairs of entities whose names are so alike that they may be
  /// one, the surest first. Nothing is joined: a person decides.
  ///
  /// Every name of an entity is compared (name, English name, aliases) with
  /// every name of every other whose kind may be the same; firms and
  /// investors count as one kind, and no kind is like any. Compared are forms
  /// without width, case, blanks and punctuation, by the evidence that
  /// ``SimilarNames/Evidence`` lists. Words that many names share are no
  /// evidence: a core of more than six names, a part of more than eight.
  ///
  /// - Parameter distinct: Pairs of names that are known to mean two.
  /// - Complexity: O(*s*) for the *s* parts of all names, at most 2,080 each;
  ///   names longer than 64 letters are compared as a whole only.
  public func similarNames(
    except distinct: [(String, String)] = []
  ) -> [SimilarNames] {
    let kinds = (0..<entities.count).map { entities.kinds[$0].map(family) }
    var pairs = NamePairs(names: comparedNames()) { first, second in
      guard let one = kinds[first], let other = kinds[second] else {
        return true
      }
      return one == other
    }
    pairs.findEqualForms()
    pairs.findEqualDesignations()
    pairs.findEqualCores()
    pairs.findEqualParts()
    pairs.findContained()
    pairs.findAbbreviations()
    pairs.findOneLetterApart()
    let known = Set(
      distinct.flatMap { [[$0.0, $0.1], [$0.1, $0.0]] })
    let strength = relationCounts()
    return pairs.sorted.compactMap { pair in
      let first = pairs.names[pair.first]
      let second = pairs.names[pair.second]
      guard !known.contains([first.text, second.text]) else { return nil }
      return similar(
        first, second, pair.evidence, strength: strength)
    }
  }

  private func comparedNames() -> [NamePairs.Name] {
    entities.indices.flatMap { place in
      let all =
        [entities.names[place] ?? entities.ids[place]]
        + [entities.englishNames[place]].compactMap(\.self)
        + entities.aliases[place]
      return all.compactMap { text in
        NameForm(text).map {
          NamePairs.Name(entity: place, text: text, form: $0)
        }
      }
    }
  }

  /// The better described one is kept, then that of more relations, then the
  /// earlier.
  private func similar(
    _ first: NamePairs.Name, _ second: NamePairs.Name,
    _ evidence: SimilarNames.Evidence, strength: [Int]
  ) -> SimilarNames {
    let described = [first, second].map { isDescribed($0.entity) }
    let isSecondKept =
      described[0] == described[1]
      ? strength[second.entity] > strength[first.entity] : described[1]
    let sides = [first, second].map {
      SimilarNames.Side(id: entities.ids[$0.entity], name: $0.text)
    }
    return SimilarNames(
      entity: sides[isSecondKept ? 1 : 0], other: sides[isSecondKept ? 0 : 1],
      evidence: evidence, isBothDescribed: described[0] && described[1])
  }

  /// Whether the input says more of an entity than that a relation ends
  /// there.
  private func isDescribed(_ place: Int) -> Bool {
    entities.names[place] != nil || entities.englishNames[place] != nil
      || entities.roles[place] != nil || entities.countries[place] != nil
      || !entities.regions[place].isEmpty || !entities.cities[place].isEmpty
      || !entities.layers[place].isEmpty || !entities.sectors[place].isEmpty
      || !entities.provenance[place].isEmpty
  }

  private func relationCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: entities.count)
    for place in relations.indices {
      counts[Int(relations.sources[place])] += 1
      counts[Int(relations.targets[place])] += 1
    }
    return counts
  }

  private func family(_ kind: EntityKind) -> EntityKind {
    kind == .investor ? .firm : kind
  }
}
