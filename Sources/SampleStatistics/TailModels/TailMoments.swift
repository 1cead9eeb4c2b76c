/// Moments of a member of a family.
struct TailMoments {
  var lnNorm: Double
  var t: Double
  var q: Double
  var tt: Double
  var tq: Double
  var qq: Double

  init(_ sums: TailSums, shift: Double) {
    lnNorm = logarithm(sums.one) + shift
    t = sums.t / sums.one
    q = sums.q / sums.one
    tt = sums.tt / sums.one - t * t
    tq = sums.tq / sums.one - t * q
    qq = sums.qq / sums.one - q * q
  }

  /// Takes the fields of sums as they are.
  init(means: TailSums) {
    (lnNorm, t, q) = (0, means.t, means.q)
    (tt, tq, qq) = (means.tt, means.tq, means.qq)
  }
}
