import NetworkModel
import NetworkResults
import RecordMetrics

/// Growth that is stated beside the values at both ends.
struct GrowthChecks {
  private enum Measure { case percent, times, compoundPercent }

  private let shape: TableShape
  private let from: Int
  private let to: Int
  private let stated: Int
  private let years: (from: Int, to: Int)?
  private let measure: Int?
  private let qualifier: Int?

  /// Nil where the table states no growth with both its values.
  init?(_ shape: TableShape) {
    guard let from = shape.column(["valuefrom", "from", "期初", "期初值"]),
      let to = shape.column(["valueto", "to", "期末", "期末值"]),
      let stated = shape.column([
        "stated", "growth", "growthpercent", "增长率", "增速", "cagr",
        "年均增长率",
      ])
    else { return nil }
    self.shape = shape
    self.from = from
    self.to = to
    self.stated = stated
    if let first = shape.column(["yearfrom", "起始年份"]),
      let last = shape.column(["yearto", "结束年份"])
    {
      years = (first, last)
    } else {
      years = nil
    }
    measure = shape.column(["measure", "unitofgrowth", "指标"])
    qualifier = shape.column(["qualifier", "说明"])
  }

  func findings() -> [Finding] { shape.table.rows.indices.compactMap(finding) }

  private func finding(at row: Int) -> Finding? {
    let cells = shape.table.rows[row]
    guard let first = shape.numbers[from][row],
      let last = shape.numbers[to][row],
      let number = shape.numbers[stated][row],
      let (measure, right) = recomputed(row, first.value, last.value)
    else { return nil }
    let isRough = qualifier.map {
      ["about", "nearly", "over", "约", "近", "超过"].contains(cells[$0])
    }
    // "About 30 %" may stand for anything a twentieth away.
    let room = isRough == true ? number.value.magnitude / 20 : 0
    guard abs(number.value - right) > number.tolerance + room else {
      return nil
    }
    let text = PlainNumber.text(right, like: number.unit / 100)
    let subject = shape.label(
      of: row,
      shape.table.columns.indices.filter {
        $0 < from && !shape.isNumeric($0) && !shape.isCitation($0)
      })
    let isRatio =
      measure != .compoundPercent
      && (number.agrees(with: last.value / first.value)
        || number.agrees(with: 100 * last.value / first.value))
    return Finding(
      .growth, .certain, at: shape.table.position(of: row), subject: subject,
      message: "growth from \(cells[from]) to \(cells[to]) is stated as"
        + " \(cells[stated]) and is \(text)\(unit(measure))"
        + (isRatio ? "; stated is the ratio of the two, not the growth" : ""),
      stated: cells[stated], recomputed: text,
      remedy: isRatio
        ? "write that it grew to this multiple, or give the growth"
        : "correct the growth or one of the two values")
  }

  private func unit(_ measure: Measure) -> String {
    switch measure {
    case .percent: " %"
    case .times: " times the first value"
    case .compoundPercent: " % a year"
    }
  }

  private func recomputed(
    _ row: Int, _ first: Double, _ last: Double
  ) -> (Measure, Double)? {
    let word =
      measure.map { shape.table.rows[row][$0].lowercased() }
      ?? shape.table.columns[stated].lowercased()
    if word.contains("cagr") || word.contains("年均") {
      guard let years, let begin = shape.numbers[years.from][row],
        let end = shape.numbers[years.to][row],
        let span = Int(exactly: end.value - begin.value),
        let rate = Growth.compoundRate(from: first, to: last, years: span)
      else { return nil }
      return (.compoundPercent, 100 * rate)
    }
    guard let rate = Growth.rate(from: first, to: last) else { return nil }
    return word.contains("times") || word.contains("倍")
      ? (.times, rate) : (.percent, 100 * rate)
  }
}
