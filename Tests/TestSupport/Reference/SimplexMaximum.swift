extension Reference {
  /// The maximum of a function of two variables: the best point of a grid,
  /// then the simplex of Nelder and Mead from there, started anew until it no
  /// longer moves.
  package static func simplexMaximum(
    x: [Double], y: [Double], of function: (Double, Double) -> Double
  ) -> (x: Double, y: Double, value: Double) {
    func height(_ point: [Double]) -> Double {
      let value = function(point[0], point[1])
      return value.isNaN ? -.infinity : value
    }
    let grid = x.flatMap { x in y.map { [x, $0] } }
    var best = grid.max { height($0) < height($1) } ?? [0, 0]
    for round in 0..<6 {
      let size = 0.1 / Double(1 << round)
      var corners = [
        best, [best[0] + size * max(1, abs(best[0])), best[1]],
        [best[0], best[1] + size * max(1, abs(best[1]))],
      ]
      for _ in 0..<60 {
        corners.sort { height($0) > height($1) }
        let center = [0, 1].map { (corners[0][$0] + corners[1][$0]) / 2 }
        func along(_ factor: Double) -> [Double] {
          [0, 1].map { center[$0] + factor * (corners[2][$0] - center[$0]) }
        }
        let mirrored = along(-1)
        if height(mirrored) > height(corners[0]) {
          let farther = along(-2)
          corners[2] = height(farther) > height(mirrored) ? farther : mirrored
        } else if height(mirrored) > height(corners[1]) {
          corners[2] = mirrored
        } else {
          let nearer = along(0.5)
          if height(nearer) > height(corners[2]) {
            corners[2] = nearer
          } else {
            for i in 1...2 {
              corners[i] = [0, 1].map { (corners[i][$0] + corners[0][$0]) / 2 }
            }
          }
        }
      }
      best = corners.max { height($0) < height($1) } ?? best
    }
    return (best[0], best[1], height(best))
  }
}
