/// Something that the compiler cannot see and every file must keep to.
protocol HouseRule {
  func findings(in file: HouseFile, _ text: SourceText) -> [Finding]
}

/// One breach of a rule, as it is shown: `path:line: what`.
struct Finding: Equatable, CustomStringConvertible {
  var path: String
  var line: Int
  var what: String

  /// - Parameter index: The line, counted from 0.
  init(_ file: HouseFile, _ index: Int, _ what: String) {
    path = file.path
    line = index + 1
    self.what = what
  }

  var description: String { "\(path):\(line): \(what)" }
}

extension HouseRule {
  /// Returns the breaches in all files, in order.
  func findings(in files: [HouseFile]) -> [Finding] {
    files.flatMap { findings(in: $0, SourceText($0.text)) }
  }
}

extension SourceText {
  /// Returns the lines, counted from 0, whose code matches a pattern.
  func lines(matching pattern: some RegexComponent) -> [Int] {
    code.indices.filter { code[$0].contains(pattern) }
  }
}
