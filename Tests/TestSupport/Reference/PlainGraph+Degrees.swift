package import GraphCore

extension PlainGraph {
  package func outDegrees() -> [Int] {
    vertices.map { vertex in edges.count { $0.source == vertex } }
  }

  package func inDegrees() -> [Int] {
    vertices.map { vertex in edges.count { $0.target == vertex } }
  }

  package func degrees() -> [Int] {
    zip(outDegrees(), inDegrees()).map { $0 + $1 }
  }

  package func strengths() -> [Double] {
    vertices.map { vertex in
      edges.reduce(0) { sum, edge in
        sum + (edge.source == vertex ? edge.weight : 0)
          + (edge.target == vertex ? edge.weight : 0)
      }
    }
  }

  /// Half the mean of the degrees if all edges have a direction.
  package func averageDegree() -> Double? {
    guard vertexCount > 0 else { return nil }
    let mean = Double(degrees().reduce(0, +)) / Double(vertexCount)
    return naturalDirection == .directed ? mean / 2 : mean
  }

  package func averageWeightedDegree() -> Double? {
    guard vertexCount > 0 else { return nil }
    let mean = strengths().reduce(0, +) / Double(vertexCount)
    return naturalDirection == .directed ? mean / 2 : mean
  }

  package func topDecileDegreeShare() -> Double? {
    guard !edges.isEmpty else { return nil }
    var descending = degrees().sorted(by: >)
    let sum = descending.reduce(0, +)
    while descending.count * 10 >= vertexCount + 10 { descending.removeLast() }
    return Double(descending.reduce(0, +)) / Double(sum)
  }

  /// Half the relative mean difference of all pairs.
  package func degreeGini() -> Double? {
    guard !edges.isEmpty else { return nil }
    let degrees = degrees()
    var differences = 0
    for a in degrees { for b in degrees { differences += abs(a - b) } }
    return Double(differences)
      / Double(2 * vertexCount * degrees.reduce(0, +))
  }

  /// Pearson's correlation of the degrees at the ends of edges.
  package func degreeAssortativity(_ direction: GraphDirection) -> Double? {
    var pairs: [(Int, Int)] = []
    switch direction {
    case .directed:
      let out = outDegrees()
      let arriving = inDegrees()
      pairs = edges.map { (out[$0.source], arriving[$0.target]) }
    case .undirected:
      let all = degrees()
      pairs = edges.map { (all[$0.source], all[$0.target]) }
      pairs += pairs.map { ($0.1, $0.0) }
    }
    if Set(pairs.map(\.0)).count < 2 || Set(pairs.map(\.1)).count < 2 {
      return nil
    }
    let count = Double(pairs.count)
    let x = pairs.reduce(0) { $0 + Double($1.0) } / count
    let y = pairs.reduce(0) { $0 + Double($1.1) } / count
    func sum(_ term: (Double, Double) -> Double) -> Double {
      pairs.reduce(0) { $0 + term(Double($1.0) - x, Double($1.1) - y) }
    }
    return sum { $0 * $1 }
      / (sum { a, _ in a * a } * sum { _, b in b * b }).squareRoot()
  }
}
