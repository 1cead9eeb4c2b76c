/// The years of `--years`: ranges and single years, in ascending order.
enum Years {
  /// Reads `2014-2021`, `2014,2016` or both mixed.
  static func parse(_ parts: [String]) throws(CommandError) -> [Int] {
    var years: Set<Int> = []
    for part in parts {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map(year)
      switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
      case (1, let year?, _): years.insert(year)
      case (2, let first?, let last?) where first <= last:
        years.formUnion(first...last)
      case (2, let first?, let last?):
        throw .usage(
          "--years '\(part)' runs backwards; write \(last)-\(first)")
      default:
        throw .usage(
          "--years '\(part)' is neither a year nor a range such as 2014-2021")
      }
    }
    return years.sorted()
  }

  /// Returns years in ascending order as a reader would say them.
  static func text(_ years: [Int]) -> String {
    var ranges: [(first: Int, last: Int)] = []
    for year in years {
      if let last = ranges.last?.last, year == last + 1 {
        ranges[ranges.count - 1].last = year
      } else {
        ranges.append((year, year))
      }
    }
    return ranges.map { range in
      range.first == range.last
        ? "\(range.first)" : "\(range.first)–\(range.last)"
    }.joined(separator: ", ")
  }

  private static func year(_ text: Substring) -> Int? {
    // Int("+123") succeeds, so the digits are checked first.
    text.utf8.count == 4 && text.utf8.allSatisfy { 48...57 ~= $0 }
      ? Int(text) : nil
  }
}
