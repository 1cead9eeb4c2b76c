#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The C library's functions, by names that cannot be mistaken for others'.
// The rest of the room imports nothing from the system.

/// Returns eˣ.
@inline(__always)
package func exponential(_ x: Double) -> Double { exp(x) }

/// Returns eˣ - 1, exact where x is near 0.
@inline(__always)
package func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }

/// Returns the natural logarithm.
@inline(__always)
package func logarithm(_ x: Double) -> Double { log(x) }

/// Returns ln(1 + x), exact where x is near 0.
@inline(__always)
package func logarithm(onePlus x: Double) -> Double { log1p(x) }

/// Returns ln(b/a) of two positive numbers, to the last digits also where
/// they are nearly the same.
@inline(__always)
package func logarithm(of b: Double, over a: Double) -> Double {
  if abs(b - a) < 0.5 * a { return log1p((b - a) / a) }
  let ratio = b / a
  return ratio.isFinite ? log(ratio) : log(b) - log(a)
}

/// Returns ln((q + step)/q), also where the sum of both is not exact.
@inline(__always)
package func logarithm(of step: Double, above q: Double) -> Double {
  step < 0.5 * q ? log1p(step / q) : log((q + step) / q)
}

/// Returns a positive base to a power.
@inline(__always)
package func power(_ base: Double, _ exponent: Double) -> Double {
  pow(base, exponent)
}
