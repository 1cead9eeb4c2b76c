public import NetworkModel
public import NetworkResults

extension CrossTable {
  /// Counts how something is divided by two fields at once.
  ///
  ///     LQ(r, c) = (n(r, c)/n(r)) / (n(c)/n)
  ///
  /// The location quotient is above 1 where a column has more of a row than
  /// of the whole. An item with several values is in the cell of each pair,
  /// or split among them, and the margins are the sums of the cells.
  ///
  /// - Throws: ``ShareError`` if the rows lack one of the fields, or sizes
  ///   have no sum.
  /// - Complexity: O(rows), and O(*c* log *c*) for *c* cells.
  public init(
    of network: Network, year: Int? = nil, by rowField: String,
    and columnField: String, options: ShareOptions = ShareOptions()
  ) throws(ShareError) {
    let unit = options.unit ?? network.defaultShareUnit(by: rowField)
    let found = try ShareItems(
      of: network,
      by: [
        network.field(rowField, of: unit), network.field(columnField, of: unit),
      ], unit: unit)
    var sizes: [Pair: Double] = [:]
    for item in found.items {
      let rows = Self.labels(item.labels[0], options)
      let columns = Self.labels(item.labels[1], options)
      let part =
        options.several == .split
        ? item.size / Double(rows.count * columns.count) : item.size
      for row in rows {
        for column in columns {
          sizes[Pair(row: row, column: column), default: 0] += part
        }
      }
    }
    self.init(
      year: year, rowField: rowField, columnField: columnField,
      cells: Self.cells(sizes), total: Self.sum(sizes) { _ in true })
  }

  private struct Pair: Hashable {
    var row: String?
    var column: String?
  }

  /// What has no value is a label of its own, unless it is left out.
  private static func labels(
    _ labels: [String], _ options: ShareOptions
  ) -> [String?] {
    labels.isEmpty && options.missing == .count ? [nil] : labels
  }

  /// Returns a sum in a fixed order, so that it has fixed bits.
  private static func sum(
    _ sizes: [Pair: Double], where isMeant: (Pair) -> Bool
  ) -> Double {
    sizes.filter { isMeant($0.key) }.values.sorted().reduce(0, +)
  }

  private static func cells(_ sizes: [Pair: Double]) -> [Cell] {
    func margins(_ label: KeyPath<Pair, String?>) -> [String?: Double] {
      Dictionary(grouping: sizes, by: { $0.key[keyPath: label] })
        .mapValues { $0.map(\.value).sorted().reduce(0, +) }
    }
    let rows = margins(\.row)
    let columns = margins(\.column)
    let total = sum(sizes) { _ in true }
    return sizes.filter { $0.value > 0 }.map { pair, size in
      let ofRow = size / (rows[pair.row] ?? size)
      let ofColumn = size / (columns[pair.column] ?? size)
      return Cell(
        row: pair.row, column: pair.column, value: size, shareOfRow: ofRow,
        shareOfColumn: ofColumn, share: size / total,
        locationQuotient: ofRow / ((columns[pair.column] ?? size) / total))
    }.sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      return (left.row ?? "", left.column ?? "")
        < (right.row ?? "", right.column ?? "")
    }
  }
}
