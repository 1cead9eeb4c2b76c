import NetworkModel

/// What a cell of an amount column says.
enum AmountText: Equatable {
  case missing
  /// The amount in whole units of the currency, which may be stated.
  case amount(Double, currency: String?)
  /// It says that the amount is not known: `未披露`.
  case undisclosed
  case invalid

  /// Reads a number with thousands separators, a Chinese unit (万, 亿) and a
  /// currency, each of which may be absent: `30亿元`, `US$1,200.5`, `500万`.
  ///
  /// The unit moves the decimal point before the number is rounded, so that
  /// `27.85亿` is exactly 2785000000.
  init(_ text: String, unit outerUnit: String = "") {
    let folded = text.foldedWidth.filter { !$0.isWhitespace }
    if folded.isEmpty {
      self = .missing
      return
    }
    if Self.undisclosedWords.contains(folded.lowercased()) {
      self = .undisclosed
      return
    }
    var rest = folded[...]
    let sign = Self.takePrefix(of: &rest, from: Self.currencySigns)
    let number = rest.prefix { $0.isASCII && "0123456789.,+-eE".contains($0) }
    rest = rest.dropFirst(number.count)
    // What the cell says goes before what the header says.
    if rest.isEmpty { rest = outerUnit[...] }
    guard let exponent = Self.takeUnits(of: &rest) else {
      self = .invalid
      return
    }
    let word = Self.takePrefix(of: &rest, from: Self.currencyWords)
    guard rest.isEmpty, let plain = NumberText.withoutSeparators(number),
      case .number(let value) = NumberText(Self.shifted(plain, by: exponent))
    else {
      self = .invalid
      return
    }
    if let sign, let word, sign != word {
      self = .invalid
      return
    }
    self = .amount(value, currency: word ?? sign)
  }

  /// Whether a stated currency, as a code or a word, is that of a code.
  static func isCurrency(_ stated: String, equalTo code: String) -> Bool {
    let word = stated.foldedWidth.uppercased()
    return word == code
      || (currencyWords + currencySigns).contains { $0 == (word, code) }
  }

  private static let undisclosedWords: Set<String> = [
    "未披露", "未透露", "未公开", "不详", "未知", "保密", "undisclosed",
    "n/a", "na", "-", "--", "—", "——", "/",
  ]

  private static let currencySigns: [(String, String)] = [
    ("US$", "USD"), ("HK$", "HKD"), ("USD", "USD"), ("RMB", "CNY"),
    ("CNY", "CNY"), ("HKD", "HKD"), ("EUR", "EUR"), ("人民币", "CNY"),
    ("¥", "CNY"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"),
  ]

  private static let currencyWords: [(String, String)] = [
    ("元人民币", "CNY"), ("人民币元", "CNY"), ("人民币", "CNY"),
    ("元", "CNY"), ("美元", "USD"), ("美金", "USD"), ("港元", "HKD"),
    ("港币", "HKD"), ("欧元", "EUR"), ("英镑", "GBP"), ("日元", "JPY"),
    ("韩元", "KRW"), ("新台币", "TWD"), ("新加坡元", "SGD"),
    ("RMB", "CNY"), ("CNY", "CNY"), ("USD", "USD"), ("HKD", "HKD"),
    ("EUR", "EUR"), ("GBP", "GBP"), ("JPY", "JPY"),
  ]

  private static let units: [Character: Int] = [
    "十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "萬": 4, "億": 8,
  ]

  private static func takePrefix(
    of text: inout Substring, from table: [(String, String)]
  ) -> String? {
    let upper = text.uppercased()
    guard let (word, code) = table.first(where: { upper.hasPrefix($0.0) })
    else { return nil }
    text = text.dropFirst(word.count)
    return code
  }

  /// Takes units such as 万, 亿, 百万, 万亿; gives the power of ten.
  private static func takeUnits(of text: inout Substring) -> Int? {
    var exponent = 0
    var count = 0
    while let first = text.first, let power = units[first] {
      exponent += power
      count += 1
      text = text.dropFirst()
    }
    return count <= 2 ? exponent : nil
  }

  /// Returns a number times a power of ten, as text.
  private static func shifted(_ number: String, by exponent: Int) -> String {
    guard exponent > 0 else { return number }
    let parts = number.split(
      omittingEmptySubsequences: false, whereSeparator: { "eE".contains($0) })
    let given = parts.count == 2 ? Int(parts[1]) : 0
    guard let given, parts.count <= 2, abs(given) < 1_000 else { return "" }
    return "\(parts[0])e\(given + exponent)"
  }
}
