import SystemFiles

/// What a document did to characters that its format cannot hold.
///
/// It is asked at every new text, so it is a plain value and no closure.
enum FlatEscape {
  /// Nothing: texts mean themselves.
  case none
  case controls
  case dot
  case words

  /// Returns the text that bytes mean, and whether it is another one than
  /// they are.
  func text(of bytes: Span<UInt8>) -> (text: String, isOther: Bool) {
    let written = NetworkFormats.text(bytes)
    guard mayChange(bytes) else { return (written, false) }
    let read = read(written)
    return (read, read != written)
  }

  private func mayChange(_ bytes: Span<UInt8>) -> Bool {
    switch self {
    case .none: false
    case .controls:
      ByteStrings.count(
        of: UInt8(ascii: "_"), in: bytes, 0..<bytes.count) > 0
    case .dot, .words: true
    }
  }

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
