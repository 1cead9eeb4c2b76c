/// What a cell of a year column says.
enum YearText: Equatable {
  case missing
  case year(Int)
  case invalid
  case outOfRange

  /// The years that make sense.
  static let range = 1000...2999

  /// Reads four digits, or the year of a date: `2021-06-30`, `2021/6`,
  /// `2021.6.30`, `2021年6月30日`, `2021-06-30T12:00:00`. A spreadsheet's
  /// `2021.0` is a year too.
  init(_ text: String) {
    let bytes = Array(text.foldedWidth.utf8)
    guard !bytes.isEmpty else {
      self = .missing
      return
    }
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

  /// Whether a text continues a year as a date does.
  private static func isRestOfDate(_ text: String) -> Bool {
    if text.isEmpty || text == ".0" || text == "年" || text == "年度" {
      return true
    }
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
    return rest.dropFirst().allSatisfy { "0123456789:.+-Z".contains($0) }
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
