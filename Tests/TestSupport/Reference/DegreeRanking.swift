extension PlainGraph {
  /// The vertices by degree, the highest first, equal ones in order.
  package func verticesByDegree() -> [Int] {
    let degrees = degrees()
    var ranked: [Int] = []
    for vertex in vertices {
      let place = ranked.firstIndex { degrees[$0] < degrees[vertex] }
      ranked.insert(vertex, at: place ?? ranked.count)
    }
    return ranked
  }
}
