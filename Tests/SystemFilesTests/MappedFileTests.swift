import Foundation
import SystemFiles
import Testing

@Suite("Mapped files")
struct MappedFileTests {
  @Test("show the bytes of a file", arguments: [0, 1, 4_096, 10_000])
  func bytes(count: Int) throws {
    let expected = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let url = FileManager.default.temporaryDirectory
      .appending(path: "valuenet-\(UUID().uuidString)")
    try Data(expected).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try #require(try MappedFile(url.path))
    #expect(file.count == count)
    let found = file.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    #expect(found == expected)
  }

  @Test("are of files alone")
  func others() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(try MappedFile(folder) == nil)
    #expect(try MappedFile("/dev/null") == nil)
    let error = #expect(throws: SystemError.self) {
      try MappedFile("no/such/file")
    }
    #expect(
      error?.description
        == "no/such/file: cannot open it: no such file or directory")
    #expect(throws: SystemError.self) { try MappedFile("a\u{0}b") }
  }
}
