import GraphKernels
import TestSupport
import Testing

@Suite("Loaded columns")
struct LoadedColumnTests {
  @Test(
    "are the bytes, with the sum of sums of blocks",
    arguments: [0, 8, 1_000, 1 << 20, (1 << 20) + 8, (3 << 20) + 16])
  func columns(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next())
    }
    let values = stride(from: 0, to: count, by: 4).map { start in
      bytes[start..<(start + 4)].reversed()
        .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let expected = Reference.columnChecksum(of: bytes)
    for instructions in InstructionSet.supported {
      for threads in [1, 2] {
        let column = loadColumn(
          of: bytes.span, as: UInt32.self, threads: threads,
          instructions: instructions)
        #expect(column.values == values && column.checksum == expected)
        #expect(column.largest == Reference.largestValue(of: values))
        #expect(
          columnChecksum(
            of: values, threads: threads, instructions: instructions)
            == expected)
      }
    }
  }
}

@Suite("Fingerprints of pairs")
struct FingerprintTests {
  @Test("agree with the sum, in rows, across and in columns", arguments: 0..<40)
  func oracle(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let vertexCount = 1 + random.next(below: 200)
    let count = seed == 0 ? 600_000 : random.next(below: 4_000)
    let sources = (0..<count).map { _ in
      UInt32(min(random.next(below: vertexCount), random.next(below: 250)))
    }
    let targets = (0..<count).map { _ in
      UInt32(random.next(below: vertexCount))
    }
    let (first, second): (UInt32, UInt32) = (0x1234_5678, 0x9ABC_DEF0)
    let expected = Reference.fingerprint(
      Array(zip(sources, targets)), first, second)
    let piece = EdgePiece(sources: sources, targets: targets)
    let rows = sortedRows(vertexCount: vertexCount, pieces: [piece])
    let across = transposedRows(offsets: rows.offsets, targets: rows.targets)
    for instructions in InstructionSet.supported {
      for threads in [1, 2] {
        #expect(
          checkRows(
            offsets: rows.offsets, targets: rows.targets, rowSeed: first,
            targetSeed: second, threads: threads, instructions: instructions)
            == RowCheck(fingerprint: expected, areAscending: true))
        #expect(
          checkRows(
            offsets: across.offsets, targets: across.targets, rowSeed: second,
            targetSeed: first, threads: threads, instructions: instructions)
            == RowCheck(fingerprint: expected, areAscending: true))
        #expect(
          pairFingerprint(
            sources: sources, targets: targets, sourceSeed: first,
            targetSeed: second, threads: threads, instructions: instructions)
            == expected)
      }
    }
  }

  @Test("one fall anywhere in a row is seen, falls between rows are none")
  func falls() {
    for length in 1...70 {
      let offsets = [0, 3, 3 + length, 5 + length]
      let row = (0..<length).map { UInt32(10 + $0) }
      for place in -1..<(length - 1) {
        var targets: [UInt32] = [7, 8, 9] + row + [0, 0]
        if place >= 0 { targets.swapAt(3 + place, 4 + place) }
        for instructions in InstructionSet.supported {
          let check = checkRows(
            offsets: offsets, targets: targets, rowSeed: 1, targetSeed: 2,
            instructions: instructions)
          #expect(check.areAscending == (place < 0))
        }
      }
    }
  }
}
