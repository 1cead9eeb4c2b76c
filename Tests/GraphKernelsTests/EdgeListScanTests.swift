import GraphKernels
import Testing
import TestSupport

@Suite("Scan of edge lists")
struct EdgeListScanTests {
  private static func check(_ text: String, _ form: EdgeListForm) {
    let bytes = Array(text.utf8)
    let padded = bytes + [UInt8](repeating: 0, count: edgeListMargin)
    let expected = Reference.scanEdges(
      of: padded, in: 0..<bytes.count, form: form)
    for instructions in InstructionSet.supported {
      let found = scanEdges(
        of: padded.span, in: 0..<bytes.count, form: form,
        instructions: instructions)
      #expect(found == expected, "\(text)")
    }
  }

  private static let delimiters: [(byte: UInt8, texts: [String])] = [
    (0x09, ["\t"]), (0x2C, [","]), (0x20, [" ", "\t", "  ", " \t "]),
  ]

  @Test(
    "agrees with splitting lines, sound ones and others", arguments: 0..<300)
  func random(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let delimiter = Self.delimiters[seed % 3]
    let form = EdgeListForm(
      delimiter: delimiter.byte, hasWeight: seed % 2 == 0,
      hasComments: seed % 3 == 2)
    let oddities = [
      "", "#1 2", "% x", "01", "1", "-1", "+1", "1.5", ".5", "5.", "x", " ",
      "99999999999", "4294967295", "4294967294", "1e3", "1\r2", "１",
      "1234567890123456", "123456789.123456", "0.000000000000001", "\u{0}",
    ]
    func pick(_ texts: [String]) -> String {
      texts[random.next(below: texts.count)]
    }
    func number() -> String {
      if random.next(below: 60) == 0 { return pick(oddities) }
      return String(random.next() >> UInt64(34 + random.next(below: 28)))
    }
    var text = ""
    for _ in 0..<random.next(below: 40) {
      if random.next(below: 12) == 0 {
        text += pick(["\n", "# remark 1\n", "%\n", "#\r\n"])
      }
      text += number() + pick(delimiter.texts) + number()
      if form.hasWeight {
        text += pick(delimiter.texts) + number()
        if random.next(below: 3) == 0 { text += ".5" }
      }
      text += pick(["\n", "\n", "\r\n"])
    }
    Self.check(text, form)
  }

  @Test("every length of number")
  func lengths() {
    let form = EdgeListForm(
      delimiter: 0x09, hasWeight: false, hasComments: false)
    var value = 1
    for _ in 1...10 {
      for number in [value - 1, value, 4_294_967_295 - value] {
        Self.check("\(number)\t\(value)\n7\t\(number)\n", form)
      }
      value *= 10
    }
  }

  @Test("says where it stopped and what it has read until there")
  func stop() {
    let text = Array("1\t2\n3\t4\n5\tx\n6\t7\n".utf8)
    let padded = text + [UInt8](repeating: 0, count: edgeListMargin)
    let found = scanEdges(
      of: padded.span, in: 0..<text.count,
      form: EdgeListForm(delimiter: 0x09, hasWeight: false, hasComments: false))
    #expect(found.stop == 8)
    #expect(found.sources == [1, 3] && found.targets == [2, 4])
    #expect(found.largest == 4)
  }
}
