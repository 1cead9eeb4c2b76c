import NetworkModel

/// Lines and columns of places in a text.
enum TextPosition {
  /// Returns where a byte of a UTF-8 text stands: lines and columns count
  /// from 1, columns in characters.
  ///
  /// - Complexity: O(place); meant for messages.
  static func position(
    of place: Int, in text: [UInt8], file: String
  ) -> InputPosition {
    let place = min(place, text.count)
    var line = 1
    var lineStart = 0
    for index in 0..<place {
      let isBreak =
        text[index] == 0x0A
        || text[index] == 0x0D
          && !(index + 1 < text.count && text[index + 1] == 0x0A)
      if isBreak {
        line += 1
        lineStart = index + 1
      }
    }
    let before = String(decoding: text[lineStart..<place], as: UTF8.self)
    return InputPosition(file: file, line: line, column: before.count + 1)
  }
}
