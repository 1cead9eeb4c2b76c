public import GraphCore
import GraphKernels

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
      // As many edges have a source of out-degree x as that degree says.
      moments.count = Int128(edgeCount)
      let out = DegreeHistogram(offsets: outgoing.offsets.span)
      (moments.x, moments.xx) = (out.powerSum(2), out.powerSum(3))
      let arriving = DegreeHistogram(offsets: incoming.offsets.span)
      (moments.y, moments.yy) = (arriving.powerSum(2), arriving.powerSum(3))
      moments.xy = sumOfProducts(
        offsets: outgoing.offsets, targets: outgoing.targets,
        rowValues: outDegrees(), endValues: inDegrees())
    case .undirected:
      moments.count = Int128(2 * edgeCount)
      let histogram = degreeHistogram()
      (moments.x, moments.xx) = (histogram.powerSum(2), histogram.powerSum(3))
      (moments.y, moments.yy) = (moments.x, moments.xx)
      let degrees = degrees()
      moments.xy =
        2
        * sumOfProducts(
          offsets: outgoing.offsets, targets: outgoing.targets,
          rowValues: degrees, endValues: degrees)
    }
    return moments.correlation
  }
}

/// The sums that Pearson's correlation of pairs of integers is made of.
private struct PairMoments {
  // Products of degrees over many edges outgrow 64 bits.
  var count: Int128 = 0
  var x: Int128 = 0
  var y: Int128 = 0
  var xx: Int128 = 0
  var yy: Int128 = 0
  var xy: Int128 = 0

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
