/// What a number format makes of a number: another number, or a date.
enum NumberFormat: UInt8, Sendable {
  case number
  /// It shows a day, with or without the time.
  case date
  /// It shows the time of a day and no day.
  case time

  /// The formats that workbooks number without writing them down; 27 to 36
  /// and 50 to 58 are dates where Chinese, Japanese or Korean is spoken.
  init(builtIn number: Int) {
    switch number {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// Reads a format as it is written: `yyyy"年"m"月"d"日"`, `[$-804]h:mm`.
  init(_ code: String) {
    let (letters, isElapsed) = Self.letters(of: code.lowercased())
    let isNumber =
      isElapsed || letters.contains("general") || letters.contains("通用格式")
    let hasDigits = letters.contains { "0#?".contains($0) }
    if isNumber {
      self = .number
    } else if letters.contains(where: { "yd年日".contains($0) }) {
      self = .date
    } else if letters.contains(where: { "hs".contains($0) }) {
      self = .time
    } else if letters.contains(where: { "me".contains($0) }), !hasDigits {
      self = .date
    } else {
      self = .number
    }
  }

  /// Returns what of the format of positive numbers is no literal text, and
  /// whether it shows hours, minutes or seconds beyond a day.
  private static func letters(of code: String) -> (String, isElapsed: Bool) {
    var letters = ""
    var bracket: String?
    var isElapsed = false
    var isQuoted = false
    var skips = false
    for character in code {
      if skips {
        skips = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if let inside = bracket {
        // A color, a condition, a language; or a time that goes on.
        bracket = character == "]" ? nil : inside + String(character)
        if bracket == nil { isElapsed = isElapsed || isElapsedTime(inside) }
      } else if character == ";" {
        break
      } else if character == "\"" {
        isQuoted = true
      } else if character == "[" {
        bracket = ""
      } else if "\\*_".contains(character) {
        // What follows is shown as it is, repeated, or as wide a blank.
        skips = true
      } else {
        letters.append(character)
      }
    }
    return (letters, isElapsed)
  }

  private static func isElapsedTime(_ text: String) -> Bool {
    guard let first = text.first, "hms".contains(first) else { return false }
    return text.allSatisfy { $0 == first }
  }
}

/// The days of a workbook, which are numbers.
struct DateSystem: Sendable {
  /// Whether day 0 is the first of January 1904, as on old Macintoshes.
  var startsIn1904 = false

  /// Returns a number of days as the date and time that it means, as ISO
  /// 8601; nil for what no calendar has.
  func text(_ days: Double, as format: NumberFormat) -> String? {
    // Later than the last of December 9999 there is no date.
    guard days >= 0, days < 2_958_466 else { return nil }
    var day = Int(days)
    var seconds = Int(((days - Double(day)) * 86_400).rounded())
    if seconds == 86_400 {
      day += 1
      seconds = 0
    }
    let time = Self.padded([seconds / 3_600, seconds / 60 % 60, seconds % 60])
    if format == .time, day == 0 { return time }
    guard let date = date(ofDay: day) else { return nil }
    return seconds == 0 ? date : "\(date)T\(time)"
  }

  private func date(ofDay day: Int) -> String? {
    // Days since the first of March 0000, of which the last day of February
    // ends the year; 1900 was no leap year, but day 60 pretends it was.
    let shifted: Int
    if startsIn1904 {
      shifted = day + 695_361
    } else {
      guard day >= 1, day != 60 else { return nil }
      shifted = day + (day < 60 ? 693_900 : 693_899)
    }
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096)
      / 365
    let dayOfYear =
      dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-" + Self.padded([(month + 2) % 12 + 1, dayOfMonth], by: "-")
  }

  private static func padded(
    _ numbers: [Int], by separator: String = ":"
  ) -> String {
    numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: separator)
  }
}
