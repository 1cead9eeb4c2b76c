import NetworkModel

/// What a cell of a year column says.
enum YearText: Equatable {
  case missing
  /// It says that the year is not known: `不详`.
  case unstated
  case year(Int)
  case invalid
  case outOfRange

  /// The years that make sense.
  static let range = 1000...2999

  /// Reads four digits, or the year of a date: `2021-06-30`, `2021/6`,
  /// `2021.6.30`, `2021年6月30日`, `2021-06-30T12:00:00`, and
  /// `6/30/2021` or `30/6/2021`, in which the year at least is certain. A
  /// spreadsheet's `2021.0` is a year too.
  init(_ text: String) {
    let folded = text.foldedWidth
    guard !folded.isEmpty else {
      self = .missing
      return
    }
    if Self.unstatedWords.contains(folded.lowercased()) {
      self = .unstated
      return
    }
    if let year = Self.yearAtTheEnd(of: folded) {
      self = Self.range ~= year ? .year(year) : .outOfRange
      return
    }
    let bytes = Array(folded.utf8)
    let digits = bytes.prefix(while: \.isDigit)
    // Any other number is no year, but it is clear what was meant.
    guard digits.count == 4 else {
      self =
        digits.count == bytes.count && digits.count < 6 ? .outOfRange : .invalid
      return
    }
    let year = digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
    let rest = String(decoding: bytes[4...], as: UTF8.self)
    guard Self.isRestOfDate(rest) else {
      self = .invalid
      return
    }
    self = Self.range ~= year ? .year(year) : .outOfRange
  }

  /// Whether a text, read as a year, says more than the year.
  static func saysMoreThanYear(_ text: String) -> Bool {
    guard case .year = YearText(text) else { return false }
    return !bareEndings.contains(String(text.foldedWidth.dropFirst(4)))
  }

  private static let bareEndings: Set<String> = ["", ".0", "年", "年度"]

  private static let unstatedWords: Set<String> = [
    "na", "n/a", "-", "--", "—", "——", "无", "不详", "未知",
  ]

  /// Returns the year of a date that begins with day and month, in either
  /// order.
  private static func yearAtTheEnd(of text: String) -> Int? {
    let words = text.split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = words[0].split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4,
      parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let first = Int(parts[0]), let second = Int(parts[1]),
      1...31 ~= max(first, second), 1...12 ~= min(first, second),
      words.count == 1 || words[1].allSatisfy(isOfTime)
    else { return nil }
    return Int(parts[2])
  }

  private static func isOfTime(_ character: Character) -> Bool {
    "0123456789:.+-Z".contains(character)
  }

  /// Whether a text continues a year as a date does.
  private static func isRestOfDate(_ text: String) -> Bool {
    if bareEndings.contains(text) { return true }
    guard let mark = text.first, "-/.年".contains(mark) else { return false }
    let close: Character = mark == "年" ? "月" : mark
    var rest = text.dropFirst()
    guard takeNumber(in: 1...12, from: &rest) else { return false }
    if rest.isEmpty || rest == "月" { return true }
    guard rest.first == close else { return false }
    rest.removeFirst()
    guard takeNumber(in: 1...31, from: &rest) else { return false }
    if rest.isEmpty || rest == "日" || rest == "号" { return true }
    // A time of day may follow.
    guard let next = rest.first, next == "T" || next == " " else {
      return false
    }
    return rest.dropFirst().allSatisfy(isOfTime)
  }

  private static func takeNumber(
    in range: ClosedRange<Int>, from text: inout Substring
  ) -> Bool {
    let digits = text.utf8.prefix(while: \.isDigit)
    guard 1...2 ~= digits.count, let number = Int(Substring(digits)) else {
      return false
    }
    text = text.dropFirst(digits.count)
    return range ~= number
  }
}
