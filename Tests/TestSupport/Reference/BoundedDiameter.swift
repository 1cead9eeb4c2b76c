extension Reference {
  /// The largest finite distance of all, by a search from every vertex.
  package static func diameter(rows: [[Int]]) -> Int {
    largestEccentricity(of: Array(rows.indices), rows: rows)
  }
}
