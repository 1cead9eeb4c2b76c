import GraphKernels
import TestSupport
import Testing

@Suite("Loaded columns")
struct LoadedColumnTests {
  @Test(
    "are the bytes, with the sum of sums of blocks",
    arguments: [0, 8, 1_000, 1 << 20, (1 << 20) + 8, (4 << 20) + 16])
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
          byteCount: count, as: UInt32.self, threads: threads,
          instructions: instructions,
          read: { place, block in Self.copy(bytes, from: place, to: &block) },
          note: { block, first in
            (first, block[0] == values[first])
          })
        #expect(column.values == values && column.checksum == expected)
        #expect(
          column.notes.map(\.0)
            == Array(stride(from: 0, to: count / 4, by: columnBlockSize / 4)))
        let areTheirs = column.notes.allSatisfy { $0.1 }
        #expect(areTheirs)
        #expect(
          columnChecksum(
            of: values, threads: threads, instructions: instructions)
            == expected)
      }
    }
  }

  private static func copy(
    _ bytes: [UInt8], from place: Int, to block: inout OutputSpan<UInt8>
  ) {
    for byte in bytes[place..<(place + block.freeCapacity)] {
      block.append(byte)
    }
  }

  private struct Refusal: Error, Equatable { var place: Int }

  @Test("are none where one block cannot be read", arguments: [1, 2])
  func failure(threads: Int) {
    let place = 5 << 20
    #expect(throws: Refusal(place: place)) {
      try loadColumn(
        byteCount: 6 << 20, as: UInt64.self, threads: threads,
        read: { start, block throws(Refusal) in
          if start == place { throw Refusal(place: start) }
          block.append(repeating: 1, count: block.freeCapacity)
        }, note: { _, _ in })
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
      for length in [max(1, count), 1 + random.next(below: max(1, count))] {
        #expect(
          Self.check(
            rows.offsets, rows.targets, first, second, partsOf: length,
            instructions)
            == RowCheck(
              fingerprint: expected, areAscending: true,
              largest: Reference.largestValue(of: targets)))
        #expect(
          Self.check(
            across.offsets, across.targets, second, first, partsOf: length,
            instructions)
            == RowCheck(
              fingerprint: expected, areAscending: true,
              largest: Reference.largestValue(of: sources)))
      }
      for threads in [1, 2] {
        #expect(
          pairFingerprint(
            sources: sources, targets: targets, sourceSeed: first,
            targetSeed: second, threads: threads, instructions: instructions)
            == expected)
      }
    }
  }

  /// Looks at rows part by part.
  private static func check(
    _ offsets: [Int], _ targets: [UInt32], _ rowSeed: UInt32,
    _ targetSeed: UInt32, partsOf length: Int, _ instructions: InstructionSet
  ) -> RowCheck {
    let parts = stride(from: 0, to: targets.count, by: length).map { place in
      let end = min(place + length, targets.count)
      return checkRows(
        targets.span.extracting(place..<end), from: place, offsets: offsets,
        rowSeed: rowSeed, targetSeed: targetSeed, instructions: instructions)
    }
    return RowCheck(
      joining: parts, of: length, offsets: offsets, targets: targets)
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
          for partLength in [targets.count, 1, 4, length + 1] {
            let check = Self.check(
              offsets, targets, 1, 2, partsOf: partLength, instructions)
            #expect(check.areAscending == (place < 0))
          }
        }
      }
    }
  }

  @Test("a fall is seen in a row longer than what is looked at in one go")
  func longRows() {
    let row = (0..<5_000).map { UInt32($0) }
    let offsets = [0, 1, 1, 1 + row.count, 2 + row.count, 2 + row.count]
    for place in [0, 1, 1_022, 1_023, 1_024, 1_025, 2_047, 4_998] {
      var targets: [UInt32] = [9] + row + [3]
      for instructions in InstructionSet.supported {
        for partLength in [targets.count, 1_000, 1_024] {
          var check: RowCheck {
            Self.check(
              offsets, targets, 1, 2, partsOf: partLength, instructions)
          }
          #expect(check.areAscending)
          targets.swapAt(1 + place, 2 + place)
          #expect(!check.areAscending)
          targets.swapAt(1 + place, 2 + place)
        }
      }
    }
  }
}
