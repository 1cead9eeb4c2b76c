/// Returns a value between single quotes, on one line and at most 60
/// characters long, so that a message stays one line whatever the input.
package func quoted(_ value: String) -> String {
  var text = "'"
  var length = 0
  for character in value {
    guard length < 60 else {
      text += "…"
      break
    }
    length += 1
    for scalar in character.unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format:
          text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }
  return text + "'"
}
