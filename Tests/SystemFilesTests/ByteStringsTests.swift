import TestSupport
import Testing

@testable import SystemFiles

@Suite("Byte strings")
struct ByteStringsTests {
  // Lengths up to 40 cover the empty string, whole words and every tail.
  @Test("equality and the end of ASCII agree with the plain loops")
  func oracle() {
    var random = SeededGenerator(seed: 1)
    for length in 0...40 {
      for _ in 0..<50 {
        let bytes: [UInt8] = (0..<length).map { _ in
          UInt8.random(in: 0x7C...0x83, using: &random)
        }
        let start = Int.random(in: 0...9, using: &random)
        var larger = [UInt8](repeating: 0x7D, count: start) + bytes
        larger += [0x7E, 0x7F]
        if random.oneIn(2), length > 0 {
          larger[start + Int.random(in: 0..<length, using: &random)] ^= 1
        }
        let isEqual = ByteStrings.isEqual(
          bytes.span, to: larger.span, at: start)
        #expect(isEqual == (Array(larger[start..<(start + length)]) == bytes))
        let from = Int.random(in: 0...length, using: &random)
        let end = ByteStrings.endOfASCII(bytes.span, from: from)
        #expect(end == bytes[from...].firstIndex { $0 >= 0x80 } ?? length)
      }
    }
  }

  @Test("a word is eight bytes, the first the lowest")
  func words() {
    let bytes: [UInt8] = [9, 1, 2, 3, 4, 5, 6, 7, 0xF8, 8]
    #expect(ByteStrings.word(bytes.span, at: 1) == 0xF807_0605_0403_0201)
    #expect(ByteStrings.word(bytes.span, at: 2) == 0x08F8_0706_0504_0302)
  }

  // More than 8 · 255 bytes overflow a byte of the sums, if that is possible.
  @Test("bytes and characters are counted as by the plain loops")
  func counts() {
    var random = SeededGenerator(seed: 3)
    let lengths = Array(0...40) + [2_039, 2_040, 2_041, 5_000]
    for (length, isUniform) in lengths.flatMap({ [($0, false), ($0, true)] }) {
      let bytes: [UInt8] = (0..<length).map { _ in
        isUniform
          ? 0x0A
          : [0x0A, 0x0B, 0x8A, 0x41, 0xC3, 0x80].randomElement(
            using: &random) ?? 0
      }
      let start = Int.random(in: 0...min(length, 9), using: &random)
      let range = start..<length
      let breaks = ByteStrings.count(of: 0x0A, in: bytes.span, range)
      #expect(breaks == bytes[range].count { $0 == 0x0A })
      let characters = ByteStrings.countCharacters(in: bytes.span, range)
      #expect(characters == bytes[range].count { $0 & 0xC0 != 0x80 })
    }
  }

  @Test("equal strings hash alike, others seldom do")
  func hashes() {
    var random = SeededGenerator(seed: 2)
    var hashes: Set<UInt64> = []
    var strings: Set<[UInt8]> = []
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...20, using: &random)
      let bytes: [UInt8] = (0..<length).map { _ in
        UInt8.random(in: 0x30...0x33, using: &random)
      }
      let hash = ByteStrings.hash(bytes.span, seed: 7)
      let again = ByteStrings.hash(Array(bytes).span, seed: 7)
      #expect(hash == again)
      hashes.insert(hash)
      strings.insert(bytes)
    }
    #expect(hashes.count == strings.count)
    // The lower and upper halves spread as well: of 2^32 values, a few
    // hundred pairs at most meet by chance.
    #expect(Set(hashes.map { $0 >> 32 }).count + 200 > strings.count)
  }

  @Test("the first stop is found wherever it stands, as byte by byte")
  func stops() {
    let bytes: [UInt8] = Array("a<&\"\u{1F}\u{20}\u{21}=:\u{80}企业;%'".utf8)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let common = random.pick(bytes)
      let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        random.oneIn(9) ? random.pick(bytes) : common
      }
      let start = Int.random(in: 0...text.count, using: &random)
      let stops = (
        random.pick(bytes), UInt8(ascii: "<"), UInt8(ascii: "&")
      )
      let plain = text[start...].firstIndex { byte in
        byte < 0x20 || byte == stops.0 || byte == stops.1 || byte == stops.2
      }
      #expect(
        ByteStrings.end(text.span, from: start, at: stops)
          == plain ?? text.count)
    }
  }
}
