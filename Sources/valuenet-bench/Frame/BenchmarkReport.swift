import Foundation

/// All figures of a run with what they were measured with, as JSON.
struct BenchmarkReport: Encodable {
  var date: String?
  var machine = Machine()
  var benchmarks: [Measurement]

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
