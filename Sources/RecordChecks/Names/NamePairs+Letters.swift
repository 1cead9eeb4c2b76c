import NetworkResults

/// Names of which one is made of letters of the other.
extension NamePairs {
  /// A name that is part of more others than this is a word.
  private static let mostContaining = 8
  /// A gap into which more letters fit than this makes a series of names.
  private static let mostOfAGap = 3
  /// Names that begin and end alike are compared up to so many.
  private static let mostAlike = 2_000

  /// Finds names that are part of others: every part of each name is looked
  /// up among all names, so the work grows with the text and not with the
  /// pairs.
  mutating func findContained() {
    var place: [ArraySlice<Unicode.Scalar>: Int] = [:]
    for (name, entry) in names.enumerated() {
      let whole = entry.form.whole
      let least = entry.form.isLatin ? 4 : 2
      guard least...NameForm.longest ~= whole.count else { continue }
      if place[whole[...]] == nil { place[whole[...]] = name }
    }
    let lengths = Set(place.keys.map(\.count)).sorted()
    var containing: [Int: [Int]] = [:]
    for (name, entry) in names.enumerated()
    where entry.form.whole.count <= NameForm.longest {
      for part in parts(of: entry.form.whole, lengths: lengths) {
        guard let inner = place[part], inner != name else { continue }
        if containing[inner]?.last != name {
          containing[inner, default: []].append(name)
        }
      }
    }
    for (inner, outer) in containing.sorted(by: { $0.key < $1.key })
    where outer.count <= Self.mostContaining {
      for name in outer { add(.containment, inner, name) }
    }
  }

  /// Returns the proper parts of a name that do not cut a Latin word or a
  /// number in two.
  private func parts(
    of whole: [Unicode.Scalar], lengths: [Int]
  ) -> [ArraySlice<Unicode.Scalar>] {
    func isBoundary(_ place: Int) -> Bool {
      place == 0 || place == whole.count
        || !(whole[place - 1].isLatin && whole[place].isLatin)
    }
    return whole.indices.filter(isBoundary).flatMap { start in
      lengths.lazy.filter { length in
        start + length <= whole.count && length < whole.count
          && isBoundary(start + length)
      }.map { whole[start..<start + $0] }
    }
  }

  /// Finds short names whose letters stand in a longer one in that order,
  /// from its first letter on or from the first behind a country.
  mutating func findAbbreviations() {
    struct Ends: Hashable { var first, last: Unicode.Scalar }
    var short: [Ends: [Int]] = [:]
    for (name, entry) in names.enumerated() {
      let form = entry.form
      let whole = form.whole
      guard 3...8 ~= whole.count, !form.isLatin,
        !whole.contains(where: \.isDigit), let first = whole.first,
        let last = whole.last
      else { continue }
      short[Ends(first: first, last: last), default: []].append(name)
    }
    for (name, entry) in names.enumerated()
    where entry.form.whole.count <= NameForm.longest {
      for long in [entry.form.whole[...], entry.form.withoutCountry] {
        guard let long, let first = long.first else { continue }
        for last in Set(long.dropFirst()).sorted() {
          let candidates = short[Ends(first: first, last: last)] ?? []
          guard candidates.count <= Self.mostAlike else { continue }
          for candidate in candidates
          where names[candidate].form.whole.count < long.count
            && isSubsequence(names[candidate].form.whole, of: long)
          {
            add(.abbreviation, candidate, name)
          }
        }
      }
    }
  }

  private func isSubsequence(
    _ short: [Unicode.Scalar], of long: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var rest = short[...]
    for letter in long where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// Finds names that differ in one letter, or that one has a letter more:
  /// both give the same text when one letter is left out.
  mutating func findOneLetterApart() {
    var place: [[Unicode.Scalar]: Int] = [:]
    var gaps: [[Int]] = []
    for (name, entry) in names.enumerated() {
      let whole = entry.form.whole
      let least = entry.form.isLatin ? 8 : 5
      guard least...NameForm.longest ~= whole.count else { continue }
      for letter in whole.indices where !whole[letter].isDigit {
        var rest = whole
        // What is left keeps the gap, so that only letters at one place are
        // exchanged.
        rest[letter] = "\u{0}"
        if let known = place[rest] {
          gaps[known].append(name)
        } else {
          place[rest] = gaps.count
          gaps.append([name])
        }
      }
    }
    for group in gaps where 2...Self.mostOfAGap ~= group.count {
      add(.oneLetter, among: group)
    }
    findOneLetterMore()
  }

  private mutating func findOneLetterMore() {
    var place: [[Unicode.Scalar]: Int] = [:]
    for (name, entry) in names.enumerated() where place[entry.form.whole] == nil
    { place[entry.form.whole] = name }
    for (name, entry) in names.enumerated() {
      let whole = entry.form.whole
      let least = entry.form.isLatin ? 8 : 5
      guard least...NameForm.longest ~= whole.count else { continue }
      for letter in whole.indices where !whole[letter].isDigit {
        var rest = whole
        rest.remove(at: letter)
        if let shorter = place[rest] { add(.oneLetter, shorter, name) }
      }
    }
  }
}

extension NameForm {
  /// The name behind a country; nil where it does not begin with one.
  var withoutCountry: ArraySlice<Unicode.Scalar>? {
    guard whole.starts(with: NameWords.country),
      whole.count > NameWords.country.count + 1
    else { return nil }
    return whole.dropFirst(NameWords.country.count)
  }
}
