import NetworkResults

/// Names that are equal but for words that tell little.
extension NamePairs {
  /// A core that more names share than this is a word like the general ones.
  private static let mostOfACore = 6
  /// The like for the part of a name in one script.
  private static let mostOfAPart = 3

  mutating func findEqualForms() {
    for group in grouped(names, by: { $0.whole }) {
      addChain(.spelling, group)
    }
    for group in grouped(names, by: { Array($0.stem) }) {
      addChain(.legalForm, group)
    }
  }

  /// Joins each of a group to the first: those that are equal in form are
  /// as alike to it as to each other, and many of them would make too many
  /// pairs.
  private mutating func addChain(
    _ evidence: SimilarNames.Evidence, _ group: [Int]
  ) {
    for other in group.dropFirst() { add(evidence, group[0], other) }
  }

  /// Finds names of which designations, or a country in front, are all the
  /// difference; both at once may tell two bodies apart, as 中国平安 and
  /// 平安科技.
  mutating func findEqualDesignations() {
    func isShort(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
      2...NameForm.longest ~= text.count
    }
    let groups =
      grouped(names) { isShort($0.plain) ? Array($0.plain) : nil }
      + grouped(names) { form in
        let bare = form.stemWithoutCountry
        return isShort(bare) ? Array(bare) : nil
      }
    for group in groups where group.count <= Self.mostOfACore {
      add(.designation, among: group)
    }
  }

  mutating func findEqualCores() {
    let groups = grouped(names) { form in
      form.core.count >= 2 && form.core.count <= NameForm.longest
        ? Array(form.core) : nil
    }
    for group in groups where group.count <= Self.mostOfACore {
      add(.generalWords, among: group)
    }
  }

  /// Finds names of which one has a name in two scripts, as `ZTE中兴` has,
  /// and the other one of them.
  mutating func findEqualParts() {
    var place: [[Unicode.Scalar]: Int] = [:]
    var owners: [[Int]] = []
    for (name, entry) in names.enumerated()
    where entry.form.whole.count <= NameForm.longest {
      for part in entry.form.runs {
        let isTelling =
          part.first?.isLatin == true
          ? part.count >= 4 && !part.allSatisfy(\.isDigit) : part.count >= 2
        guard isTelling else { continue }
        let key = Array(part)
        if let known = place[key] {
          if owners[known].last != name { owners[known].append(name) }
        } else {
          place[key] = owners.count
          owners.append([name])
        }
      }
    }
    for (part, owner) in place.sorted(by: { $0.value < $1.value }) {
      let group = owners[owner]
      guard 2...Self.mostOfAPart ~= group.count else { continue }
      for name in group where names[name].form.isNamed(part) {
        for other in group where other != name { add(.script, name, other) }
      }
    }
  }
}

extension NameForm {
  fileprivate var stemWithoutCountry: ArraySlice<Unicode.Scalar> {
    let country = NameWords.country
    return stem.starts(with: country) && stem.count >= country.count + 2
      ? stem.dropFirst(country.count) : stem
  }

  /// Whether a part is all of the name, but for general words.
  fileprivate func isNamed(_ part: [Unicode.Scalar]) -> Bool {
    whole == part || core.elementsEqual(part)
  }
}
