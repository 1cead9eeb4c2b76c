/// What a document did to characters that its format cannot hold.
///
/// It is asked at every new text, so it is a plain value and no closure.
enum FlatEscape {
  /// Nothing: texts mean themselves.
  case none
  case controls
  case dot
  case words

  /// Returns the text that was meant.
  func read(_ text: String) -> String {
    switch self {
    case .none: text
    case .controls: ControlEscape.unescaped(text)
    case .dot: DOTMark.read(text)
    case .words: WordEscape.unescaped(text)
    }
  }
}
