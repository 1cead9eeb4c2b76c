extension UInt8 {
  /// A space or a tab.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// `#` and `%` begin a line of remarks.
  var marksRemark: Bool {
    self == UInt8(ascii: "#") || self == UInt8(ascii: "%")
  }

  @inline(__always)
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }
}

extension Span<UInt8> {
  /// Reads up to nine digits; nil for anything else.
  func shortInteger(in range: Range<Int>) -> Int? {
    guard 1...9 ~= range.count else { return nil }
    var value = 0
    for place in range {
      guard self[place].isDigit else { return nil }
      value = 10 &* value &+ Int(self[place] &- 0x30)
    }
    return value
  }

  /// Returns a part of a text without the blanks at its ends: space, tab,
  /// line breaks, no-break space, ideographic space, stray byte-order mark.
  func trimmedRange(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = blankLength(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      if blankLength(at: end - 1, before: end) == 1 {
        end -= 1
      } else if end - start >= 2, blankLength(at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - start >= 3, blankLength(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Returns the length of the blank character at a place, 0 where it is
  /// another.
  private func blankLength(at place: Int, before end: Int) -> Int {
    switch self[place] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where place + 1 < end && self[place + 1] == 0xA0: 2
    case 0xE3
    where place + 2 < end && self[place + 1] == 0x80 && self[place + 2] == 0x80:
      3
    case 0xEF
    where place + 2 < end && self[place + 1] == 0xBB && self[place + 2] == 0xBF:
      3
    default: 0
    }
  }
}
