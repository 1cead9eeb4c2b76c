import Foundation
import TestSupport
import Testing

/// Compares text with a file of `Fixtures/Golden`.
///
/// With `RECORD_GOLDEN` set in the environment the file is written instead,
/// and the test fails, so that nobody takes a recording for a pass.
func expectGolden(
  _ text: String, _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = packagePath("Fixtures/Golden/" + name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try FileManager.default.createDirectory(
      atPath: packagePath("Fixtures/Golden"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    Issue.record(
      "recorded \(name): review it, then run without RECORD_GOLDEN",
      sourceLocation: sourceLocation)
    return
  }
  guard let data = FileManager.default.contents(atPath: path) else {
    Issue.record(
      "no file \(name): run with RECORD_GOLDEN=1 and review what it writes",
      sourceLocation: sourceLocation)
    return
  }
  let difference = firstDifference(
    of: text, from: String(decoding: data, as: UTF8.self))
  if let difference {
    Issue.record("\(name):\(difference)", sourceLocation: sourceLocation)
  }
}

/// Returns the first line that differs, numbered from 1; nil if none does.
func firstDifference(of text: String, from expected: String) -> String? {
  guard !text.utf8.elementsEqual(expected.utf8) else { return nil }
  let new = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
  let old = expected.utf8.split(
    separator: 10, omittingEmptySubsequences: false)
  for place in 0..<max(new.count, old.count) {
    let a = place < new.count ? String(new[place]) : nil
    let b = place < old.count ? String(old[place]) : nil
    if a.map({ Array($0.utf8) }) != b.map({ Array($0.utf8) }) {
      return "\(place + 1): is \(a.map { "'\($0)'" } ?? "no line"), "
        + "should be \(b.map { "'\($0)'" } ?? "no line")"
    }
  }
  return nil
}

@Suite("Golden files")
struct GoldenTests {
  @Test("the first line that differs is named")
  func difference() {
    #expect(firstDifference(of: "a\nb\n", from: "a\nb\n") == nil)
    #expect(
      firstDifference(of: "a\nb\n", from: "a\nc\n")
        == "2: is 'b', should be 'c'")
    #expect(
      firstDifference(of: "a\n", from: "a\nb")
        == "2: is '', should be 'b'")
    #expect(
      firstDifference(of: "a", from: "a\nb")
        == "2: is no line, should be 'b'")
    #expect(
      firstDifference(of: "a\r\n", from: "a\n")
        == "1: is 'a\r', should be 'a'")
  }
}
