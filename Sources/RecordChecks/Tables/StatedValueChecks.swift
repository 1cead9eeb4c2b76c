import NetworkModel
import NetworkResults

/// Values that stand beside what somebody stated of them.
struct StatedValueChecks {
  private let shape: TableShape
  private let stated: Int
  private let value: Int

  /// Nil where the table has no such two columns.
  init?(_ shape: TableShape) {
    guard let stated = shape.column(["stated", "printed", "公布值", "原文"]),
      let value = shape.column(["recomputed", "value", "计算值", "数值"])
    else { return nil }
    self.shape = shape
    self.stated = stated
    self.value = value
  }

  func findings() -> [Finding] {
    shape.table.rows.indices.compactMap { row in
      let cells = shape.table.rows[row]
      guard let printed = shape.numbers[stated][row],
        let number = shape.numbers[value][row],
        !printed.agrees(with: number.value),
        !number.agrees(with: printed.value)
      else { return nil }
      return Finding(
        .statedValue, .certain, at: shape.table.position(of: row),
        subject: shape.label(
          of: row,
          shape.table.columns.indices.filter {
            $0 < min(stated, value) && !shape.isNumeric($0)
          }),
        message: "\(cells[stated]) is stated, but the value is"
          + " \(cells[value])",
        stated: cells[stated], recomputed: cells[value],
        remedy: "correct the statement, or what it was computed from")
    }
  }
}
