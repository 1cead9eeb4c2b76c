/// Sums or integrals of a weight times 1, t, q, t², t q and q².
struct TailSums {
  var one = 0.0
  var t = 0.0
  var q = 0.0
  var tt = 0.0
  var tq = 0.0
  var qq = 0.0

  init() {}

  init(everywhere value: Double) {
    (one, t, q, tt, tq, qq) = (value, value, value, value, value, value)
  }

  mutating func add(_ weight: Double, _ t: Double, _ q: Double) {
    // What has no weight may have infinite values.
    guard weight > 0 else { return }
    one += weight
    let wt = weight * t
    let wq = weight * q
    self.t += wt
    self.q += wq
    tt += wt * t
    tq += wt * q
    qq += wq * q
  }

  mutating func add(_ other: TailSums, times factor: Double = 1) {
    one += factor * other.one
    t += factor * other.t
    q += factor * other.q
    tt += factor * other.tt
    tq += factor * other.tq
    qq += factor * other.qq
  }

  /// Whether adding as much again some times would not be seen.
  func isNegligible(to total: TailSums) -> Bool {
    let bound = 0x1p-60
    return one <= bound * total.one && tt <= bound * total.tt
      && qq <= bound * total.qq
  }
}
