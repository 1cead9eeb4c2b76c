package import GraphCore

extension Reference {
  /// Returns PageRank as the solution of its linear equations.
  package static func pageRank(
    _ graph: PlainGraph, _ direction: GraphDirection, damping: Double,
    usesWeights: Bool
  ) -> [Double] {
    let count = graph.vertexCount
    var weights = [[Double]](
      repeating: [Double](repeating: 0, count: count), count: count)
    switch direction {
    case .directed:
      for edge in graph.edges {
        weights[edge.source][edge.target] += usesWeights ? edge.weight : 1
      }
    case .undirected:
      for edge in graph.undirectedView {
        weights[edge.source][edge.target] += usesWeights ? edge.weight : 1
        weights[edge.target][edge.source] += usesWeights ? edge.weight : 1
      }
    }
    // x(v) - d Σ_u P(u, v) x(u) = (1 - d)/n, the right side in the last column.
    var system = (0..<count).map { row in
      (0...count).map { column -> Double in
        guard column < count else { return (1 - damping) / Double(count) }
        let out = weights[column].reduce(0, +)
        let probability =
          out == 0 ? 1 / Double(count) : weights[column][row] / out
        return (row == column ? 1 : 0) - damping * probability
      }
    }
    for pivot in 0..<count {
      let largest =
        (pivot..<count).max {
          abs(system[$0][pivot]) < abs(system[$1][pivot])
        } ?? pivot
      system.swapAt(pivot, largest)
      for row in 0..<count where row != pivot {
        let factor = system[row][pivot] / system[pivot][pivot]
        for column in pivot...count {
          system[row][column] -= factor * system[pivot][column]
        }
      }
    }
    return (0..<count).map { system[$0][count] / system[$0][$0] }
  }

  /// Returns the vector that a matrix turns ones into when it is applied
  /// 2⁶⁰ times, largest value 1: the matrix is squared again and again.
  package static func limitOfPowers(_ matrix: [[Double]]) -> [Double] {
    var power = matrix
    for _ in 0..<60 {
      let largest = power.joined().reduce(0, max)
      guard largest > 0 else { return matrix.map { _ in 0 } }
      power = power.map { row in row.map { $0 / largest } }
      power = product(power, power)
    }
    let limit = power.map { $0.reduce(0, +) }
    let largest = limit.reduce(0, max)
    return largest > 0 ? limit.map { $0 / largest } : limit
  }

  package static func product(
    _ left: [[Double]], _ right: [[Double]]
  ) -> [[Double]] {
    left.map { row in
      right.indices.map { column in
        row.indices.reduce(0) { $0 + row[$1] * right[$1][column] }
      }
    }
  }

  package static func product(
    _ matrix: [[Double]], _ vector: [Double]
  ) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  package static func transposed(_ matrix: [[Double]]) -> [[Double]] {
    matrix.indices.map { column in matrix.map { $0[column] } }
  }
}
