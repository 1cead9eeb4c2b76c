/// A sentence with gaps, in English and in another language.
///
/// `{}` is a gap of the English text; `{1}`, `{2}`, … are its gaps, in order,
/// wherever they stand in the other; `{=1}` is one that stays as it is, such
/// as a name.
struct SentencePattern: Sendable {
  private let pieces: [String]
  private let translation: [String]

  init(_ english: String, _ translation: String) {
    pieces = english.components(between: "{}")
    self.translation = translation.components(between: "{")
  }

  /// Returns the translation of a text of this form, its gaps translated by
  /// a function; nil for any other.
  ///
  /// Each gap ends where the piece behind it first occurs.
  ///
  /// - Complexity: O(*c* *p*) for texts of *c* characters and *p* pieces.
  func translating(_ text: String, gap: (String) -> String) -> String? {
    guard let gaps = gaps(in: text) else { return nil }
    return translation.dropFirst().reduce(translation[0]) { result, part in
      let end = part.firstIndex(of: "}") ?? part.startIndex
      let isKept = part.first == "="
      let number = Int(part[..<end].drop { $0 == "=" }) ?? 0
      precondition(gaps.indices ~= number - 1, "a gap of the English text")
      let text = gaps[number - 1]
      return result + (isKept ? text : gap(text))
        + part[part.index(after: end)...]
    }
  }

  /// Returns what stands in the gaps, none of them empty.
  private func gaps(in text: String) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1,
      text.hasPrefix(first)
    else { return nil }
    var gaps: [String] = []
    var rest = text.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      gaps.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    gaps.append(String(rest.dropLast(last.count)))
    return gaps.contains("") ? nil : gaps
  }
}

extension String {
  /// The parts before, between and after each occurrence of a mark.
  fileprivate func components(between mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
