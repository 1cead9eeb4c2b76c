public import GraphCore

extension CompiledGraph {
  /// Returns the correlation of the degrees at the two ends of an edge.
  ///
  ///     r = (M Σxy − Σx Σy) / √((M Σx² − (Σx)²)(M Σy² − (Σy)²))
  ///
  /// *Directed*: x is the out-degree of the source, y the in-degree of the
  /// target, over the *M* edges; an undirected edge as it is stored.
  /// *Undirected*: x and y are the total degrees of the ends, over both
  /// orders of every edge. Parallel edges count one each, in sums and in
  /// degrees; so do loops, which count 2 in a total degree. Isolated
  /// vertices have no part in it; weights are ignored.
  ///
  /// Sums are of integers, rounded only at the end.
  ///
  /// - Parameter direction: How to read the edges; nil for
  ///   ``CompiledGraph/naturalDirection``.
  /// - Returns: A number in −1...1; nil if all x or all y are equal.
  /// - Complexity: O(*n* + *m*).
  /// - Reference: Newman 2003, doi:10.1103/PhysRevE.67.026126.
  public func degreeAssortativity(
    direction: GraphDirection? = nil
  ) -> Double? {
    var moments = PairMoments()
    switch direction ?? naturalDirection {
    case .directed:
      let outDegrees = outDegrees()
      let inDegrees = inDegrees()
      for (source, target) in zip(sources, targets) {
        moments.add(outDegrees[Int(source)], inDegrees[Int(target)])
      }
    case .undirected:
      let degrees = degrees()
      for (source, target) in zip(sources, targets) {
        moments.add(degrees[Int(source)], degrees[Int(target)])
        moments.add(degrees[Int(target)], degrees[Int(source)])
      }
    }
    return moments.correlation
  }
}

/// The sums that Pearson's correlation of pairs of integers is made of.
private struct PairMoments {
  // Products of degrees over many edges outgrow 64 bits.
  private var count: Int128 = 0
  private var x: Int128 = 0
  private var y: Int128 = 0
  private var xx: Int128 = 0
  private var yy: Int128 = 0
  private var xy: Int128 = 0

  mutating func add(_ left: Int, _ right: Int) {
    let left = Int128(left)
    let right = Int128(right)
    count += 1
    x += left
    y += right
    xx += left * left
    yy += right * right
    xy += left * right
  }

  var correlation: Double? {
    let xVariance = count * xx - x * x
    let yVariance = count * yy - y * y
    guard xVariance > 0, yVariance > 0 else { return nil }
    let covariance = Double(count * xy - x * y)
    let r = covariance / (Double(xVariance) * Double(yVariance)).squareRoot()
    // Rounding may lead past the ends.
    return min(1, max(-1, r))
  }
}
