import Foundation
import NetworkReports
import TestSupport
import Testing

@Suite("Number text")
struct NumberTextTests {
  @Test(
    "fixed digits round the exact binary value, ties to even",
    arguments: [
      (2.675, 2, "2.67"),  // stored as 2.67499999…
      (0.125, 2, "0.12"), (0.375, 2, "0.38"), (0.5, 0, "0"), (1.5, 0, "2"),
      (2.5, 0, "2"), (1e21, 1, "1000000000000000000000.0"),
      (0.1, 20, "0.10000000000000000555"), (-0.0, 2, "0.00"),
      (-0.004, 2, "0.00"), (-1.005, 1, "-1.0"), (9.9999, 2, "10.00"),
      (.leastNonzeroMagnitude, 3, "0.000"), (1.224218, 3, "1.224"),
      (1e15, 0, "1000000000000000"),
      (0.000123, 6, "0.000123"), (4_294_967_296, 0, "4294967296"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, digits: Int, text: String) {
    #expect(NumberText.fixed(value, digits: digits) == text)
  }

  // C's printf rounds the exact value too, half to even.
  @Test("fixed digits agree with the C library on random numbers")
  func oracle() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite, value.magnitude < 1e300 else { continue }
      let small = Double.random(in: -1000...1000, using: &random)
      for number in [value, small] {
        let digits = Int.random(in: 0...12, using: &random)
        let expected = String(format: "%.\(digits)f", number)
        let isZero = expected.allSatisfy { "-0.".contains($0) }
        let text = NumberText.fixed(number, digits: digits)
        #expect(
          text == (isZero ? expected.replacing("-", with: "") : expected))
      }
    }
  }

  @Test("the shortest text reads back as the same number")
  func shortest() {
    #expect(NumberText.shortest(12) == "12")
    #expect(NumberText.shortest(0.1) == "0.1")
    #expect(NumberText.shortest(-0.0) == "0")
    #expect(NumberText.shortest(1e16) == "1e+16")
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberText.shortest(value)) == value)
    }
  }

  @Test("thousands are grouped")
  func grouped() {
    let pairs = [
      (0, "0"), (999, "999"), (1000, "1,000"), (-1876, "-1,876"),
      (1_234_567, "1,234,567"), (.min, "-9,223,372,036,854,775,808"),
    ]
    for (value, text) in pairs { #expect(NumberText.grouped(value) == text) }
  }
}
