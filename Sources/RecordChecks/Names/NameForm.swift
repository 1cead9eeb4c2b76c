import NetworkModel

/// A name as it is compared.
struct NameForm {
  /// Without width, case, blanks and punctuation.
  var whole: [Unicode.Scalar]
  /// Without words of the legal form.
  var stem: ArraySlice<Unicode.Scalar>
  /// Without words of the legal form and designations behind.
  var plain: ArraySlice<Unicode.Scalar>
  /// Without a country in front and general words behind.
  var core: ArraySlice<Unicode.Scalar>

  /// Names longer than this are looked at as a whole only.
  static let longest = 64

  /// Nil where nothing of the name is left.
  init?(_ name: String) {
    guard let form = normalizedName(name) else { return nil }
    whole = Array(form.unicodeScalars)
    stem = whole[...]
    plain = whole[...]
    core = whole[...]
    guard whole.count <= Self.longest else { return }
    while Self.drop(one: NameWords.legalForms, from: &stem) {}
    plain = stem
    while Self.drop(one: NameWords.designations, from: &plain) {}
    core = stem
    if core.starts(with: NameWords.country),
      core.count >= NameWords.country.count + 2
    {
      core = core.dropFirst(NameWords.country.count)
    }
    while Self.drop(one: NameWords.general, from: &core) {}
  }

  /// Takes the first fitting word off the end, if two letters stay.
  private static func drop(
    one words: [[Unicode.Scalar]], from text: inout ArraySlice<Unicode.Scalar>
  ) -> Bool {
    for word in words
    where text.count >= word.count + 2 && text.hasSuffix(word) {
      // A Latin word is taken off a name in another script, or behind more
      // than a fragment of its own.
      if word[0].isLatin, let before = text.dropLast(word.count).last,
        before.isLatin, text.count < word.count + 4
      {
        continue
      }
      text = text.dropLast(word.count)
      return true
    }
    return false
  }

  /// The parts of a name in Latin letters and digits, and those in others.
  var runs: [ArraySlice<Unicode.Scalar>] {
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var start = whole.startIndex
    for place in whole.indices.dropFirst()
    where whole[place].isLatin != whole[place - 1].isLatin {
      parts.append(whole[start..<place])
      start = place
    }
    return parts + [whole[start...]]
  }

  var isLatin: Bool { whole.allSatisfy(\.isLatin) }
}

extension Unicode.Scalar {
  /// Whether it is an ASCII letter, digit or sign.
  var isLatin: Bool { isASCII }

  var isDigit: Bool { properties.numericType == .decimal }
}

extension ArraySlice<Unicode.Scalar> {
  func hasSuffix(_ word: [Unicode.Scalar]) -> Bool {
    count >= word.count && suffix(word.count).elementsEqual(word)
  }
}
