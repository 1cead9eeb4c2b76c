import TestSupport
import Testing

@testable import SystemFiles

@Suite("Files written as a whole")
struct AtomicFileTests {
  private func reason(_ body: () throws(SystemError) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return error.reason
    }
  }

  private func content(_ path: String) throws -> String {
    var stream = try ByteStream(opening: path)
    return String(decoding: try stream.readAll(), as: UTF8.self)
  }

  /// The temporary files that lie in the build folder.
  private func leftovers() throws -> [String] {
    try Directory.names(at: packagePath(".build"))
      .filter { $0.hasPrefix(".valuenet-") }
  }

  @Test("a file is written, then written over")
  func write() throws {
    let path = packagePath(".build/test-atomic.tmp")
    defer { AtomicFile.remove(path) }
    try AtomicFile.write(Array("first".utf8), to: path)
    #expect(try content(path) == "first")
    try AtomicFile.write(Array("第二".utf8), to: path)
    #expect(try content(path) == "第二")
    try AtomicFile.write([], to: path)
    #expect(try content(path) == "")
  }

  @Test("a failure says why")
  func failures() {
    #expect(
      reason { () throws(SystemError) in
        try AtomicFile.write([1], to: packagePath("no-such/x"))
      } == "no such file or directory")
    #expect(
      reason { () throws(SystemError) in
        try AtomicFile.write([1], to: packageRoot)
      } == "is a directory")
    #expect(
      reason { () throws(SystemError) in try AtomicFile.write([1], to: "") }
        == "no such file or directory")
    #expect(
      reason { () throws(SystemError) in
        try AtomicFile.write([1], to: packagePath(".build/a\u{0}b"))
      } == "no such file or directory")
  }

  #if os(Linux)
    @Test("a device stays a device; a full one says so")
    func devices() throws {
      #expect(
        reason { () throws(SystemError) in
          try AtomicFile.write([1], to: "/dev/full")
        } == "no space left on device")
      try AtomicFile.write([1], to: "/dev/null")
      #expect(PathContent(at: "/dev/null") == .other)
      #expect(PathContent(at: "/dev/full") == .other)
    }
  #endif

  // One test, because it removes every temporary file there is.
  @Test("temporary files are known until they are done, and can be removed")
  func temporaries() throws {
    TemporaryFiles.prepare()
    let paths = (0..<3).map { packagePath(".build/.valuenet-test-\($0).tmp") }
    for path in paths {
      guard case .value(let descriptor) = Platform.create(path) else {
        Issue.record("not created")
        return
      }
      _ = Platform.closeDescriptor(descriptor)
    }
    let slots = paths.compactMap { TemporaryFiles.add($0) }
    #expect(slots.count == 3)
    TemporaryFiles.forget(slots[1])
    TemporaryFiles.removeAll()
    #expect(PathContent(at: paths[0]) == .nothing)
    #expect(PathContent(at: paths[1]) == .file)
    #expect(PathContent(at: paths[2]) == .nothing)
    AtomicFile.remove(paths[1])
    // A second call finds nothing; forgetting after it is harmless.
    TemporaryFiles.removeAll()
    TemporaryFiles.forget(slots[0])
    // Slots are used again.
    for _ in 0..<500 {
      guard let slot = TemporaryFiles.add(paths[0]) else {
        Issue.record("no slot")
        return
      }
      TemporaryFiles.forget(slot)
    }
    #expect(try leftovers() == [])
  }
}
