extension Unicode.Scalar {
  /// Whether the scalar may stand in a word without quotes.
  package var isWordPart: Bool {
    switch self {
    case "_", "-", ".", "/", ":", "+", "·": true
    default:
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter,
        .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
        .otherNumber:
        true
      default: isMark
      }
    }
  }

  /// Whether the scalar joins the one before it to one character.
  package var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The ASCII form of a full-width operator, bracket or comma, which is what
  /// Chinese keyboards write; the scalar itself otherwise.
  var operatorForm: Unicode.Scalar {
    switch self {
    case "（": "("
    case "）": ")"
    case "，": ","
    case "＝": "="
    case "＞": ">"
    case "＜": "<"
    case "！": "!"
    case "～": "~"
    case "＆": "&"
    case "｜": "|"
    default: self
    }
  }

  /// The quote that ends a text begun with this one; nil for any other.
  var closingQuote: Unicode.Scalar? {
    switch self {
    case "\"", "'", "`", "＂", "＇", "｀": self
    case "“": "”"
    case "‘": "’"
    default: nil
    }
  }

  /// Whether a backslash may stand before the scalar to mean just that.
  var isEscapable: Bool {
    closingQuote != nil || self == "\\" || self == "”" || self == "’"
  }

  /// Whether what stands between two of these is a name.
  var isNameQuote: Bool { self == "`" || self == "｀" }
}
