package import NetworkResults

extension Table.Cell {
  /// What readers see, before any escaping; nil where there is no value.
  package var readerText: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number, let digits):
      number.isFinite ? NumberText.fixed(number, digits: digits) : nil
    case .printed(let text, _): text
    case .missing: nil
    }
  }

  package var isNumber: Bool {
    switch self {
    case .integer, .real, .printed: true
    case .text, .missing: false
    }
  }

  /// Whether this is the rank of a tie: digits and an equals sign.
  package var isTiedRank: Bool {
    guard case .text(let text) = self, text.utf8.last == UInt8(ascii: "=")
    else { return false }
    let digits = text.utf8.dropLast()
    return !digits.isEmpty && digits.allSatisfy { 48...57 ~= $0 }
  }
}

extension Table {
  /// On which side the cells of a column stand.
  package enum Alignment: Sendable, Equatable {
    case left, right
  }

  /// Numbers stand right, so that digits of one weight meet; a column with a
  /// word in it stands left. A tied rank (`2=`) counts as a number.
  package var alignments: [Alignment] {
    columns.indices.map { column in
      let cells = rows.lazy.map { $0[column] }.filter { $0 != .missing }
      guard let first = cells.first else { return .left }
      let allNumbers = cells.allSatisfy { $0.isNumber || $0.isTiedRank }
      return allNumbers && (first.isNumber || first.isTiedRank)
        ? .right : .left
    }
  }
}
