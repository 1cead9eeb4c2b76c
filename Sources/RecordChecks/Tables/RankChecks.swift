import NetworkModel
import NetworkResults

/// Ranked lists: the order of their values, and names that stand twice.
struct RankChecks {
  private let shape: TableShape
  private let rankColumn: Int
  /// The columns in front of the rank, which tell one list from another.
  private let keys: [Int]
  private let nameColumn: Int?
  /// The entity that a name means, where it is known.
  private let meaning: (String) -> String?

  /// Nil where the table has no ranks.
  init?(_ shape: TableShape, meaning: @escaping (String) -> String?) {
    guard let rank = shape.column(TableShape.rank) else { return nil }
    self.shape = shape
    self.meaning = meaning
    rankColumn = rank
    keys = Array(0..<rank)
    nameColumn = shape.categoryColumn(
      among: Array(shape.table.columns.indices.dropFirst(rank + 1)))
  }

  func findings() -> [Finding] {
    let lists = shape.groups(by: keys)
    let value = valueColumn(of: lists)
    return lists.flatMap { list in
      (value.map { misplaced(in: list, by: $0) } ?? []) + repeated(in: list)
    }
  }

  /// The column by which the lists are ordered: the first in which nearly all
  /// neighbors fall.
  private func valueColumn(of lists: [[Int]]) -> Int? {
    shape.table.columns.indices.first { column in
      guard column > rankColumn, shape.isNumeric(column),
        !shape.isLabel(column)
      else { return false }
      let steps = lists.flatMap { list in
        zip(ranked(list), ranked(list).dropFirst())
          .compactMap { before, after -> Bool? in
            guard let first = shape.numbers[column][before],
              let second = shape.numbers[column][after]
            else { return nil }
            return first.value >= second.value
          }
      }
      return steps.count >= 3
        && steps.count(where: \.self) * 10
          >= steps.count * 8
    }
  }

  private func ranked(_ list: [Int]) -> [Int] {
    list.filter { shape.numbers[rankColumn][$0] != nil }
  }

  /// Rows whose rank is not the one that their value gives.
  private func misplaced(in list: [Int], by column: Int) -> [Finding] {
    let rows = ranked(list).filter { shape.numbers[column][$0] != nil }
    let values = rows.compactMap { shape.numbers[column][$0]?.value }
    let ranks = rows.compactMap { shape.numbers[rankColumn][$0]?.value }
    // A part of a list, or one whose order means something else.
    guard rows.count == list.count, ranks.first == 1,
      ranks.last.map({ $0 <= Double(rows.count) }) == true
    else { return [] }
    let falling = values.sorted(by: >)
    return rows.indices.compactMap { place in
      let first = falling.firstIndex(of: values[place]).map { $0 + 1 } ?? 1
      let last = first - 1 + falling.count { $0 == values[place] }
      guard !(Double(first)...Double(last) ~= ranks[place]) else { return nil }
      let row = rows[place]
      let right = first == last ? "\(first)" : "\(first)-\(last)"
      let name = nameColumn.map { shape.table.rows[row][$0] } ?? "row"
      return Finding(
        .rankOrder, .certain, at: shape.table.position(of: row),
        subject: label(row, name),
        message: "\(name) with \(shape.table.columns[column])"
          + " \(shape.table.rows[row][column]) stands at rank"
          + " \(shape.table.rows[row][rankColumn]); its value gives \(right)",
        stated: shape.table.rows[row][rankColumn], recomputed: right,
        remedy: "order the list by its values, or correct the value")
    }
  }

  /// Names that stand twice in a list, as written or as two names of one.
  private func repeated(in list: [Int]) -> [Finding] {
    guard let nameColumn else { return [] }
    var first: [String: Int] = [:]
    return list.compactMap { row in
      let name = shape.table.rows[row][nameColumn]
      guard let form = normalizedName(name) else { return nil }
      let key = meaning(name) ?? form
      guard let earlier = first[key] else {
        first[key] = row
        return nil
      }
      let other = shape.table.rows[earlier][nameColumn]
      let line = shape.table.lines[earlier]
      return Finding(
        .repeatedName, .certain, at: shape.table.position(of: row),
        subject: label(row, name),
        message: other == name
          ? "\(name) stands in this list a second time; first in line \(line)"
          : "\(name) is the \(other) of line \(line) by another name",
        remedy: "keep one of the rows, or tell the two apart")
    }
  }

  private func label(_ row: Int, _ name: String) -> String {
    (keys.map { shape.table.rows[row][$0] } + [name])
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
