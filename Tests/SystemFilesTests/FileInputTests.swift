import Foundation
import SystemFiles
import Testing

@Suite("Files of which any part is read")
struct FileInputTests {
  private static func withFile(
    _ bytes: [UInt8], _ body: (String) throws -> Void
  ) throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "valuenet-\(UUID().uuidString)")
    try TemporaryFiles.with(url.path) { path in
      try Data(bytes).write(to: url)
      try body(path)
    }
    #expect(PathContent(at: url.path) == .nothing)
  }

  @Test("give the bytes of any part")
  func parts() throws {
    let expected = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try Self.withFile(expected) { path in
      let file = try #require(try FileInput(path))
      #expect(file.count == expected.count)
      for part in [0..<0, 0..<1, 4_095..<4_097, 9_999..<10_000, 0..<10_000] {
        #expect(try file.bytes(part) == Array(expected[part]))
      }
      let filled = try [UInt8](capacity: 6) { bytes throws(SystemError) in
        bytes.append(77)
        try file.read(from: 700, into: &bytes)
      }
      #expect(filled == [77, 100, 100, 100, 100, 100])
    }
  }

  @Test("say so where a file has become shorter")
  func shorter() throws {
    try Self.withFile([1, 2, 3, 4]) { path in
      let file = try #require(try FileInput(path))
      try Data([9]).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: SystemError.self) { try file.bytes(0..<4) }
      #expect(
        error?.description
          == "\(path): cannot read it: it has become shorter")
    }
  }

  @Test("are files alone")
  func others() throws {
    #expect(
      try FileInput(FileManager.default.temporaryDirectory.path) == nil)
    #expect(try FileInput("/dev/null") == nil)
    #expect(throws: SystemError.self) { try FileInput("no/such/file") }
    #expect(throws: SystemError.self) { try FileInput("a\u{0}b") }
  }
}
