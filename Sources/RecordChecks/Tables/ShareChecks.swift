import NetworkModel
import NetworkResults

/// Shares of a whole, which sum to 100.
struct ShareChecks {
  private let shape: TableShape
  private let percent: Int
  private let keys: [Int]
  private let complete: Int?

  /// A group without a word on being whole is taken for a whole if its sum is
  /// this near to 100.
  private static let nearness = 1.5

  /// Nil where the table has no shares.
  init?(_ shape: TableShape) {
    guard let percent = shape.column(TableShape.percent),
      shape.isNumeric(percent), shape.column(TableShape.rank) == nil
    else { return nil }
    self.shape = shape
    self.percent = percent
    complete = shape.column(TableShape.complete)
    let others = shape.table.columns.indices.filter { [complete] in
      $0 != percent && $0 != complete && !shape.isCitation($0)
    }
    let category = shape.categoryColumn(among: others)
    keys = others.filter {
      $0 != category
        && (!shape.isNumeric($0) || shape.isLabel($0))
    }
  }

  func findings() -> [Finding] {
    shape.groups(by: keys).compactMap(finding)
  }

  private func finding(of group: [Int]) -> Finding? {
    let shares = group.compactMap { shape.numbers[percent][$0] }
    guard shares.count == group.count, shares.count > 1 else { return nil }
    if let complete {
      let words = group.map { shape.table.rows[$0][complete].lowercased() }
      guard words.allSatisfy({ ["yes", "true", "1", "是"].contains($0) }) else {
        return nil
      }
    }
    let sum = shares.map(\.value).reduce(0, +)
    let off = abs(sum - 100)
    guard off > 1e-6, complete != nil || off <= Self.nearness else {
      return nil
    }
    let rounding = shares.map(\.unit).reduce(0, +) / 2 + 1e-9
    let isRounding = off <= rounding
    let unit = shares.map(\.unit).min() ?? 1
    let text = PlainNumber.text(sum, like: unit)
    let title = shape.label(of: group[0], keys)
    return Finding(
      .shareSum, isRounding ? .remark : .certain,
      at: shape.table.position(of: group[0]), subject: title,
      message: "the \(shares.count) shares sum to \(text)"
        + (isRounding ? ", as rounding may have it" : ", not to 100"),
      stated: "100", recomputed: text,
      remedy: isRounding
        ? "say that the shares are rounded"
        : "correct a share, or add what is left out")
  }
}
