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
}
