extension Reference {
  /// Returns the sum of `values` over the neighbors in each row, times their
  /// weights.
  package static func rowSums(
    _ rows: [[(neighbor: Int, weight: Double)]], values: [Double]
  ) -> [Double] {
    rows.map { row in
      row.map { $0.weight * values[$0.neighbor] }.reduce(0, +)
    }
  }
}
