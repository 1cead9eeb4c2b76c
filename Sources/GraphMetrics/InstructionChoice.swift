import GraphKernels

/// The instructions that the environment asks kernels to use.
public enum InstructionChoice {
  /// What is wrong with the value of `VALUENET_ISA`, in words; nil if nothing
  /// is, or if it is not set.
  ///
  /// Kernels use what the machine supports in any case.
  public static var problem: String? { InstructionSet.problem() }
}
