import GraphKernels
import Testing
import TestSupport

@Suite("Checks of columns")
struct ColumnChecksTests {
  // 0...300 covers nothing, whole blocks and every tail.
  @Test("agree with the plain loops", arguments: 0...300)
  func random(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let bytes = (0..<count).map { _ in
      UInt8(truncatingIfNeeded: random.next())
    }
    let values = (0..<count).map { _ in
      UInt32(truncatingIfNeeded: random.next() >> (random.next() & 31))
    }
    for instructions in InstructionSet.supported {
      #expect(
        largestValue(of: values.span, instructions: instructions)
          == Reference.largestValue(of: values))
      #expect(
        checksum(of: bytes.span, instructions: instructions)
          == Reference.checksum(of: bytes))
    }
  }

  @Test("a changed bit or two words exchanged change the checksum")
  func changes() {
    var random = SplitMix64(seed: 4)
    var bytes = (0..<517).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let sum = checksum(of: bytes.span)
    for place in bytes.indices {
      for bit in 0..<8 {
        bytes[place] ^= 1 << UInt8(bit)
        #expect(checksum(of: bytes.span) != sum)
        bytes[place] ^= 1 << UInt8(bit)
      }
    }
    var moved = bytes
    for offset in 0..<8 { moved.swapAt(offset, 128 + offset) }
    #expect(checksum(of: moved.span) != sum)
    #expect(checksum(of: (bytes + [0]).span) != sum)
  }
}
