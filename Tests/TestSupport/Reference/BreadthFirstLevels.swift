extension Reference {
  /// The distances from one vertex, the largest number where no path leads.
  package static func levels(from start: Int, rows: [[Int]]) -> [UInt32] {
    distances(from: start, rows: rows).map { $0.map { UInt32($0) } ?? .max }
  }
}
