import NetworkModel
import NetworkResults

/// Columns that follow from others: sums and quotients that hold in nearly
/// all rows, and the rows in which they do not.
struct ColumnLaws {
  private let shape: TableShape
  private let columns: [Int]

  /// A law is believed if it holds in so many rows at least.
  private static let leastRows = 4
  /// Tables wider than this are not searched for laws.
  private static let widest = 24

  init(_ shape: TableShape) {
    self.shape = shape
    columns = shape.table.columns.indices.filter {
      shape.isNumeric($0) && !TableShape.year.contains(shape.table.columns[$0])
    }
  }

  private enum Law { case sum, quotient, percentage }

  func findings() -> [Finding] {
    guard columns.count <= Self.widest else { return [] }
    return columns.flatMap { result in
      columns.flatMap { first in
        columns.flatMap { second -> [Finding] in
          guard Set([result, first, second]).count == 3 else { return [] }
          var laws: [Law] = [.quotient, .percentage]
          if first < second { laws.insert(.sum, at: 0) }
          return laws.flatMap {
            exceptions(to: $0, result, first, second)
          }
        }
      }
    }
  }

  /// Returns the rows that break a law which all but a few rows follow.
  private func exceptions(
    to law: Law, _ result: Int, _ first: Int, _ second: Int
  ) -> [Finding] {
    var holds = 0
    var isTelling = false
    var broken: [(row: Int, right: Double)] = []
    for row in shape.table.rows.indices {
      guard let stated = shape.numbers[result][row],
        let a = shape.numbers[first][row], let b = shape.numbers[second][row]
      else { continue }
      let right: Double
      switch law {
      case .sum: right = a.value + b.value
      case .quotient: right = a.value / b.value
      case .percentage: right = 100 * a.value / b.value
      }
      // A quotient is at least as fine as what it is of: otherwise a rounded
      // one would seem to give its own terms back.
      guard right.isFinite,
        law == .sum || stated.unit <= min(a.unit, b.unit)
      else { return [] }
      // A law over zeros, or between numbers of a digit, holds by chance.
      if a.value != 0, b.value != 0,
        stated.value.magnitude > 10 * stated.unit
          || law == .sum
      {
        isTelling = true
      }
      if stated.agrees(with: right) {
        holds += 1
      } else {
        broken.append((row, right))
      }
    }
    guard isTelling, !broken.isEmpty, holds >= Self.leastRows,
      broken.count * 4 <= holds
    else { return [] }
    return broken.map { finding($0.row, $0.right, law, result, first, second) }
  }

  private func finding(
    _ row: Int, _ right: Double, _ law: Law, _ result: Int, _ first: Int,
    _ second: Int
  ) -> Finding {
    let names = shape.table.columns
    let cells = shape.table.rows[row]
    let rule =
      switch law {
      case .sum: "\(names[first]) + \(names[second])"
      case .quotient: "\(names[first])/\(names[second])"
      case .percentage: "100 \(names[first])/\(names[second])"
      }
    let number = PlainNumber.text(
      right, like: shape.numbers[result][row]?.unit ?? 1)
    return Finding(
      law == .sum ? .sum : .ratio, .certain,
      at: shape.table.position(of: row),
      subject: "\(cells[0]), \(names[result])",
      message: "\(names[result]) is \(cells[result]), but \(rule), which it"
        + " equals in the other rows, is \(number)",
      stated: cells[result], recomputed: number,
      remedy: "correct \(names[result]) or one of the two it follows from")
  }
}
