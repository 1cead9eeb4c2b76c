extension Reference {
  /// The largest finite distance from any of some vertices.
  package static func largestEccentricity(
    of sources: [Int], rows: [[Int]]
  ) -> Int {
    sources.reduce(0) { largest, source in
      max(
        largest,
        distances(from: source, rows: rows).compactMap(\.self).max() ?? 0
      )
    }
  }
}
