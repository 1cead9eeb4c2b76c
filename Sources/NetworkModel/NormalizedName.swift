/// Returns what is left of a name when width, case, blanks and punctuation
/// are ignored; nil where nothing is left.
///
/// Punctuation between two digits stays: `GPT-3.5` is not `GPT-35`, and
/// signs that are not punctuation stay too: `C++` is not `C`.
package func normalizedName(_ name: String) -> String? {
  var kept: [(scalar: Unicode.Scalar, isPunctuation: Bool)] = []
  for scalar in name.unicodeScalars {
    let folded = scalar.foldedWidth
    switch folded.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .format:
      continue
    case .control where folded.properties.isWhitespace: continue
    case .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      kept.append((folded, true))
    default: kept.append((folded, false))
    }
  }
  func isDigit(_ place: Int) -> Bool {
    kept.indices.contains(place)
      && kept[place].scalar.properties.numericType == .decimal
  }
  var form = String.UnicodeScalarView()
  for (place, (scalar, isPunctuation)) in kept.enumerated() {
    if !isPunctuation || isDigit(place - 1) && isDigit(place + 1) {
      form.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return form.isEmpty ? nil : String(form)
}
