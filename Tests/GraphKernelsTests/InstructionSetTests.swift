import GraphKernels
import Testing

@Suite("Instruction sets")
struct InstructionSetTests {
  @Test("are named as the environment names them")
  func names() {
    #expect(InstructionSet("baseline") == .baseline)
    #expect(InstructionSet("avx2") == .avx2)
    #expect(InstructionSet("avx512") == .avx512)
    #expect(InstructionSet("AVX2") == nil)
  }

  @Test("are never beyond what the machine has")
  func supported() {
    #expect(InstructionSet.supported.first == .baseline)
    #expect(InstructionSet.supported.last == InstructionSet.best)
    #expect(InstructionSet.current <= InstructionSet.best)
  }

  @Test("a wish that cannot be met is named with what can")
  func problems() {
    #expect(InstructionSet.problem(with: nil) == nil)
    #expect(InstructionSet.problem(with: "avx2", best: .avx2) == nil)
    #expect(
      InstructionSet.problem(with: "avx512", best: .avx2)
        == "VALUENET_ISA: this machine has no avx512, but baseline, avx2")
    #expect(
      InstructionSet.problem(with: "neon", best: .baseline)
        == "VALUENET_ISA: there is no instruction set 'neon';"
        + " this machine has baseline")
  }
}
