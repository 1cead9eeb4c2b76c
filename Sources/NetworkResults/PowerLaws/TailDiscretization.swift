/// What becomes of a density over the real numbers where a sample holds whole
/// numbers.
public enum TailDiscretization: String, Sendable, CaseIterable {
  /// A whole number has a probability proportional to the density there; the
  /// norm is the exact sum. The power law of whole numbers is then the exact
  /// limit of the lognormal and the stretched exponential distribution.
  case proportional
  /// A whole number `k` stands for the values from `k - 1/2` to `k + 1/2`, as
  /// in the code of Clauset, Shalizi & Newman for the lognormal, and in the
  /// Python package powerlaw. The limit is a power law of rounded values.
  case rounded
  /// A whole number `k` stands for the values from `k` to `k + 1`, as in
  /// their code for the stretched exponential. The limit is a power law of
  /// values rounded down.
  case roundedDown = "rounded_down"
}
