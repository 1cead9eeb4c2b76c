package import NetworkResults

/// The degree that each vertex had and the links that it gained since.
package struct AttachmentGain: Sendable, Equatable {
  package var degree: Int
  package var gained: Int

  package init(degree: Int, gained: Int) {
    self.degree = degree
    self.gained = gained
  }
}

/// Returns the mean gain by degree, summed up by the trapezoid rule.
///
///     κ(kᵢ) = Σ (Π(kⱼ₋₁) + Π(kⱼ)) (kⱼ − kⱼ₋₁) / 2,  k₀ = 0
///
/// `Π(0)` is the mean gain of vertices without links, 0 where there are
/// none. The rule is exact for gains in proportion to the degree, even where
/// degrees are missing.
///
/// - Complexity: O(*n* log *n*).
package func attachmentGains(
  _ gains: [AttachmentGain]
) -> [AttachmentCurve.Point] {
  var result: [AttachmentCurve.Point] = []
  var kappa = 0.0
  var last = (degree: 0, rate: 0.0)
  var place = 0
  let ordered = gains.sorted { $0.degree < $1.degree }
  while place < ordered.count {
    let degree = ordered[place].degree
    var gained = 0
    var vertices = 0
    while place < ordered.count, ordered[place].degree == degree {
      gained += ordered[place].gained
      vertices += 1
      place += 1
    }
    let rate = Double(gained) / Double(vertices)
    kappa += (last.rate + rate) / 2 * Double(degree - last.degree)
    last = (degree, rate)
    result.append(
      AttachmentCurve.Point(
        degree: degree, vertices: vertices, gained: gained, kappa: kappa))
  }
  return result
}
