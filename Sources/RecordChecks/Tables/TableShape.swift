import NetworkModel

/// What the columns of a published table hold.
struct TableShape {
  let table: PublishedTable
  /// The numbers of each column; nil where a cell holds none.
  let numbers: [[StatedNumber?]]
  private let forms: [String]

  init(_ table: PublishedTable) {
    self.table = table
    numbers = table.columns.indices.map { column in
      table.rows.map { StatedNumber($0[column]) }
    }
    forms = table.columns.map { column in
      column.foldedWidth.lowercased().filter { !" _-()%".contains($0) }
    }
  }

  /// The first column with one of several headers.
  func column(_ headers: Set<String>) -> Int? {
    forms.firstIndex(where: headers.contains)
  }

  static let rank: Set<String> = ["rank", "ranking", "排名", "名次", "位次", "序位"]
  static let year: Set<String> = ["year", "年份", "年度", "年"]
  static let percent: Set<String> = [
    "percent", "percentage", "share", "占比", "比例", "份额", "比重",
  ]
  static let complete: Set<String> = ["complete", "partition", "完整"]
  static let citations: Set<String> = [
    "provenance", "note", "notes", "remark", "出处", "备注", "line", "page",
  ]
  static let category: Set<String> = [
    "category", "class", "name", "item", "类别", "名称", "项目", "分类",
  ]

  /// Whether a column holds numbers: where anything stands, mostly one.
  func isNumeric(_ column: Int) -> Bool {
    let filled = table.rows.indices.filter { !table.rows[$0][column].isEmpty }
    let found = filled.count { numbers[column][$0] != nil }
    return found > 0 && found * 10 >= filled.count * 9
  }

  func isCitation(_ column: Int) -> Bool {
    Self.citations.contains(forms[column])
  }

  /// A year, a rank or a number of a row: numbers that measure nothing.
  func isLabel(_ column: Int) -> Bool {
    Self.year.union(Self.rank).contains(forms[column])
      || forms[column].hasSuffix("rank") || forms[column].hasPrefix("rank")
      || forms[column].hasPrefix("year") || forms[column].hasSuffix("id")
  }

  /// The text column of most different values, where one is not named so.
  func categoryColumn(among columns: [Int]) -> Int? {
    let texts = columns.filter { !isNumeric($0) && !isCitation($0) }
    if let named = texts.first(where: { Self.category.contains(forms[$0]) }) {
      return named
    }
    func distinct(_ column: Int) -> Int {
      Set(table.rows.map { $0[column] }).count
    }
    return texts.max { distinct($0) < distinct($1) }
  }

  /// Rows that agree in some columns, in order of first appearance.
  func groups(by columns: [Int]) -> [[Int]] {
    var place: [[String]: Int] = [:]
    var groups: [[Int]] = []
    for (row, cells) in table.rows.enumerated() {
      let key = columns.map { cells[$0] }
      if let known = place[key] {
        groups[known].append(row)
      } else {
        place[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// What a row is called by its key columns.
  func label(of row: Int, _ columns: [Int]) -> String {
    columns.map { table.rows[row][$0] }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
