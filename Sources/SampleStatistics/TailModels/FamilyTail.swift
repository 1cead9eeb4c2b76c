/// A member of a family, with its norm.
struct FamilyTail: TailDistribution {
  var family: TailFamily
  var point: TailPoint
  var lnNorm: Double

  init(family: TailFamily, point: TailPoint, lnNorm: Double) {
    self.family = family
    self.point = point
    self.lnNorm = lnNorm
  }

  init(_ family: TailFamily, _ point: TailPoint) {
    self.family = family
    self.point = point
    lnNorm = family.lnNorm(point.a, point.b, from: family.support.xmin)
  }

  func lnDensity(_ x: Double, _ t: Double) -> Double {
    let bent = point.b == 0 ? 0 : point.b * family.statistic.value(t)
    return -(point.a * t + bent) - lnNorm
  }

  func lnSurvival(_ x: Double) -> Double {
    family.lnNorm(point.a, point.b, from: max(x, family.support.xmin))
      - lnNorm
  }
}
