import CGraphviz
import Synchronization

/// What Graphviz says, caught before it reaches standard error.
enum GraphvizMessages {
  private static let caught = Mutex<String>("")

  /// Sends Graphviz's messages here from now on.
  static func redirect() {
    // SAFETY: the function captures nothing, lives as long as the program and
    // copies the C string before it returns.
    unsafe _ = agseterrf { text in
      guard let text = unsafe text else { return 0 }
      let part = unsafe String(cString: text)
      GraphvizMessages.caught.withLock { $0 += part }
      return 0
    }
  }

  /// Returns the messages since the last call, one an element, without the
  /// blanks and line ends around them and the word "Error" before them.
  static func take() -> [String] {
    let text = caught.withLock { text in
      defer { text = "" }
      return text
    }
    return text.split(whereSeparator: \.isNewline)
      .map { line in
        var line = line.drop { $0 == " " }
        if line.hasPrefix("Error: ") { line = line.dropFirst(7) }
        while line.last == " " { line.removeLast() }
        return String(line)
      }
      .filter { !$0.isEmpty }
  }
}
