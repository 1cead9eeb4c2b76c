import CGraphKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The instructions a kernel may use beyond those every processor has.
///
/// Results are the same bits with each; only the speed differs.
package enum InstructionSet: Int32, CaseIterable, Comparable, Sendable {
  case baseline, avx2, avx512

  /// The environment variable that asks for one.
  package static let variable = "VALUENET_ISA"

  /// What the processor and the system support best.
  package static let best =
    InstructionSet(rawValue: vn_best_instruction_set()) ?? .baseline

  /// All that this machine can run, the plainest first.
  package static var supported: [InstructionSet] {
    allCases.filter { $0 <= best }
  }

  /// What kernels use where nothing else is said: what the environment asks
  /// for, as far as it is supported, else the best.
  package static let current = min(best, requested.flatMap(Self.init) ?? best)

  /// What the environment asks for, as it is written there; an empty value
  /// asks for nothing.
  package static var requested: String? {
    // SAFETY: getenv returns nil or a string that ends with a zero; it is
    // copied at once, and nothing here changes the environment.
    let value = unsafe getenv(variable).map { unsafe String(cString: $0) }
    return value?.isEmpty == true ? nil : value
  }

  /// Returns what is wrong with what the environment asks for; nil if nothing
  /// is.
  package static func problem(
    with requested: String? = requested, best: InstructionSet = best
  ) -> String? {
    guard let requested else { return nil }
    let names = allCases.filter { $0 <= best }.map { "\($0)" }
    guard let wanted = InstructionSet(requested) else {
      return "\(variable): there is no instruction set '\(requested)';"
        + " this machine has \(names.joined(separator: ", "))"
    }
    return wanted <= best
      ? nil
      : "\(variable): this machine has no \(requested), but "
        + names.joined(separator: ", ")
  }

  package init?(_ name: String) {
    guard let match = Self.allCases.first(where: { "\($0)" == name })
    else { return nil }
    self = match
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
